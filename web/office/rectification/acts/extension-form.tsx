import { Input, InputNumber } from 'antd'
import { extensionLeft, isCounted } from '#domain/calendar/limit.ts'
import { requestExtensionInput } from '#domain/rectification/inputs.ts'
import { measuresAhead } from '#domain/rectification/measure-days.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { DayField } from '#web/ui/day-field.tsx'
import { typedText } from '#web/ui/form/binding.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import type { Form } from '#web/ui/form/use-form.ts'
import { Meanwhile } from './meanwhile.tsx'
import { type ActFormProps, useActForm } from './use-act-form.ts'

interface Values {
  deadline?: string
  length?: number
  measures: { id: number; deadline: string }[]
  reason: string
}

/** Until another day, or by a length where the limit is counted. */
export function ExtensionForm(props: ActFormProps) {
  const { item } = props
  const { today } = useSession()
  const t = useText(itemActsText)
  const name = useText(itemText)
  const { form: checked, since } = useActForm(props, 'requestExtension', {
    schema: requestExtensionInput,
    initial: { reason: '', measures: [] },
    fieldOf: { notLater: 'deadline', extensionTooLong: 'length' },
  })
  // While it is being filled in, the date may still be open.
  const form = checked as Form<Values>
  return (
    <FormPage form={form} submitLabel={t('requestExtensionAct')} onCancel={props.onCancel}>
      <Meanwhile item={item} since={since} />
      {isCounted(item.limit) ? (
        <MoreOfUnit item={item} form={form} />
      ) : (
        <LaterDay item={item} form={form} />
      )}
      {measuresAhead(item, today).map(measure => (
        <LaterMeasure key={measure.id} item={item} measure={measure} form={form} />
      ))}
      <Field form={form} path="reason" label={name('reason')} help={t('extensionReasonHelp')}>
        {field => <Input.TextArea {...field} autoSize={{ minRows: 2 }} />}
      </Field>
    </FormPage>
  )
}

interface PartProps {
  item: ActFormProps['item']
  form: Form<Values>
}

function LaterDay({ item, form }: PartProps) {
  const t = useText(itemActsText)
  const language = useLanguage()
  const deadline = item.deadline ? dayText(item.deadline, language) : '–'
  return (
    <Field
      form={form}
      path="deadline"
      label={t('newDeadline')}
      help={t('newDeadlineHelp', { deadline })}
    >
      {field => (
        <DayField {...field} value={field.value ?? null} min={item.deadline ?? undefined} />
      )}
    </Field>
  )
}

type Measure = ActFormProps['item']['measures'][number]

/** A day for one measure; only those that are typed are sent. */
function LaterMeasure({ item, measure, form }: PartProps & { measure: Measure }) {
  const t = useText(itemActsText)
  const language = useLanguage()
  const { id, position: n, text, deadline } = measure
  const others = form.values.measures.filter(one => one.id !== id)
  const day = form.values.measures.find(one => one.id === id)?.deadline ?? null
  const help = deadline === item.deadline ? 'measureAlongHelp' : 'measureLaterHelp'
  return (
    <Field
      form={form}
      path={`measures.${id}` as 'measures'}
      label={t('measureLater', { n })}
      help={t(help, { text, deadline: dayText(deadline!, language) })}
      optional
    >
      {({ onChange: _all, value: _days, ...field }) => (
        <DayField
          {...field}
          value={day}
          min={deadline!}
          onChange={typed => {
            const to = typedText(typed) as string | null
            form.change('measures', to ? [...others, { id, deadline: to }] : others)
          }}
        />
      )}
    </Field>
  )
}

function MoreOfUnit({ item, form }: PartProps) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const language = useLanguage()
  const { limit } = item
  if (!isCounted(limit)) return null
  const unit = name(limit.unit as 'workingDays' | 'naturalDays')
  const left = extensionLeft(limit)
  // Only measures may have more time then.
  if (left === 0) return null
  const deadline = item.deadline ? dayText(item.deadline, language) : '–'
  return (
    <Field
      form={form}
      path="length"
      label={t('extensionLength', { unit })}
      help={t(limit.once ? 'extensionOnceHelp' : 'extensionLengthHelp', { deadline, left, unit })}
    >
      {field => (
        <InputNumber
          {...field}
          min={1}
          max={left}
          precision={0}
          onChange={value => field.onChange(value ?? undefined)}
        />
      )}
    </Field>
  )
}
