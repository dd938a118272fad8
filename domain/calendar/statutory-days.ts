import { dayAt, dayNumber } from './days.ts'

/** The festivals of the law; each notice arranges all seven. */
export const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const
export type Festival = (typeof festivals)[number]

const lunarDay = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

const lunarFestivals: Record<string, Festival> = {
  '1/1': '春节',
  '1/2': '春节',
  '1/3': '春节',
  '5/5': '端午',
  '8/15': '中秋',
}

/**
 * The days off by law in a year, 13 since 2025 (全国年节及纪念日放假办法 2024 Art. 2). Only to check a
 * notice against: which days are really off is what the notice says. For earlier years, the days
 * that all versions of the law since 2008 share.
 */
export function statutoryDays(year: number): { day: string; festival: Festival }[] {
  const since2025 = year >= 2025
  const days = [
    { day: `${year}-01-01`, festival: '元旦' as Festival },
    ...lunarDays(year, since2025),
    { day: `${year}-04-0${pureBrightness(year)}`, festival: '清明' as Festival },
    { day: `${year}-05-01`, festival: '劳动' as Festival },
    ...(since2025 ? [{ day: `${year}-05-02`, festival: '劳动' as Festival }] : []),
    ...[1, 2, 3].map(day => ({ day: `${year}-10-0${day}`, festival: '国庆' as Festival })),
  ]
  return days.sort((one, other) => (one.day < other.day ? -1 : 1))
}

function lunarDays(year: number, since2025: boolean) {
  const found: { day: string; festival: Festival }[] = []
  const first = dayNumber(`${year}-01-01`)
  for (let number = first; number < first + 300; number++) {
    const name = lunarDay.format(number * 86_400_000)
    const festival = lunarFestivals[name]
    if (name === '1/1' && since2025) found.push({ day: dayAt(number - 1), festival: '春节' })
    if (festival && (since2025 || name !== '1/3')) found.push({ day: dayAt(number), festival })
  }
  return found
}

/** Day of April of the solar term 清明; holds from 2000 to 2099. */
function pureBrightness(year: number): number {
  const within = year % 100
  return Math.floor(within * 0.2422 + 4.81) - Math.floor(within / 4)
}
