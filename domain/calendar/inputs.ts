import { z } from 'zod'
import { dayKinds } from './calendar.ts'
import { ledgerDaySchema } from './dates.ts'
import { minuteOfDay } from './moments.ts'
import { ruleDefinition, ruleId } from './rule.ts'

const reason = z.string().trim().min(2, { error: 'textTooShort' }).max(1000)

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'timeInvalid' })

/** Working periods of a day: in order, apart, and none of them empty. */
export const periodsSchema = z
  .array(z.object({ from: time, to: time }))
  .min(1)
  .max(6)
  .refine(areInOrder, { error: 'periodsOverlap' })

/**
 * The four ways to change the calendar: a pasted notice, a year's JSON, single days (null makes a
 * day follow its weekday again), other working hours. The last two with the reason.
 */
export const calendarChange = z.union([
  z.strictObject({ text: z.string().min(1).max(20_000) }),
  z.strictObject({ json: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    days: z.record(ledgerDaySchema, z.enum(dayKinds).nullable()),
    reason,
  }),
  z.strictObject({ periods: periodsSchema, reason }),
])
export type CalendarChange = z.infer<typeof calendarChange>

/** The version a form was drawn from: another one in force meanwhile is a refusal. */
const baseVersion = z.int().positive()

export const importCalendarInput = z.object({
  change: calendarChange,
  baseVersion,
  /** Says that what the preview found unusual was compared with the notice. */
  doubtsConfirmed: z.boolean().default(false),
})
export const previewCalendarInput = z.object({ change: calendarChange })
export const addRuleInput = z.object({ id: ruleId.max(30), definition: ruleDefinition, reason })
export const changeRuleInput = z.object({ definition: ruleDefinition, baseVersion, reason })
export const ruleParams = z.object({ id: ruleId.max(30) })
export const calendarQuery = z.object({
  version: z.coerce.number().pipe(z.int32().positive()).optional(),
})

export type ImportCalendarInput = z.infer<typeof importCalendarInput>
export type AddRuleInput = z.infer<typeof addRuleInput>
export type ChangeRuleInput = z.infer<typeof changeRuleInput>

function areInOrder(periods: { from: string; to: string }[]): boolean {
  return periods.every(({ from, to }, at) => {
    const before = periods[at - 1]
    return (
      minuteOfDay(from) < minuteOfDay(to) &&
      (!before || minuteOfDay(before.to) <= minuteOfDay(from))
    )
  })
}
