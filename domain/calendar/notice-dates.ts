import { dayOf } from '../ledger/calendar-days.ts'
import { dayNumber, daysFrom, weekdayOf } from './days.ts'

/** Why a sentence of a notice was not taken. */
export type NoticeFault = 'sentence' | 'noSuchDay' | 'weekday' | 'count' | 'order' | 'otherYear'

export interface ReadDates {
  days: string[]
  rest: string
}

const dateForm = /^(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?/
const untilForm = /^[至到~\-—–]+/
const weekdays = '一二三四五六日'

/**
 * The dates a clause begins with: single ones joined by 、 and stretches with 至. A month or year
 * that is left out is the one before. Answers null when there is no date, and a fault when a day
 * does not exist or the weekday beside it is another.
 */
export function readDates(clause: string, year: number): ReadDates | NoticeFault | null {
  let before = { year, month: 0 }
  let rest = clause
  const days: string[] = []
  let isStretch = false
  for (;;) {
    const match = dateForm.exec(rest)
    if (!match) return days.length === 0 ? null : 'sentence'
    before = { year: Number(match[1] ?? before.year), month: Number(match[2] ?? before.month) }
    const day = dayOf(before.year, before.month, Number(match[3]))
    if (!day) return 'noSuchDay'
    if (!agrees(day, match[4])) return 'weekday'
    if (isStretch) {
      const length = dayNumber(day) - dayNumber(days.at(-1)!)
      if (length <= 0 || length > 31) return 'order'
      days.push(...daysFrom(days.at(-1)!, day).slice(1))
    } else days.push(day)
    rest = rest.slice(match[0].length)
    const until = untilForm.exec(rest)?.[0]
    if (!until && !rest.startsWith('、')) return { days, rest }
    isStretch = until !== undefined
    rest = rest.slice(until?.length ?? 1)
  }
}

/** The note beside a date names its weekday, among other things: (农历除夕、周二), (星期天). */
function agrees(day: string, note = ''): boolean {
  const named = /(?:周|星期)([一二三四五六日天])/.exec(note)?.[1]
  return !named || weekdays.indexOf(named === '天' ? '日' : named) + 1 === weekdayOf(day)
}
