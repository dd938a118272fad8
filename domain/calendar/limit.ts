import type { Calendar } from './calendar.ts'
import { addDays, daysBetween } from './days.ts'
import { deadlineFrom } from './deadline.ts'
import type { DeadlineRule, LimitUnit } from './rule.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

/** The rule of a deadline that a plan sets as a day (整改任务清单). */
export const datedRule = 'RECT-ITEM'

/**
 * What the deadline of a running matter is frozen to: a rule or a calendar edited later leaves it
 * unchanged (M9). A new cycle freezes anew.
 */
export interface Limit {
  ruleId: string
  ruleVersion: number
  calendarVersion: number
  unit: LimitUnit
  /** Longest extension its rule allows, in the unit; null for none. */
  longest: number | null
  /** Extended once, whatever is left of that. */
  once: boolean
  /** The day it is counted from; that day itself does not count. */
  startsOn: string
  /** Granted so far, in the unit. */
  extension: number
  /** Counted over days whose holidays were not entered yet. */
  provisional: boolean
}

/** The rule and calendar of a limit, and the calendar in force today. */
export interface Clock {
  rule: DeadlineRule
  calendar: Calendar
  newest: Calendar
}

/** A stretch that did not count: its first day counts no more, `to` counts again. */
interface Stretch {
  from: string
  to: string | null
}

export interface Counted {
  deadline: string
  limit: Limit
}

/** How much longer a limit may still become, in its unit. */
export function extensionLeft({
  longest,
  extension,
  once,
}: Pick<Limit, 'longest' | 'extension' | 'once'>): number {
  return once && extension > 0 ? 0 : Math.max(0, (longest ?? 0) - extension)
}

/** Whether the deadline follows from a length; one that was set as a day moves only by people. */
export function isCounted(limit: Limit | null): limit is Limit {
  return limit !== null && limit.unit !== 'date'
}

/** Whether a rule can set the last day of an item: whole days, forward. */
export function setsLastDay({ unit, direction }: DeadlineRule): boolean {
  return direction === 'after' && (unit === 'workingDays' || unit === 'naturalDays')
}

/** What a deadline that is set as a day is frozen to: no day is counted by it. */
export interface Frozen {
  rule: DeadlineRule
  calendarVersion: number
}

/** The limit of a deadline that was set as a day. */
export function limitOfDay({ rule, calendarVersion }: Frozen, startsOn: string): Limit {
  return {
    ...{ ruleId: rule.id, ruleVersion: rule.version, calendarVersion },
    ...{ unit: rule.unit, longest: rule.extension, once: rule.extensionOnce },
    ...{ startsOn, extension: 0, provisional: false },
  }
}

/** The last day by a rule from a day on, with what it is frozen to. */
export function countFrom(clock: Clock, startsOn: string): Counted {
  const { rule, calendar } = clock
  return countAgain(limitOfDay({ rule, calendarVersion: calendar.version }, startsOn), clock, [])
}

/**
 * The last day of a frozen limit with its extension and suspensions. Each suspension adds the units
 * it took, also to a deadline that had passed, so that who was late stays as late. Only where the
 * frozen calendar does not know the holidays yet, and the one in force does, that one takes its place.
 */
export function countAgain(limit: Limit, clock: Clock, pauses: readonly Stretch[]): Counted {
  const frozen = countBy(clock.calendar, limit, clock.rule, pauses)
  const isKnown = clock.newest.verifiedThrough > clock.calendar.verifiedThrough
  return frozen.limit.provisional && isKnown
    ? countBy(clock.newest, limit, clock.rule, pauses)
    : frozen
}

function countBy(
  calendar: Calendar,
  limit: Limit,
  rule: DeadlineRule,
  pauses: readonly Stretch[],
): Counted {
  const first = addDays(limit.startsOn, 1)
  const paused = pauses
    .map(({ from, to }) => ({ from: [from, first].sort()[1]!, to }))
    .map(counting => unitsIn(rule.unit, calendar, counting))
    .reduce((sum, units) => sum + units, 0)
  const terms = { ...rule, length: rule.length + paused, extension: limit.extension }
  const { due, provisional } = deadlineFrom(terms, calendar, limit.startsOn, limit.extension)
  return { deadline: due, limit: { ...limit, calendarVersion: calendar.version, provisional } }
}

/**
 * A day within a matter, such as a measure's, moved on by as many units of the matter's limit as a
 * suspension took; by natural days where people set the days.
 */
export function movedOn(
  day: string,
  pause: Stretch,
  limit: Limit | null,
  clock: Clock | undefined,
): string {
  if (!clock || limit?.unit !== 'workingDays')
    return addDays(day, daysBetween(pause.from, pause.to!))
  return addWorkingDays(clock.calendar, day, unitsIn('workingDays', clock.calendar, pause))
}

/** Days from the first up to and without the last; those of one that lasts are not known yet. */
function unitsIn(unit: LimitUnit, calendar: Calendar, { from, to }: Stretch): number {
  if (to === null || to <= from) return 0
  if (unit !== 'workingDays') return daysBetween(from, to)
  return workingDaysBetween(calendar, addDays(from, -1), addDays(to, -1))
}
