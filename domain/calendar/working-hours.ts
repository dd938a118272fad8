import { type Calendar, isWorkingDay } from './calendar.ts'
import { dayAt } from './days.ts'
import { dayMinutes, minuteNumber, minuteOfDay, momentAt } from './moments.ts'

/** Minutes on the wall clock, from the first to before the last. */
export type Span = readonly [from: number, to: number]

/**
 * The moment at which so many working minutes (工作时) have passed. Time counts within the working
 * periods of working days; a start outside them waits for the next one. A limit that ends with a
 * period ends there, not at the start of the next. `pauses` do not count.
 */
export function addWorkingHours(
  calendar: Calendar,
  moment: string,
  minutes: number,
  pauses: readonly Span[] = [],
): string {
  return walkMinutes(moment, minutes, pauses, day => workingSpans(calendar, day))
}

/** The same on the clock: every minute of every day counts. */
export function addClockHours(
  moment: string,
  minutes: number,
  pauses: readonly Span[] = [],
): string {
  return walkMinutes(moment, minutes, pauses, day => [[day * dayMinutes, (day + 1) * dayMinutes]])
}

/** Working minutes from one moment to another; negative when `to` lies before. */
export function workingMinutesBetween(calendar: Calendar, from: string, to: string): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from)
  const [start, end] = [minuteNumber(from), minuteNumber(to)]
  let minutes = 0
  for (let day = Math.floor(start / dayMinutes); day * dayMinutes < end; day++) {
    for (const [opens, closes] of workingSpans(calendar, day)) {
      minutes += Math.max(0, Math.min(closes, end) - Math.max(opens, start))
    }
  }
  return minutes
}

function workingSpans(calendar: Calendar, day: number): Span[] {
  if (!isWorkingDay(calendar, dayAt(day))) return []
  const midnight = day * dayMinutes
  return calendar.periods.map(({ from, to }) => [
    midnight + minuteOfDay(from),
    midnight + minuteOfDay(to),
  ])
}

function walkMinutes(
  moment: string,
  minutes: number,
  pauses: readonly Span[],
  spansOn: (day: number) => readonly Span[],
): string {
  const start = minuteNumber(moment)
  const silent: Span[] = [[Number.NEGATIVE_INFINITY, start], ...pauses]
  if (minutes === 0) return moment
  let left = minutes
  for (let day = Math.floor(start / dayMinutes); ; day++) {
    for (const [from, to] of spansOn(day).flatMap(span => without(span, silent))) {
      if (to - from >= left) return momentAt(from + left)
      left -= to - from
    }
  }
}

/** What is left of a span when others are cut out of it, in order. */
function without(span: Span, cuts: readonly Span[]): Span[] {
  return cuts.reduce<Span[]>(
    (pieces, [from, to]) =>
      pieces.flatMap(([start, end]) =>
        (
          [
            [start, Math.min(end, from)],
            [Math.max(start, to), end],
          ] as Span[]
        ).filter(([a, b]) => a < b),
      ),
    [span],
  )
}
