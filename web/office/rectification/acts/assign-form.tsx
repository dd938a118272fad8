import { assignInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field, FieldRow } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { PersonSelect, UnitSelect, UnitsSelect } from '#web/ui/selects.tsx'
import { Check } from './choices.tsx'
import { useDeadlineLock } from './deadline-lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

export function AssignForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const lock = useDeadlineLock(item)
  const { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } = item
  const { form, since } = useActForm(props, 'assign', {
    schema: assignInput,
    initial: { leaderId, handlerId, leadUnitId, coUnitIds, deadline, longTerm } as never,
    fieldOf: { leaderHandles: 'handlerId', deadlineNeedsExtension: 'deadline' },
  })
  return (
    <FormPage form={form} submitLabel={t('assignAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <FieldRow>
        <Field form={form} path="leaderId" label={name('leaderId')}>
          {field => <PersonSelect {...field} />}
        </Field>
        <Field form={form} path="handlerId" label={name('handlerId')}>
          {field => <PersonSelect {...field} />}
        </Field>
      </FieldRow>
      <FieldRow>
        <Field form={form} path="leadUnitId" label={name('leadUnitId')}>
          {field => <UnitSelect {...field} />}
        </Field>
        <Field form={form} path="coUnitIds" label={name('coUnitIds')} optional>
          {field => <UnitsSelect {...field} onChange={ids => field.onChange(ids as number[])} />}
        </Field>
      </FieldRow>
      <Field
        form={form}
        path="deadline"
        label={name('deadline')}
        optional
        help={lock ?? t('deadlineHelp')}
      >
        {field => <DayField {...field} disabled={lock !== undefined} />}
      </Field>
      <Check field={form.bind('longTerm')} label={name('longTerm')} />
    </FormPage>
  )
}
