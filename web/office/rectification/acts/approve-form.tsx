import { Input } from 'antd'
import { approveCloseOutInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import { WhatWasSubmitted } from './what-was-submitted.tsx'

export function ApproveForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form, since } = useActForm(props, 'approveCloseOut', {
    schema: approveCloseOutInput,
    initial: { opinion: '' },
  })
  return (
    <FormPage form={form} submitLabel={t('approveAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <WhatWasSubmitted item={props.item} title={t('approving')} />
      <Field form={form} path="opinion" label={name('opinion')} optional help={t('approveHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}
