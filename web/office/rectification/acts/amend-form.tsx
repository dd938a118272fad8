import { Input } from 'antd'
import { amendInput } from '#domain/rectification/inputs.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { partOf } from '#web/ui/form/use-form.ts'
import { ItemFields } from '../item-fields.tsx'
import { useDeadlineLock } from './deadline-lock.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

export function AmendForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const lock = useDeadlineLock(item)
  const { form, since } = useActForm(props, 'amend', {
    schema: amendInput,
    initial: { ...amendInput.parse(item), reason: '' },
    fieldOf: { leaderHandles: 'handlerId', deadlineNeedsExtension: 'deadline' },
  })
  return (
    <FormPage form={form} submitLabel={t('amendAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <ItemFields form={partOf(form)} campaignId={item.campaignId} deadlineLock={lock} />
      <Field form={form} path="reason" label={t('amendReason')} optional>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 1 }} />}
      </Field>
    </FormPage>
  )
}
