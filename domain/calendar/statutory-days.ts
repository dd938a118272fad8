import { addDays } from './days.ts'
import { lunarDay, pureBrightness } from './lunar-days.ts'

/** The festivals of the law; each notice arranges all seven. */
export const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const
export type Festival = (typeof festivals)[number]

/** The festival itself in a year; 春节 is the first day of the first month, and 除夕 lies before it. */
export function festivalDay(year: number, festival: Festival): string {
  return dayOfFestival[festival](year)
}

const dayOfFestival: Record<Festival, (year: number) => string> = {
  元旦: year => `${year}-01-01`,
  春节: year => lunarDay(year, 1, 1),
  清明: pureBrightness,
  劳动: year => `${year}-05-01`,
  端午: year => lunarDay(year, 5, 5),
  中秋: year => lunarDay(year, 8, 15),
  国庆: year => `${year}-10-01`,
}

/**
 * The days off by law in a year, 13 since 2025 (全国年节及纪念日放假办法 2024 Art. 2). Only to check a
 * notice against: which days are really off is what the notice says. For earlier years, the days
 * that all versions of the law since 2008 share.
 */
export function statutoryDays(year: number): { day: string; festival: Festival }[] {
  const days = festivals.flatMap(festival => {
    const first = festivalDay(year, festival)
    return beside(festival, year >= 2025).map(at => ({ day: addDays(first, at), festival }))
  })
  return days.sort((one, other) => (one.day < other.day ? -1 : 1))
}

/** Days off of a festival, counted from the festival itself. */
function beside(festival: Festival, since2025: boolean): number[] {
  if (festival === '春节') return since2025 ? [-1, 0, 1, 2] : [0, 1]
  if (festival === '劳动') return since2025 ? [0, 1] : [0]
  return festival === '国庆' ? [0, 1, 2] : [0]
}
