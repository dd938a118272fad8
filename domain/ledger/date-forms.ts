import { addDays } from '../calendar/days.ts'
import { type Festival, festivalDay } from '../calendar/statutory-days.ts'
import { dayOf, dayOfSerial, daysInMonth } from './calendar-days.ts'

/** What a date may leave unsaid, and the ledger's other rows or title say. */
export interface DateContext {
  /** The year meant where none is written. */
  year: number
  /** `YYYY-MM-DD` the ledger was filled in; gives the month meant by 月底. */
  filledOn?: string | null
}

export interface FoundDate {
  /** Null when the writing is of a date, yet no such day exists. */
  day: string | null
  /** A day of the month was written, not only a month, quarter or year. */
  exact: boolean
  yearWritten: boolean
  /** Only a festival is written, and the day is that before it. */
  beforeFestival?: true
}

type Form = [RegExp, (match: RegExpExecArray, context: DateContext) => FoundDate | null]

/**
 * Every date in a text, in order. The text comes squeezed, half-width and in Arabic numerals.
 * A month means its last day, 上旬 the 10th, 中旬 the 20th, 下旬 the last; a quarter, half-year or
 * year its last day; "6月前" without 底 the day before that month begins, 春节前 the day before it.
 * A year before words that are not understood (2027年汛期前) is no date.
 */
export function datesIn(text: string, context: DateContext): FoundDate[] {
  const found: { at: number; date: FoundDate }[] = []
  let rest = text
  for (const [form, read] of forms) {
    rest = rest.replace(form, (...match) => {
      const groups = match.slice(0, -2) as RegExpExecArray
      const date = read(groups, context)
      if (!date) return match[0]
      found.push({ at: match.at(-2) as number, date })
      return '\u0001'.repeat(match[0].length)
    })
  }
  return found.sort((one, other) => one.at - other.at).map(one => one.date)
}

const year = '(?:(\\d{4}|\\d{2}|今|本|当|明|次)年度?)?'

/** Festivals as offices call them. */
const calledFestivals: Record<string, Festival> = {
  元旦: '元旦',
  春节: '春节',
  清明: '清明',
  五一: '劳动',
  劳动: '劳动',
  端午: '端午',
  中秋: '中秋',
  国庆: '国庆',
  十一: '国庆',
}

/** What may follow a bare year without making it another time than the whole year. */
const afterYear =
  '$|[,，、;；。()并起至到~—–\\-\u0001]|完成|整改|办结|解决|实现|达到|见效|到位|落实|销号|全面|基本|长期|持续'

/** From the most to the least definite; what one form takes, no later form sees. */
const forms: Form[] = [
  // 6/30/22 as Excel shows it in English; read only where no other order is possible
  [
    /(?<![\d/])(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/(\d{2})(?![\d/])/g,
    m => exact(2000 + Number(m[3]), m[1], m[2]),
  ],
  [
    /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)(?:[日T]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?/g,
    m => exact(Number(m[1]), m[2], m[3]),
  ],
  [/(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g, m => exact(Number(m[1]), m[2], m[3])],
  [
    /(?<![\d.])(\d{2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/g,
    m => exact(2000 + Number(m[1]), m[2], m[3]),
  ],
  [/(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?!\d)/g, m => ofMonth(Number(m[1]), Number(m[2]), '底', true)],
  [
    new RegExp(
      `${year}[“"]?(${Object.keys(calledFestivals).join('|')})["”]?(?:国际)?(?:劳动)?节?(?:之前|以前|前)(?!后)`,
      'g',
    ),
    (m, c) => beforeFestival(m[1], calledFestivals[m[2]!]!, c),
  ],
  [
    /(?<![二三四五六七八九十])十([三四五六])五(?=["“”'规期时内末]|$)/g,
    m => ofMonth(2020 + 5 * '三四五六'.indexOf(m[1]!), 12, '底', true),
  ],
  [
    new RegExp(`${year}(\\d{1,2})月份?(\\d{1,2})(?:日|号|(?!\\d|月|年|个))`, 'g'),
    (m, c) => exact(yearOf(m[1], c), m[2], m[3], m[1] !== undefined),
  ],
  [
    new RegExp(`${year}(\\d{1,2})月份?(上旬|中旬|下旬|月?底|月?末|初|中)?(之前|以前|前)?`, 'g'),
    (m, c) => ofMonth(yearOf(m[1], c), Number(m[2]), m[3] ?? (m[4] ? 'before' : '底'), !!m[1]),
  ],
  [
    new RegExp(`${year}第?([1-4])季度`, 'g'),
    (m, c) => ofMonth(yearOf(m[1], c), Number(m[2]) * 3, '底', !!m[1]),
  ],
  [
    new RegExp(`${year}(上半年|下半年)`, 'g'),
    (m, c) => ofMonth(yearOf(m[1], c), m[2] === '上半年' ? 6 : 12, '底', !!m[1]),
  ],
  [
    /(?<!\d)(\d{4})[-./](\d{1,2})\.?(?![\d.])/g,
    m => ofMonth(Number(m[1]), Number(m[2]), '底', true),
  ],
  [
    new RegExp(
      `(\\d{4}|(?<!\\d)\\d{2}|今|本|当|明|次)年度?(?:年?(?:底|末|终|内|中(?!秋))|全年|之前|以前|前|(?=${afterYear}))`,
      'g',
    ),
    (m, c) => ofYear(m[0], yearOf(m[1], c), /\d/.test(m[1]!)),
  ],
  [/^(20\d{2})$/g, m => ofMonth(Number(m[1]), 12, '底', true)],
  [/年(?:底|末|终|内)|全年/g, (_, c) => ofMonth(c.year, 12, '底', false)],
  [
    /(?<![\d./-])(\d{1,2})[./-](\d{1,2})\.?(?![\d./-])/g,
    (m, c) => exact(c.year, m[1], m[2], false),
  ],
  [/(?<![下次\d])(?:本|当)?月(?:底|末)/g, (_, c) => ofFillingMonth(c)],
  [/^(\d{5})(?:\.\d+)?$/g, m => ofSerial(Number(m[1]))],
]

function exact(inYear: number, month = '', day = '', yearWritten = true): FoundDate {
  return { day: dayOf(inYear, Number(month), Number(day)), exact: true, yearWritten }
}

function ofMonth(inYear: number, month: number, part: string, yearWritten: boolean): FoundDate {
  if (month < 1 || month > 12) return { day: null, exact: false, yearWritten }
  if (part === 'before') {
    const [before, last] = month === 1 ? [inYear - 1, 12] : [inYear, month - 1]
    return { day: dayOf(before, last, daysInMonth(before, last)), exact: false, yearWritten }
  }
  const early = { 上旬: 10, 初: 10, 中旬: 20, 中: 20 }[part]
  const day = early ?? daysInMonth(inYear, month)
  return { day: dayOf(inYear, month, day), exact: false, yearWritten }
}

/** "2022年前" ends with 2021; every other writing of a bare year ends with the year itself. */
function ofYear(text: string, inYear: number, yearWritten: boolean): FoundDate {
  const before = /(?:年|年度)(?:之前|以前|前)$/.test(text)
  const middle = /中$/.test(text)
  return ofMonth(before ? inYear - 1 : inYear, middle ? 6 : 12, '底', yearWritten)
}

/**
 * The day before a festival. Without a year the New Year meant is the one at the year's end, and the
 * Spring Festival the next one after the ledger was filled in.
 */
function beforeFestival(
  written: string | undefined,
  festival: Festival,
  context: DateContext,
): FoundDate {
  const inYear = yearOf(written, context)
  const before = (year: number) => addDays(festivalDay(year, festival), -1)
  const isPast = festival === '春节' && before(inYear) < (context.filledOn ?? '')
  const next = written === undefined && (festival === '元旦' || isPast)
  const day = before(next ? inYear + 1 : inYear)
  return { day, exact: false, yearWritten: written !== undefined, beforeFestival: true }
}

function ofFillingMonth({ filledOn }: DateContext): FoundDate | null {
  if (!filledOn) return null
  return ofMonth(Number(filledOn.slice(0, 4)), Number(filledOn.slice(5, 7)), '底', false)
}

/** Serials of the years 2000 to 2099; other numbers of five digits are no dates. */
function ofSerial(serial: number): FoundDate | null {
  if (serial < 36_526 || serial > 73_050) return null
  return { day: dayOfSerial(serial), exact: true, yearWritten: true }
}

function yearOf(written: string | undefined, context: DateContext): number {
  if (written === undefined || /^[今本当]$/.test(written)) return context.year
  if (/^[明次]$/.test(written)) return context.year + 1
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}
