import { LunarDay, type SolarDay, SolarTerm } from 'tyme4ts'

/** Some 0.5 ms a day to work out, and a ledger may name the same festival in every row. */
const known = new Map<string, string>()

/**
 * The day `YYYY-MM-DD` of a month and day, from 1, of the lunar year that begins in `year`; leap
 * months have no festivals. Not from the platform's own calendar (ICU), which differs from the
 * published one (GB/T 33661-2017) at the Spring Festivals of 2027 and 2030.
 */
export function lunarDay(year: number, month: number, day: number): string {
  return once(`${year}/${month}/${day}`, () => LunarDay.fromYmd(year, month, day).getSolarDay())
}

/** The day of the solar term 清明, 4 to 6 April. */
export function pureBrightness(year: number): string {
  return once(`${year}/清明`, () => SolarTerm.fromName(year, '清明').getSolarDay())
}

function once(name: string, work: () => SolarDay): string {
  const before = known.get(name)
  if (before) return before
  const found = written(work())
  known.set(name, found)
  return found
}

function written(day: SolarDay): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(day.getYear()).padStart(4, '0')}-${two(day.getMonth())}-${two(day.getDay())}`
}
