import { Input } from 'antd'
import { requestSuspensionInput, resumeInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

export function SuspensionForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form, since } = useActForm(props, 'requestSuspension', {
    schema: requestSuspensionInput,
    initial: { reason: '' },
  })
  return (
    <FormPage form={form} submitLabel={t('requestSuspensionAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="reason" label={name('reason')} help={t('suspensionReasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
    </FormPage>
  )
}

export function ResumeForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form, since } = useActForm(props, 'resume', {
    schema: resumeInput,
    initial: { reason: '' },
  })
  return (
    <FormPage form={form} submitLabel={t('resumeAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="reason" label={name('reason')} help={t('resumeReasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
    </FormPage>
  )
}
