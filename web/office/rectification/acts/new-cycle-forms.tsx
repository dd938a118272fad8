import { Input } from 'antd'
import {
  openRemainderInput,
  recordReboundInput,
  reopenInput,
} from '#domain/rectification/inputs.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { useWhoLeft } from '../who-left.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Dated {
  deadline: string | null
}

export function ReboundForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const who = useWhoLeft().whoLeft(props.item, props.item.measures)
  const { form: checked, since } = useActForm(props, 'recordRebound', {
    schema: recordReboundInput,
    initial: { finding: '', deadline: null } as never,
    fieldOf: { deadlineBehind: 'deadline' },
    ...asDraft(who),
  })
  const form = checked as Form<Dated & { finding: string }>
  return (
    <FormPage form={form} submitLabel={t('recordReboundAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="finding" label={name('finding')} help={t('findingHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
      <NewDeadline form={partOf(form)} who={who} />
    </FormPage>
  )
}

export function ReopenForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const who = useWhoLeft().whoLeft(props.item, props.item.measures)
  const { form: checked, since } = useActForm(props, 'reopen', {
    schema: reopenInput,
    initial: { reason: '', deadline: null } as never,
    fieldOf: { deadlineBehind: 'deadline' },
    ...asDraft(who),
  })
  const form = checked as Form<Dated & { reason: string }>
  return (
    <FormPage form={form} submitLabel={t('reopenAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="reason" label={name('reason')} help={t('reopenReasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
      <NewDeadline form={partOf(form)} who={who} />
    </FormPage>
  )
}

/** Opens the next cycle for what was left; its text and its date were settled at close-out. */
export function RemainderForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const language = useLanguage()
  const open = props.item.measures.filter(measure => !measure.done)
  const who = useWhoLeft().whoLeft(props.item, open)
  const { text, deadline } = props.item.remainder!
  const { today } = useSession()
  const isLate = deadline < today
  const help = isLate
    ? 'openRemainderLateHelp'
    : who
      ? 'openRemainderDraftHelp'
      : 'openRemainderHelp'
  const { form, since } = useActForm(props, 'openRemainder', {
    ...{ schema: openRemainderInput, initial: {} },
    ...asDraft(isLate || who),
  })
  return (
    <FormPage form={form} submitLabel={t('openRemainderAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <p>{text}</p>
      <p className="quiet">{t(help, { who, day: dayText(deadline, language) })}</p>
    </FormPage>
  )
}

/** The handler is not asked to accept what has to be handed out first. */
function asDraft(anew: string | boolean) {
  return anew ? { told: 'doneAsDraft' as const } : {}
}

function NewDeadline({ form, who }: { form: Form<Dated>; who: string }) {
  const t = useText(itemActsText)
  const { today } = useSession()
  const help = t(who ? 'newCycleDraftHelp' : 'newCycleHelp', { who })
  return (
    <Field form={form} path="deadline" label={t('newCycleDeadline')} help={help}>
      {field => <DayField {...field} min={today} />}
    </Field>
  )
}
