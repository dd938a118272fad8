import { Input } from 'antd'
import { z } from 'zod'
import { periodsSchema } from '#domain/calendar/inputs.ts'
import type { CalendarView } from '#domain/calendar/views.ts'
import { importCalendar } from '#web/api/calendar.ts'
import { calendarText } from '#web/text/calendar.ts'
import { useText } from '#web/text/use-text.ts'
import { Field } from '#web/ui/form/field.tsx'
import { FormPage } from '#web/ui/form/form-page.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { tell } from '#web/ui/told.tsx'

const form = z.object({
  periods: z
    .string()
    .refine(text => periodsSchema.safeParse(periodsIn(text)).success, { error: 'periodsOverlap' }),
  reason: z.string().trim().min(2, { error: 'textTooShort' }).max(1000),
})

interface PeriodsFormProps {
  calendar: CalendarView['calendar']
  onEnd: () => void
}

/** Other working hours, as a version of their own with the reason. */
export function PeriodsForm({ calendar, onEnd }: PeriodsFormProps) {
  const t = useText(calendarText)
  const typed = useForm({
    schema: form,
    initial: {
      periods: calendar.periods.map(({ from, to }) => `${from}-${to}`).join(' '),
      reason: '',
    },
    submit: ({ periods, reason }) =>
      importCalendar({
        change: { periods: periodsIn(periods), reason },
        baseVersion: calendar.version,
        doubtsConfirmed: false,
      }),
    done: ({ version, recomputed }) => {
      tell(t('imported', { version, n: recomputed }))
      onEnd()
    },
    draftKey: 'calendar.periods',
  })
  return (
    <FormPage form={typed} submitLabel={t('changePeriods')} onCancel={onEnd}>
      <Field form={typed} path="periods" label={t('periods')} help={t('periodsHelp')}>
        {field => <Input {...field} maxLength={200} autoComplete="off" />}
      </Field>
      <Field form={typed} path="reason" label={t('reason')} help={t('reasonHelp')}>
        {field => <Input {...field} maxLength={500} autoComplete="off" />}
      </Field>
    </FormPage>
  )
}

/** Written as people write them: 8:30-12:00，14：30～18：00. */
function periodsIn(text: string): { from: string; to: string }[] {
  const times = text.normalize('NFKC').match(/\d{1,2}:\d{2}/g) ?? []
  const full = times.map(time => time.padStart(5, '0'))
  return Array.from({ length: Math.ceil(full.length / 2) }, (_, at) => ({
    from: full[at * 2]!,
    to: full[at * 2 + 1] ?? '',
  }))
}
