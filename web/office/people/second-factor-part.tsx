import { useQuery } from '@tanstack/react-query'
import type { PersonView } from '#domain/people/views.ts'
import { resetSecondFactor, secondFactorQuery } from '#web/api/second-factor.ts'
import { useSession } from '#web/api/session.ts'
import { secondFactorText } from '#web/text/second-factor.ts'
import { useText } from '#web/text/use-text.ts'
import { zonedMomentText } from '#web/text/zoned-moment.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Section } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'

/** Whether somebody has one-time codes; for the security administrator, who resets them. */
export function SecondFactorPart({ person: { id, name } }: { person: PersonView }) {
  const t = useText(secondFactorText)
  const { person, timeZone } = useSession()
  const query = useQuery(secondFactorQuery(id))
  const isOwn = person.id === id
  const act = query.data?.enrolledAt && (
    <ConfirmButton
      disabled={isOwn}
      question={t('resetQuestion', { name })}
      consequences={<p>{t('resetConsequences')}</p>}
      onConfirm={async () => {
        await resetSecondFactor(id)
        tell(t('wasReset', { name }))
      }}
    >
      {t('reset')}
    </ConfirmButton>
  )
  return (
    <Section title={t('title')} actions={act}>
      <Answered query={query} lines={1}>
        {({ enrolledAt, recoveryCodesLeft: n }) => (
          <p>
            {enrolledAt
              ? t('enrolledAt', { when: zonedMomentText(enrolledAt, timeZone), n })
              : t('notEnrolled')}
            {enrolledAt && isOwn && ` ${t('notOwn')}`}
          </p>
        )}
      </Answered>
    </Section>
  )
}
