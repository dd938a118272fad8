import { Refusal } from '../refusals.ts'
import type { Calendar, DayKind } from './calendar.ts'
import { type CalendarDifference, differenceBetween, isSame } from './difference.ts'
import type { CalendarChange } from './inputs.ts'
import { readNotice } from './notice.ts'
import { type Doubt, doubtsOf } from './plausible.ts'
import { readYearFile } from './year-file.ts'
import type { YearPlan } from './year-plan.ts'

export interface Proposal {
  next: Calendar
  difference: CalendarDifference
  /** Present when a year was read. */
  plan: YearPlan | null
  doubts: Doubt[]
  /** What the next version keeps as where it comes from. */
  source: string
}

/**
 * The version that a change would make, and all that is to be shown before. Refuses what the
 * readers refuse, `calendarGap` for a year that leaves an unknown one between, `calendarSame`.
 */
export function proposeCalendar(current: Calendar, change: CalendarChange): Proposal {
  const plan = planOf(change)
  const next = plan ? withYear(current, plan) : withChange(current, change)
  if (isSame(current, next)) throw new Refusal('calendarSame')
  return {
    next: { ...next, version: current.version + 1 },
    difference: differenceBetween(current, next),
    plan,
    doubts: plan ? doubtsOf(plan) : [],
    source: sourceOf(change),
  }
}

function planOf(change: CalendarChange): YearPlan | null {
  if ('text' in change) return readNotice(change.text)
  return 'json' in change ? readYearFile(change.json) : null
}

/** The year's own days are replaced; those in the December before are added. */
function withYear(current: Calendar, plan: YearPlan): Calendar {
  const through = `${plan.year}-12-31`
  const year = Number(current.verifiedThrough.slice(0, 4)) + 1
  if (plan.year > year || through < current.verifiedFrom) {
    throw new Refusal('calendarGap', { through: current.verifiedThrough, year })
  }
  const kept = Object.entries(current.exceptions).filter(
    ([day]) => !day.startsWith(`${plan.year}-`),
  )
  return {
    ...current,
    verifiedThrough: through > current.verifiedThrough ? through : current.verifiedThrough,
    exceptions: inOrder([
      ...kept,
      ...plan.off.map((day): [string, DayKind] => [day, 'off']),
      ...plan.work.map((day): [string, DayKind] => [day, 'work']),
    ]),
  }
}

function withChange(current: Calendar, change: CalendarChange): Calendar {
  if ('periods' in change) return { ...current, periods: change.periods }
  if (!('days' in change)) return current
  const exceptions = Object.entries({ ...current.exceptions, ...change.days })
  return {
    ...current,
    exceptions: inOrder(
      exceptions.filter((entry): entry is [string, DayKind] => entry[1] !== null),
    ),
  }
}

function sourceOf(change: CalendarChange): string {
  if ('text' in change) return change.text
  return 'json' in change ? JSON.stringify(change.json) : change.reason
}

function inOrder(exceptions: [string, DayKind][]): Record<string, DayKind> {
  return Object.fromEntries(exceptions.sort(([one], [other]) => (one < other ? -1 : 1)))
}
