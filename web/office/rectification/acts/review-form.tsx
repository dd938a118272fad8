import { Input } from 'antd'
import { recordPeriodicReviewInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { ReviewField } from './close-out-fields.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import { WhatWasSubmitted } from './what-was-submitted.tsx'

interface Values {
  finding: string
  reviewDays: number | null
}

/** A long-term item still holds: what was seen, and when it is looked at again. */
export function ReviewForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form: checked, since } = useActForm(props, 'recordPeriodicReview', {
    schema: recordPeriodicReviewInput,
    initial: { finding: '', reviewDays: null },
  })
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('recordPeriodicReviewAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <WhatWasSubmitted item={item} title={name('theResult')} />
      <Field form={form} path="finding" label={name('finding')} help={t('findingHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
      <ReviewField form={partOf(form)} help={t('nextReviewHelp', { n: item.reviewDays ?? '' })} />
    </FormPage>
  )
}
