import type { Calendar } from './calendar.ts'
import { dayOfMoment, hasTime } from './moments.ts'
import { workingDaysBetween } from './working-days.ts'

/** One run of a matter from opening to closing, with the deadline it had. */
export interface CycleTime {
  due: string | null
  endedAt: string | null
}

export interface Lateness {
  late: boolean
  /** Working days after the last day; zero on a weekend or holiday right after it. */
  workingDays: number
}

/**
 * Lateness is worked out for each cycle by itself and never stored (M7, M8): a cycle that ended
 * in time stays in time when the matter is opened again.
 */
export function latenessOf(cycle: CycleTime, now: string, calendar: Calendar): Lateness {
  const at = cycle.endedAt ?? now
  if (cycle.due === null || !isPast(cycle.due, at)) return { late: false, workingDays: 0 }
  const workingDays = workingDaysBetween(calendar, dayOfMoment(cycle.due), dayOfMoment(at))
  return { late: true, workingDays }
}

/** A day is past when the next one has begun, a moment when the minute is over. */
export function isPast(due: string, at: string): boolean {
  if (hasTime(due) && hasTime(at)) return at > due
  return dayOfMoment(at) > dayOfMoment(due)
}
