import { Button, Input } from 'antd'
import { useState } from 'react'
import { Refusal } from '#domain/refusals.ts'
import { retentionKinds } from '#domain/retention/kinds.ts'
import {
  decideRemovalInput,
  type RemovalView,
  whyNotDecideRemoval,
} from '#domain/retention/removal.ts'
import { refusalText } from '#domain/wording.ts'
import { decideRemoval } from '#web/api/retention.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { useMomentText } from '#web/api/use-moment-text.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { retentionText } from '#web/text/retention.ts'
import { useText } from '#web/text/use-text.ts'
import { ConfirmButton } from '#web/ui/confirm-button.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/page.tsx'
import { tell } from '#web/ui/told.tsx'

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
  const language = useLanguage()
  const { person } = useSession()
  const [refusing, setRefusing] = useState(false)
  const approves = useRight('retention.approve')
  const why = whyNotDecideRemoval(removal, person.id)
  if (!approves) return <div>{t('asked')}</div>
  if (why) return <p className="quiet">{refusalText(new Refusal(why.code), language)}</p>
  if (refusing) return <RefuseForm id={removal.id} onEnd={() => setRefusing(false)} />
  return (
    <div className="row">
      <ConfirmButton
        type="primary"
        question={t('approveQuestion', { n: removal.count })}
        consequences={<p>{t('approveConsequences')}</p>}
        onConfirm={async () => {
          await decideRemoval(removal.id, { approves: true, opinion: '' })
          tell(t('approved'))
        }}
      >
        {t('approve')}
      </ConfirmButton>
      <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
    </div>
  )
}

function RefuseForm({ id, onEnd }: { id: number; onEnd: () => void }) {
  const t = useText(retentionText)
  const form = useForm({
    schema: decideRemovalInput,
    initial: { approves: false, opinion: '' },
    submit: input => decideRemoval(id, input),
    done: () => tell(t('refused')),
  })
  return (
    <div className="inset">
      <FormPage form={form} submitLabel={t('refuse')} onCancel={onEnd}>
        <Field form={form} path="opinion" label={t('whyRefused')}>
          {field => <Input {...field} maxLength={500} autoFocus />}
        </Field>
      </FormPage>
    </div>
  )
}
