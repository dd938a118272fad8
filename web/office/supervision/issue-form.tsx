import { Input } from 'antd'
import { addDays } from '#domain/calendar/days.ts'
import { issueInput } from '#domain/supervision/inputs.ts'
import { useSession } from '#web/api/session.ts'
import { issueOrder } from '#web/api/supervision.ts'
import { supervisionText } from '#web/text/supervision.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

interface IssueFormProps {
  itemId: number
  onDone: () => void
}

/** A person issues it, never the machine: the form starts empty. */
export function IssueForm({ itemId, onDone }: IssueFormProps) {
  const t = useText(supervisionText)
  const { today } = useSession()
  const form = useForm({
    schema: issueInput,
    initial: { demand: '', reason: '', deadline: '' },
    submit: input => issueOrder(itemId, input),
    draftKey: `item.${itemId}.supervision`,
    fieldOf: { answerDayTooSoon: 'deadline' },
    done: () => {
      tell(t('issued'))
      onDone()
    },
  })
  return (
    <FormPage form={form} submitLabel={t('issueAct')} onCancel={onDone}>
      <Field form={form} path="demand" label={t('demand')} help={t('demandHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} autoFocus />}
      </Field>
      <Field form={form} path="deadline" label={t('deadline')} help={t('deadlineHelp')}>
        {field => (
          <DayField
            {...field}
            onChange={day => field.onChange(day ?? '')}
            min={addDays(today, 1)}
          />
        )}
      </Field>
      <Field form={form} path="reason" label={t('reason')} optional>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}
