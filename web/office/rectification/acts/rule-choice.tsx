import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { deadlineFrom } from '#domain/calendar/deadline.ts'
import { setsLastDay } from '#domain/calendar/limit.ts'
import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { calendarQuery } from '#web/api/calendar.ts'
import { deadlineRulesQuery } from '#web/api/deadline-rules.ts'
import { useSession } from '#web/api/session.ts'
import { dayText } from '#web/text/format.ts'
import { itemText } from '#web/text/item.ts'
import { itemActsText } from '#web/text/item-acts.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { Binding } from '#web/ui/form/binding.ts'
import { Field } from '#web/ui/form/field.tsx'
import type { Form } from '#web/ui/form/use-form.ts'

export interface Ruled {
  ruleId?: string
}

/** A rule that counts whole days, with the last day it leads to from today. */
export function RuleChoice({ form }: { form: Form<Ruled> }) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  return (
    <Field form={form} path="ruleId" label={name('ruleId')} help={<CountedTo form={form} />}>
      {field => (
        <RuleSelect field={field as Binding<string | undefined>} empty={t('noSuchRules')} />
      )}
    </Field>
  )
}

function RuleSelect({ field, empty }: { field: Binding<string | undefined>; empty: string }) {
  const t = useText(itemActsText)
  const name = useText(itemText)
  const language = useLanguage()
  const { data = [] } = useQuery(deadlineRulesQuery)
  const label = ({ trigger, length, unit }: DeadlineRule) =>
    t('ruleOption', {
      ...{ trigger: trigger[language] || trigger.zh, length },
      unit: name(unit as 'workingDays' | 'naturalDays'),
    })
  return (
    <Select
      {...field}
      value={field.value || undefined}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('chooseRule')}
      notFoundContent={empty}
      options={data.filter(setsLastDay).map(rule => ({ value: rule.id, label: label(rule) }))}
    />
  )
}

/** The last day as the server will count it, before anything is sent. */
function CountedTo({ form }: { form: Form<Ruled> }) {
  const t = useText(itemActsText)
  const language = useLanguage()
  const { today } = useSession()
  const { data: rules } = useQuery(deadlineRulesQuery)
  const { data: answer } = useQuery(calendarQuery)
  const rule = rules?.find(({ id }) => id === form.values.ruleId)
  if (!rule || !answer) return null
  const { due, provisional } = deadlineFrom(rule, answer.calendar, today)
  return (
    <span role="status">
      {t('countedTo', { start: dayText(today, language), day: dayText(due, language) })}
      {provisional && ` ${t('countedProvisional')}`}
    </span>
  )
}
