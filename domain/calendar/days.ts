const dayLength = 86_400_000

/**
 * Arithmetic on days `YYYY-MM-DD`. Plain numbers instead of `Temporal`: the same bytes run in the
 * browsers of offices, which do not all have it, and a day has no time zone.
 */
export function dayNumber(day: string): number {
  return Date.parse(day) / dayLength
}

export function dayAt(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** The day so many natural days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return dayAt(dayNumber(day) + days)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** Every day from the first to the last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const start = dayNumber(first)
  return Array.from({ length: dayNumber(last) - start + 1 }, (_, at) => dayAt(start + at))
}

/** Natural days from one day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
