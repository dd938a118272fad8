import { Refusal } from '../refusals.ts'
import { type Calendar, isVerified, isWorkingDay } from './calendar.ts'
import { dayOfMoment, hasTime, minuteNumber } from './moments.ts'
import { type DeadlineTerms, isHours } from './rule.ts'
import { walkDays, workingDayFrom } from './working-days.ts'
import { addClockHours, addWorkingHours, type Span } from './working-hours.ts'

/**
 * Approved time that does not count (挂起), in the unit of the limit: days for days, moments for
 * hours. The first day or minute counts no more, `to` counts again; null while it lasts.
 */
export interface Pause {
  from: string
  to: string | null
}

export interface Deadline {
  /** The last day, or moment for limits in hours. Null while a suspension holds it. */
  due: string | null
  /** Depends on a year whose holidays are not entered: to be computed again after the next import. */
  provisional: boolean
}

/**
 * The deadline of a rule from a start: a day, or a moment for hours. The start day is not counted.
 * `extension` is what was granted, in the unit. Refuses `startNeedsTime`, `extensionTooLong`.
 */
export function deadlineFrom(
  terms: DeadlineTerms,
  calendar: Calendar,
  start: string,
  extension = 0,
): Deadline & { due: string } {
  const deadline = deadlineWithPauses(terms, calendar, start, [], extension)
  return { ...deadline, due: deadline.due! }
}

/** The same with approved suspensions; they may overlap and stand in any order. */
export function deadlineWithPauses(
  terms: DeadlineTerms,
  calendar: Calendar,
  start: string,
  pauses: readonly Pause[],
  extension = 0,
): Deadline {
  if (extension > (terms.extension ?? 0)) {
    throw new Refusal('extensionTooLong', { limit: terms.extension ?? 0 })
  }
  if (terms.unit === 'date') return { due: dayOfMoment(start), provisional: false }
  const length = terms.length + extension
  const count = isHours(terms.unit) ? dueMoment : lastDay
  const last = count(terms, calendar, start, length, pauses.filter(isOver))
  if (pauses.some(pause => !isOver(pause) && holds(pause.from, last))) {
    return { due: null, provisional: false }
  }
  const due = terms.lastDayOff === 'nextWorkingDay' ? workingDayFrom(calendar, last) : last
  return { due, provisional: !isCertain(terms, calendar, start, last, due) }
}

type Ended = Pause & { to: string }

function lastDay(
  terms: DeadlineTerms,
  calendar: Calendar,
  start: string,
  length: number,
  pauses: readonly Ended[],
): string {
  const signed = terms.direction === 'before' ? -length : length
  return walkDays(dayOfMoment(start), signed, day => {
    if (pauses.some(({ from, to }) => from <= day && day < to)) return false
    return terms.unit === 'naturalDays' || isWorkingDay(calendar, day)
  })
}

function dueMoment(
  { unit }: DeadlineTerms,
  calendar: Calendar,
  start: string,
  length: number,
  pauses: readonly Ended[],
): string {
  if (!hasTime(start)) throw new Refusal('startNeedsTime', { start })
  const minutes = Math.round(length * 60)
  const silent = pauses.map(({ from, to }): Span => [minuteNumber(from), minuteNumber(to)])
  if (unit === 'hours') return addClockHours(start, minutes, silent)
  return addWorkingHours(calendar, start, minutes, silent)
}

/** A day within an open suspension does not count; a moment at its very start has been reached. */
function holds(from: string, last: string): boolean {
  return hasTime(last) ? from < last : from <= last
}

function isCertain(
  { unit, lastDayOff }: DeadlineTerms,
  calendar: Calendar,
  start: string,
  last: string,
  due: string,
): boolean {
  if (unit === 'workingDays' || unit === 'workingHours') return isVerified(calendar, start, due)
  return lastDayOff === 'stays' || isVerified(calendar, last, due)
}

function isOver(pause: Pause): pause is Ended {
  return pause.to !== null
}
