import { Input } from 'antd'
import { returnForMoreWorkInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

export function ReturnForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form, since } = useActForm(props, 'returnForMoreWork', {
    schema: returnForMoreWorkInput,
    initial: { reason: '' },
  })
  return (
    <FormPage form={form} submitLabel={t('returnAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="reason" label={name('reason')} help={t('returnHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} autoFocus />}
      </Field>
    </FormPage>
  )
}
