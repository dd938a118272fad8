import { Input } from 'antd'
import {
  finishPublicityInput,
  objectionLeads,
  publishInput,
  recordObjectionInput,
} from '#domain/rectification/inputs.ts'
import { outcomeText } from '#web/text/codes.ts'
import { dayText } from '#web/text/format.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { Choices } from './choices.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import { WhatWasSubmitted } from './what-was-submitted.tsx'

/** The text is offered from the problem and the outcome; the clerk makes it fit for the public. */
export function PublishForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const outcome = useText(outcomeText)
  const said = { problem: item.problem, outcome: item.outcome ? outcome(item.outcome) : '' }
  const { form, since } = useActForm(props, 'publish', {
    schema: publishInput,
    initial: { text: t('publicTextOf', said) },
    fieldOf: { publicTextNames: 'text' },
  })
  return (
    <FormPage form={form} submitLabel={t('publishAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <Field form={form} path="text" label={t('publicText')} help={t('publicTextHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} autoFocus />}
      </Field>
    </FormPage>
  )
}

export function FinishPublicityForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const language = useLanguage()
  const { form, since } = useActForm(props, 'finishPublicity', {
    schema: finishPublicityInput,
    initial: {},
  })
  const until = dayText(props.item.publicity!.until, language)
  return (
    <FormPage form={form} submitLabel={t('finishPublicityAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <p>{t('finishPublicityHelp', { until })}</p>
    </FormPage>
  )
}

export function ObjectionForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const { form, since } = useActForm(props, 'recordObjection', {
    schema: recordObjectionInput,
    initial: { objection: '', leads: undefined } as never,
  })
  const words = { inProgress: 'leadsInProgress', awaitingVerification: 'leadsAwaitingVerification' }
  return (
    <FormPage form={form} submitLabel={t('recordObjectionAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <WhatWasSubmitted item={props.item} title={t('publicText')} />
      <Field form={form} path="objection" label={t('objection')} help={t('objectionHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
      <Field form={form} path="leads" label={t('leads')}>
        {field => (
          <Choices
            field={field}
            label={t('leads')}
            choices={objectionLeads.map(value => ({ value, label: t(words[value] as never) }))}
          />
        )}
      </Field>
    </FormPage>
  )
}
