import { Input } from 'antd'
import { decideInput } from '#domain/rectification/inputs.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { Choices } from './choices.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface DecisionFormProps extends ActFormProps {
  action: string
  /** The request in words: who asks for what and why. */
  asked: string
}

interface Values {
  approves?: boolean
  opinion: string
}

/** A request read, then approved or refused with a word. */
export function DecisionForm({ action, asked, ...props }: DecisionFormProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form: checked, since } = useActForm(props, action, {
    schema: decideInput,
    initial: { opinion: '' } as never,
  })
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('decideAct')} onCancel={props.onCancel}>
      <Meanwhile item={props.item} since={since} />
      <p>{asked}</p>
      <Field form={form} path="approves" label={t('decision')}>
        {field => (
          <Choices
            field={{
              ...field,
              value: field.value === undefined ? undefined : field.value ? 'approves' : 'refuses',
              onChange: chosen => field.onChange(chosen === 'approves'),
            }}
            label={t('decision')}
            choices={(['approves', 'refuses'] as const).map(value => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      <Field
        form={form}
        path="opinion"
        label={name('opinion')}
        optional={form.values.approves !== false}
        help={t('decisionHelp')}
      >
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}
