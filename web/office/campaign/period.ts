import { daysBetween } from '#domain/calendar/days.ts'

export interface Period {
  startsOn: string
  endsOn: string
}

export type When = 'past' | 'current' | 'ahead'

/** Both ends belong to a period; days as `YYYY-MM-DD`. */
export function whenIs({ startsOn, endsOn }: Period, today: string): When {
  if (today < startsOn) return 'ahead'
  return today > endsOn ? 'past' : 'current'
}

/** The days from the first start to the last end of some periods. */
export function wholeOf(periods: readonly Period[]): Period {
  const starts = periods.map(one => one.startsOn).sort()
  const ends = periods.map(one => one.endsOn).sort()
  return { startsOn: starts[0]!, endsOn: ends.at(-1)! }
}

/** Where a period lies within a whole, in percent of its days. */
export function placeIn(whole: Period, one: Period): { left: number; width: number } {
  const days = daysBetween(whole.startsOn, whole.endsOn) + 1
  const share = (n: number) => Math.round((n / days) * 10_000) / 100
  return {
    left: share(daysBetween(whole.startsOn, one.startsOn)),
    width: share(daysBetween(one.startsOn, one.endsOn) + 1),
  }
}
