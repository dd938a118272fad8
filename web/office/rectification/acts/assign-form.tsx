import { assignInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { PastDay } from '../past-day.tsx'
import { AssignFields, type AssignValues } from './assign-fields.tsx'
import { Check } from './choices.tsx'
import { useDeadlineLock } from './deadline-lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Values extends AssignValues {
  deadline: string | null
  longTerm: boolean
}

export function AssignForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const lock = useDeadlineLock(item)
  const { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } = item
  const { form: checked, since } = useActForm(props, 'assign', {
    schema: assignInput,
    initial: { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } as never,
    fieldOf: { leaderHandles: 'handlerId', deadlineNeedsExtension: 'deadline' },
  })
  // While it is being filled in, people may still be missing.
  const form = checked as unknown as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('assignAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <AssignFields form={form} />
      <Field
        form={form}
        path="deadline"
        label={name('deadline')}
        optional
        help={lock ?? <DeadlineHelp day={form.values.deadline} />}
      >
        {field => <DayField {...field} disabled={lock !== undefined} />}
      </Field>
      <Check field={form.bind('longTerm')} label={name('longTerm')} />
    </FormPage>
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
