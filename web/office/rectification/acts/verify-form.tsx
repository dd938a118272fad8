import { Input } from 'antd'
import { whyNotConfirm } from '#domain/rectification/guards.ts'
import { verifyInput } from '#domain/rectification/inputs.ts'
import { outcomes, verificationMethods } from '#domain/rectification/item.ts'
import { methodText, outcomeText } from '#web/text/codes.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { type Form, partOf } from '#web/ui/form/use-form.ts'
import { Choices } from './choices.tsx'
import { type CloseOutValues, MinutesFields, ReviewField } from './close-out-fields.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import { WhatWasSubmitted } from './what-was-submitted.tsx'

export function VerifyForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const method = useText(methodText)
  const outcome = useText(outcomeText)
  const collective = item.demands.collectiveDecision
  const { form, since } = useActForm(props, 'verify', {
    schema: verifyInput,
    initial: initialOf(item, collective) as never,
    fieldOf: {
      outcomeDiffers: 'outcome',
      remainderMissing: 'outcome',
      minutesMissing: 'minutes.number',
      minutesInFuture: 'minutes.on',
      minutesNotRecorded: 'minutes.number',
    },
  })
  const more = form as unknown as Form<CloseOutValues>
  const help = item.outcome && t('outcomeApproved', { outcome: outcome(item.outcome) })
  return (
    <FormPage form={form} submitLabel={t('verifyAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <WhatWasSubmitted item={item} title={t('verifying')} />
      <Field form={form} path="method" label={name('method')}>
        {field => (
          <Choices
            field={field}
            label={name('method')}
            choices={verificationMethods.map(value => ({ value, label: method(value) }))}
          />
        )}
      </Field>
      <Field form={form} path="finding" label={name('finding')} help={t('findingHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} />}
      </Field>
      {collective && <MinutesFields form={more} campaignId={item.campaignId} />}
      {item.longTerm && <ReviewField form={partOf(more)} />}
      <Field form={form} path="outcome" label={name('outcome')} help={help}>
        {field => (
          <Choices
            field={field}
            label={name('outcome')}
            choices={outcomes.map(value => ({
              value,
              label: outcome(value),
              disabled: whyNotConfirm(item, value) !== undefined,
            }))}
          />
        )}
      </Field>
    </FormPage>
  )
}

function initialOf(item: ActFormProps['item'], collective: boolean) {
  const minutes = collective ? { number: '', on: null } : null
  const outcome = item.outcome ?? undefined
  return { method: undefined, finding: '', outcome, minutes, reviewDays: null }
}
