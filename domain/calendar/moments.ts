import { dayAt, dayNumber } from './days.ts'

/** Minutes of a day, for limits that run on the clock. */
export const dayMinutes = 24 * 60

/**
 * Whether it is a moment, `YYYY-MM-DDTHH:MM` on the bureau's wall clock, and not a day. A moment
 * carries no zone: China has one without summer time. Whoever makes one from an instant rounds up
 * to the full minute, so that no limit is shortened by seconds.
 */
export function hasTime(dayOrMoment: string): boolean {
  return dayOrMoment.length > 10
}

export function dayOfMoment(dayOrMoment: string): string {
  return dayOrMoment.slice(0, 10)
}

/** Minutes since the start of 1970 on the same wall clock. */
export function minuteNumber(moment: string): number {
  return dayNumber(dayOfMoment(moment)) * dayMinutes + minuteOfDay(moment.slice(11, 16))
}

export function momentAt(minute: number): string {
  const day = Math.floor(minute / dayMinutes)
  const rest = minute - day * dayMinutes
  return `${dayAt(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** Minutes from midnight of a time `HH:MM`; `24:00` ends the day. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
