/**
 * 2022-06-30 → 2022年6月30日. No leading zeros (成文日期不编虚位, GB/T 9704-2012 §7.3.5).
 * The text must be a calendar date YYYY-MM-DD; anything else is a mistake of the caller (RangeError).
 */
export function chineseDate(date: string): string {
  const { year, month, day } = dateParts(date)
  return `${year}年${month}月${day}日`
}

/** The same for a text that may be written out already, as the fields of a template are. */
export function writtenDate(date: string): string {
  return /^[\d-]+$/.test(date) ? chineseDate(date) : date
}

/** 2022-06-30 → 6月30日, or with its year when that is not `year`. */
export function chineseDayIn(date: string, year: number): string {
  const parts = dateParts(date)
  return parts.year === year ? `${parts.month}月${parts.day}日` : chineseDate(date)
}

export function yearOf(date: string): number {
  return dateParts(date).year
}

function dateParts(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) throw new RangeError(date)
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth) throw new RangeError(date)
  return { year, month, day }
}
