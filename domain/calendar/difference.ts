import { type Calendar, isWorkingDay, type Period } from './calendar.ts'
import { type Light, type LightThresholds, lights, lightUntil, soonUntil } from './light.ts'

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
  /** Counted over days whose holidays were not entered. */
  counted: boolean
  matters: number
}

export interface ChangeEffects {
  /** Open matters whose last day becomes a day off. Their dates stay: they were set by people. */
  dueOnDaysOff: number
  /** Open matters whose date was set as a day and is provisional no more. */
  becomeCertain: number
  /** Open matters whose date was counted over unknown days and is counted again. */
  recounted: number
  /** Open matters whose light is another today, by the light they get. */
  lights: Record<Light, number>
}

/** What a new version does to what is open today. */
export function effectsOf(
  before: Calendar,
  after: Calendar,
  counts: readonly DueCount[],
  today: string,
  thresholds?: LightThresholds,
): ChangeEffects {
  const off = new Set(differenceBetween(before, after).becomesOff)
  const isLonger = after.verifiedThrough > before.verifiedThrough
  const [soonBefore, soonAfter] = [before, after].map(each => soonUntil(each, today, thresholds))
  const effects = {
    dueOnDaysOff: 0,
    becomeCertain: 0,
    recounted: 0,
    lights: Object.fromEntries(lights.map(light => [light, 0])) as Record<Light, number>,
  }
  for (const { due, counted, matters } of counts) {
    if (isLonger && counted) {
      effects.recounted += matters
      continue
    }
    const light = lightUntil({ due }, today, soonAfter!)
    if (off.has(due)) effects.dueOnDaysOff += matters
    if (due > before.verifiedThrough && due <= after.verifiedThrough)
      effects.becomeCertain += matters
    if (light !== lightUntil({ due }, today, soonBefore!)) effects.lights[light] += matters
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
