import { Input } from 'antd'
import { recordLookBackInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import { WhatWasSubmitted } from './what-was-submitted.tsx'

/** It holds: what was seen of what was closed. */
export function LookBackForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form, since } = useActForm(props, 'recordLookBack', {
    schema: recordLookBackInput,
    initial: { finding: '' },
  })
  return (
    <FormPage form={form} submitLabel={t('recordLookBackAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <WhatWasSubmitted item={props.item} title={name('theResult')} />
      <Field form={form} path="finding" label={name('finding')} help={t('findingHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
    </FormPage>
  )
}
