import { retentionKinds } from '#domain/retention/kinds.ts'
import { type RemovalView, whyNotDecideRemoval } from '#domain/retention/removal.ts'
import { decideRemoval } from '#web/api/retention.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { SecondPersonDecision } from '#web/ui/second-person-decision.tsx'

/** What was asked for and how it ended; those that wait come first. */
export function RemovalsPart({ removals }: { removals: readonly RemovalView[] }) {
  const t = useText(retentionText)
  return (
    <Section title={t('removals')}>
      {removals.length === 0 && <p className="quiet">{t('noRemovals')}</p>}
      <ul className="retention-removals">
        {removals.map(removal => (
          <li key={removal.id}>
            <Removal removal={removal} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Removal({ removal }: { removal: RemovalView }) {
  const t = useText(retentionText)
  const momentText = useMomentText()
  const language = useLanguage()
  const { kind, count, before, months, decidedAt } = removal
  const asked = { name: removal.askedName, when: momentText(removal.askedAt) }
  const decided = {
    ...{ name: removal.decidedName, opinion: removal.opinion },
    when: decidedAt === null ? '' : momentText(decidedAt),
  }
  const name = retentionKinds[kind][language]
  return (
    <>
      <div>{t('removalLine', { kind: name, n: countText(count), before, months })}</div>
      <div className="quiet">
        {t('askedBy', asked)}
        {language === 'en' && ' '}
        {removal.approved !== null && t(removal.approved ? 'approvedBy' : 'refusedBy', decided)}
      </div>
      {decidedAt === null && <Decision removal={removal} />}
    </>
  )
}

function Decision({ removal }: { removal: RemovalView }) {
  const t = useText(retentionText)
  const { person } = useSession()
  const approves = useRight('retention.approve')
  if (!approves) return <div>{t('asked')}</div>
  return (
    <SecondPersonDecision
      why={whyNotDecideRemoval(removal, person.id)}
      words={{
        approve: t('approve'),
        question: t('approveQuestion', { n: removal.count }),
        consequences: t('approveConsequences'),
        approved: t('approved'),
        refused: t('refused'),
      }}
      decide={input => decideRemoval(removal.id, input)}
    />
  )
}
