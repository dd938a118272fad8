/**
 * A calendar of its own for the half year: walks from day to day over the days that the State
 * Council's notices name, so that nothing of the product's calendar judges the product's dates.
 * From June 2026; 2027 is made up, as in the notice that the simulated bureaus import.
 */
const off: Record<number, string[]> = {
  2026: ['06-19..06-21', '09-25..09-27', '10-01..10-07'],
  2027: ['01-01..01-03', '02-05..02-12', '04-03..04-05', '05-01..05-05', '06-09', '09-15'],
}
const worked: Record<number, string[]> = {
  2026: ['09-20', '10-10'],
  2027: ['02-20', '04-25', '05-08', '09-26', '10-09'],
}

/** The last year whose notice the county knows. */
export type Known = 2026 | 2027

const cache = new Map<string, boolean>()
const sums = new Map<string, string>()
const offDays = { 2026: everyDay(2026), 2027: everyDay(2027) }

export function isWorked(day: string, known: Known): boolean {
  const key = day + known
  const found = cache.get(key) ?? lookUp(day, known)
  cache.set(key, found)
  return found
}

export function plus(day: string, days: number): string {
  const key = `${day} ${days}`
  const found = sums.get(key) ?? Temporal.PlainDate.from(day).add({ days }).toString()
  sums.set(key, found)
  return found
}

export function plusMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Working days after the first day up to and with the last one; stops where `enough` are found. */
export function workedAfter(from: string, to: string, known: Known, enough = 10_000): number {
  let found = 0
  for (let day = plus(from, 1); day <= to && found < enough; day = plus(day, 1)) {
    if (isWorked(day, known)) found++
  }
  return found
}

/** The day on which so many days after the first one are over, of those that count. */
export function walk(from: string, length: number, counts: (day: string) => boolean): string {
  let day = from
  for (let left = length; left > 0; ) {
    day = plus(day, 1)
    if (counts(day)) left--
  }
  return day
}

function lookUp(day: string, known: Known): boolean {
  const date = Temporal.PlainDate.from(day)
  const year = date.year as Known
  if (year <= known) {
    if (offDays[year].has(day)) return false
    if (worked[year]!.includes(day.slice(5))) return true
  }
  return date.dayOfWeek < 6
}

function everyDay(year: Known): Set<string> {
  const days = new Set<string>()
  for (const stretch of off[year]!) {
    const [first, last = first] = stretch.split('..')
    for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = plus(day, 1)) days.add(day)
  }
  return days
}
