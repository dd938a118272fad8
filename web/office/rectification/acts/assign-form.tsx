import { assignInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { PastDay } from '../past-day.tsx'
import { AssignFields, type AssignValues } from './assign-fields.tsx'
import { Check, Choices } from './choices.tsx'
import { useDeadlineLock } from './deadline-lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { RuleChoice, type Ruled } from './rule-choice.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Values extends AssignValues, Ruled {
  deadline: string | null
  longTerm: boolean
}

export function AssignForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } = item
  const { form: checked, since } = useActForm(props, 'assign', {
    schema: assignInput,
    initial: { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } as never,
    fieldOf: {
      leaderHandles: 'handlerId',
      deadlineNeedsExtension: 'deadline',
      ruleUnsuitable: 'ruleId',
    },
  })
  // While it is being filled in, people may still be missing.
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('assignAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <AssignFields form={form} deadline={form.values.deadline} />
      <DeadlinePart item={item} form={form} />
      <Check field={form.bind('longTerm')} label={name('longTerm')} />
    </FormPage>
  )
}

/** A day, or a rule that the day follows from; only one of them is kept. */
function DeadlinePart({ item, form }: { item: ActFormProps['item']; form: Form<Values> }) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const lock = useDeadlineLock(item)
  const how = form.values.ruleId === undefined ? 'byDay' : 'byRule'
  function choose(chosen: 'byDay' | 'byRule' | undefined) {
    form.change('ruleId', chosen === 'byRule' ? '' : undefined)
    form.change('deadline', chosen === 'byRule' ? null : item.deadline)
  }
  const field = { ...form.bind('ruleId'), id: 'howLimited', value: how, onChange: choose }
  return (
    <>
      {!lock && (
        <Choices
          field={field}
          label={t('howLimited')}
          choices={(['byDay', 'byRule'] as const).map(value => ({ value, label: t(value) }))}
        />
      )}
      {how === 'byRule' && !lock ? (
        <RuleChoice form={partOf(form)} />
      ) : (
        <Field
          form={form}
          path="deadline"
          label={name('deadline')}
          optional
          help={lock ?? <DeadlineHelp day={form.values.deadline} />}
        >
          {bound => <DayField {...bound} disabled={lock !== undefined} />}
        </Field>
      )}
    </>
  )
}

function DeadlineHelp({ day }: { day: string | null }) {
  const t = useText(itemActsText)
  return (
    <>
      {t('deadlineHelp')}
      <PastDay day={day} />
    </>
  )
}
