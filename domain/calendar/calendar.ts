import { weekdayOf } from './days.ts'
import { dayOfMoment } from './moments.ts'

/** How a day differs from its weekday: a weekday that is off, or a weekend that is worked (调休). */
export const dayKinds = ['off', 'work'] as const
export type DayKind = (typeof dayKinds)[number]

/** A stretch of working time within one day, `HH:MM` to `HH:MM`; `24:00` ends the day. */
export interface Period {
  from: string
  to: string
}

/**
 * One version of the bureau's calendar; a version never changes. Between `verifiedFrom` and
 * `verifiedThrough` the State Council's notices are entered. Outside, only Monday to Friday is known,
 * and whatever depends on it is provisional.
 */
export interface Calendar {
  version: number
  verifiedFrom: string
  verifiedThrough: string
  exceptions: Readonly<Record<string, DayKind>>
  periods: readonly Period[]
}

/** Monday to Friday, unless the calendar says otherwise. Holidays of an unpublished year are not guessed. */
export function isWorkingDay(calendar: Pick<Calendar, 'exceptions'>, day: string): boolean {
  const kind = calendar.exceptions[day]
  return kind ? kind === 'work' : weekdayOf(day) <= 5
}

/** Whether the notices for both days, or moments, and all between them are entered. */
export function isVerified(calendar: Calendar, one: string, other: string): boolean {
  const days = [dayOfMoment(one), dayOfMoment(other)].sort()
  return days[0]! >= calendar.verifiedFrom && days[1]! <= calendar.verifiedThrough
}
