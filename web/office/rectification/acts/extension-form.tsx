import { Input } from 'antd'
import { requestExtensionInput } from '#domain/rectification/inputs.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Values {
  deadline: string | null
  reason: string
}

export function ExtensionForm(props: ActFormProps) {
  const { item } = props
  const t = useText(itemActsText)
  const name = useText(itemText)
  const language = useLanguage()
  const { form: checked, since } = useActForm(props, 'requestExtension', {
    schema: requestExtensionInput,
    initial: { deadline: null, reason: '' } as never,
    fieldOf: { notLater: 'deadline' },
  })
  // While it is being filled in, the date may still be open.
  const form = checked as unknown as Form<Values>
  const now = item.deadline ? dayText(item.deadline, language) : '–'
  return (
    <FormPage form={form} submitLabel={t('requestExtensionAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      <Field
        form={form}
        path="deadline"
        label={t('newDeadline')}
        help={t('newDeadlineHelp', { deadline: now })}
      >
        {field => <DayField {...field} min={item.deadline ?? undefined} />}
      </Field>
      <Field form={form} path="reason" label={name('reason')} help={t('extensionReasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}
