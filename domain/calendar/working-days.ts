import { type Calendar, isWorkingDay } from './calendar.ts'
import { addDays } from './days.ts'

/**
 * The so-manieth working day (工作日) after a day; before it when negative. The start day itself is
 * not counted (行政处罚法 Art. 85, 民事诉讼法: 期间开始的日不计算在内). Zero is the start day, worked or not.
 */
export function addWorkingDays(
  calendar: Pick<Calendar, 'exceptions'>,
  day: string,
  workingDays: number,
): string {
  return walkDays(day, workingDays, at => isWorkingDay(calendar, at))
}

/**
 * Working days after `from` up to and including `to`: what is left of a limit, or how late it is.
 * Negative when `to` lies before.
 */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(calendar: Pick<Calendar, 'exceptions'>, day: string): string {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
}

/** Goes from day to day until so many of them have counted; backwards when negative. */
export function walkDays(start: string, count: number, counts: (day: string) => boolean): string {
  const step = Math.sign(count)
  let day = start
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (counts(day)) left--
  }
  return day
}
