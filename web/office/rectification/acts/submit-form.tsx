import { Input } from 'antd'
import { submitForCloseOutInput } from '#domain/rectification/inputs.ts'
import { outcomes } from '#domain/rectification/item.ts'
import { useSession } from '#web/api/session.ts'
import { outcomeText } from '#web/text/codes.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { Choices } from './choices.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Values {
  result: string
  outcome?: (typeof outcomes)[number]
  remainder: { text: string; deadline: string | null } | null
}

const initial: Values = { result: '', remainder: null }

export function SubmitForm(props: ActFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form: checked, since } = useActForm(props, 'submitForCloseOut', {
    schema: submitForCloseOutInput,
    initial: { ...initial, result: props.item.result } as never,
    fieldOf: { measuresOpen: 'outcome' },
  })
  // While it is being filled in, the outcome and the date may still be open.
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('submitAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <Field form={form} path="result" label={name('result')} help={t('resultHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 3 }} autoFocus />}
      </Field>
      <OutcomeField form={form} />
      {form.values.remainder && <RemainderFields form={form} />}
    </FormPage>
  )
}

function OutcomeField({ form }: { form: Form<Values> }) {
  const name = useText(itemText)
  const outcome = useText(outcomeText)
  function choose(chosen: Values['outcome']) {
    form.change('outcome', chosen)
    const remainder = form.values.remainder ?? { text: '', deadline: null }
    form.change('remainder', chosen === 'partlySolved' ? remainder : null)
  }
  return (
    <Field form={form} path="outcome" label={name('outcome')}>
      {field => (
        <Choices
          field={{ ...field, onChange: chosen => choose(chosen as Values['outcome']) }}
          label={name('outcome')}
          choices={outcomes.map(value => ({ value, label: outcome(value) }))}
        />
      )}
    </Field>
  )
}

function RemainderFields({ form }: { form: Form<Values> }) {
  const t = useText(itemActsText)
  const { today } = useSession()
  return (
    <>
      <Field form={form} path="remainder.text" label={t('remainderText')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
      <Field form={form} path="remainder.deadline" label={t('remainderDeadline')}>
        {field => <DayField {...field} min={today} />}
      </Field>
    </>
  )
}
