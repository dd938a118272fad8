import { type Calendar, isWorkingDay, type Period } from './calendar.ts'
import { type Light, lightFor, lights } from './light.ts'

/** What a new version changes: days by what they become, and the rest as before and after. */
export interface CalendarDifference {
  becomesOff: string[]
  becomesWork: string[]
  verifiedThrough: { before: string; after: string }
  periods: { before: Period[]; after: Period[] } | null
}

export function differenceBetween(before: Calendar, after: Calendar): CalendarDifference {
  const listed = new Set([...Object.keys(before.exceptions), ...Object.keys(after.exceptions)])
  const changed = [...listed]
    .filter(day => isWorkingDay(before, day) !== isWorkingDay(after, day))
    .sort()
  return {
    becomesOff: changed.filter(day => !isWorkingDay(after, day)),
    becomesWork: changed.filter(day => isWorkingDay(after, day)),
    verifiedThrough: { before: before.verifiedThrough, after: after.verifiedThrough },
    periods: hasSamePeriods(before, after)
      ? null
      : { before: [...before.periods], after: [...after.periods] },
  }
}

export function isSame(one: Calendar, other: Calendar): boolean {
  return (
    one.verifiedThrough === other.verifiedThrough &&
    hasSamePeriods(one, other) &&
    textOf(Object.entries(one.exceptions).sort()) ===
      textOf(Object.entries(other.exceptions).sort())
  )
}

/** Open matters that fall due on one day. */
export interface DueCount {
  due: string
  matters: number
}

export interface ChangeEffects {
  /** Open matters whose last day becomes a day off. Their dates stay: they were set by people. */
  dueOnDaysOff: number
  /** Open matters whose light is another today, by the light they get. */
  lights: Record<Light, number>
}

/** What a new version does to what is open today. */
export function effectsOf(
  before: Calendar,
  after: Calendar,
  counts: readonly DueCount[],
  today: string,
): ChangeEffects {
  const off = new Set(differenceBetween(before, after).becomesOff)
  const effects = {
    dueOnDaysOff: 0,
    lights: Object.fromEntries(lights.map(light => [light, 0])) as Record<Light, number>,
  }
  for (const { due, matters } of counts) {
    const light = lightFor({ due }, today, after)
    if (off.has(due)) effects.dueOnDaysOff += matters
    if (light !== lightFor({ due }, today, before)) effects.lights[light] += matters
  }
  return effects
}

function hasSamePeriods(one: Calendar, other: Calendar): boolean {
  const [before, after] = [one, other].map(({ periods }) =>
    textOf(periods.map(({ from, to }) => [from, to])),
  )
  return before === after
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}
