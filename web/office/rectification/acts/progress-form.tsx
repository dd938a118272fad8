import { Input } from 'antd'
import { reportProgressInput } from '#domain/rectification/inputs.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { Check } from './choices.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'
import './act-form.css'

interface Values {
  text: string
  measures: { id: number; result: string; done: boolean }[]
}

export function ProgressForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const { form: checked, since } = useActForm(props, 'reportProgress', {
    schema: reportProgressInput,
    initial: {
      text: '',
      measures: item.measures.map(({ id, result, done }) => ({ id, result, done })),
    },
    sent: values => ({ ...values, measures: values.measures.filter(told => isNews(item, told)) }),
  })
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('reportAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <Field form={form} path="text" label={t('progressText')} help={t('progressHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} autoFocus />}
      </Field>
      {form.values.measures.map((told, at) => (
        <MeasureFields key={told.id} form={form} at={at} item={item} />
      ))}
    </FormPage>
  )
}

function MeasureFields(props: { form: Form<Values>; at: number; item: ItemView }) {
  const { form, at, item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const measure = item.measures.find(({ id }) => id === form.values.measures[at]!.id)
  if (!measure) return null
  return (
    <fieldset className="measure-fields">
      <legend>
        {name('measureNo', { n: measure.position })} {measure.text}
      </legend>
      {measure.acceptance && (
        <div className="quiet">
          {name('acceptance')} {measure.acceptance}
        </div>
      )}
      <Field
        form={form}
        path={`measures.${at}.result` as 'measures.0.result'}
        label={t('measureResult')}
        optional
      >
        {field => <Input.TextArea {...field} autoSize={{ minRows: 1 }} />}
      </Field>
      <Check
        field={form.bind(`measures.${at}.done` as 'measures.0.done')}
        label={t('measureDone')}
      />
    </fieldset>
  )
}

/** A measure about which nothing new is said stays as it is. */
function isNews(item: ItemView, told: Values['measures'][number]): boolean {
  const measure = item.measures.find(({ id }) => id === told.id)
  return measure !== undefined && (measure.result !== told.result || measure.done !== told.done)
}
