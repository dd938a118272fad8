import { squeeze } from './characters.ts'
import { arabicDates } from './chinese-numerals.ts'
import { type DateContext, datesIn, type FoundDate } from './date-forms.ts'
import { type Reason, reason } from './reasons.ts'

/** A time limit as an office writes it: a day, or to be kept up, or at once, or several of these. */
export interface Deadline {
  /** `YYYY-MM-DD`; the last day of what is written. */
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  /** As written. */
  text: string
  /** Why no day could be read although one seems meant; null when all is understood. */
  reason: Reason | null
  warnings: Reason[]
}

/** Deadlines before this day are slips of the pen. */
const firstDay = '2000-01-01'

const longTermWords = /长期|持续|常态|坚持经常|经常性|一直|始终|不断|永久|常抓不懈/
const immediateWords =
  /立行立改|即知即改|立查立改|边查边改|边学边改|边整边改|立整立改|即[查行]即改|立即|立刻|马上|即时|即日|当即|随时|立改/

/**
 * Reads a time limit (整改时限). Two fields, as NORMS §5.2 asks: a day and whether it is long-term.
 * `date` is the day of a real date cell and wins over its text; `isNumber` tells that the cell holds
 * a number, whose last zero is not shown. A writing that names no day, is
 * impossible, or lies before 2000 gives `deadline: null` with the reason; the text is always kept.
 */
export function readDeadline(
  text: string,
  context: DateContext,
  date?: string,
  isNumber = false,
): Deadline {
  const plain = plainDate(text)
  const recurring = /每(?:个?月|周|季|半?年|天|日)/.test(plain) && yearsIn(plain).length === 0
  const longTerm = recurring || longTermWords.test(plain)
  const immediate = immediateWords.test(plain)
  const known = { longTerm, immediate, text: text.trim() }
  if (date)
    return { ...known, ...checked(known.text, [{ day: date, exact: true, yearWritten: true }]) }
  const doubt = isNumber ? doubtfulNumber(known.text) : null
  if (doubt) return { ...known, deadline: null, reason: doubt, warnings: [] }
  const dates = recurring ? [] : datesIn(plain, withOwnYear(plain, context))
  if (dates.length > 0) {
    const read = checked(known.text, dates, isRange(plain))
    if (!dates.some(one => one.yearWritten) && read.deadline) {
      read.warnings.push(
        reason('yearAssumed', { text: known.text, year: read.deadline.slice(0, 4) }),
      )
    }
    return { ...known, ...read }
  }
  const understood = longTerm || immediate || /^[-—–/\\无]*$/.test(plain)
  return {
    ...known,
    deadline: null,
    reason: understood ? null : whyUnread(plain, known.text),
    warnings: [],
  }
}

/**
 * Reads the day something happened (发现时间, 销号时间). Only a written day counts: a month, quarter
 * or year gives null, since nobody can say on which day of it.
 */
export function readDay(
  text: string,
  context: DateContext,
  date?: string,
  isNumber = false,
): string | null {
  if (date) return date
  if (isNumber && doubtfulNumber(text.trim())) return null
  const plain = plainDate(text)
  const found = datesIn(plain, withOwnYear(plain, context)).at(-1)
  return found?.exact && found.day !== null && found.day >= firstDay ? found.day : null
}

/** Years that are written out in a text, for finding the year that others leave unsaid. */
export function yearsIn(text: string): number[] {
  const found = plainDate(text).matchAll(
    /(?<!\d)(20\d{2})(?=年|[-./]\d{1,2}(?!\d)|[01]\d[0-3]\d(?!\d))/g,
  )
  return [...found].map(match => Number(match[1]))
}

/** Half-width, Arabic, without blanks; of "6月10日-20日" only the end is kept. */
function plainDate(text: string): string {
  return arabicDates(squeeze(text)).replace(
    /(\d{1,2}月)\d{1,2}[日号]?[-—–~至到](\d{1,2}[日号])/g,
    '$1$2',
  )
}

/** In "2022年3月1日至6月30日" the year said once holds for both. */
function withOwnYear(plain: string, context: DateContext): DateContext {
  const [year] = yearsIn(plain)
  return year === undefined ? context : { ...context, year }
}

function checked(
  text: string,
  dates: readonly FoundDate[],
  range = false,
): Pick<Deadline, 'deadline' | 'reason' | 'warnings'> {
  const unread = (code: 'impossibleDate' | 'dateTooEarly') => ({
    deadline: null,
    reason: reason(code, { text }),
    warnings: [],
  })
  if (dates.some(date => date.day === null)) return unread('impossibleDate')
  const last = dates.at(-1)!
  const deadline = last.day!
  if (deadline < firstDay) return unread('dateTooEarly')
  const several = !range && new Set(dates.map(date => date.day)).size > 1
  const warnings = [
    ...(several ? [reason('severalDates', { text })] : []),
    ...(last.beforeFestival ? [reason('beforeFestival', { text, day: deadline })] : []),
  ]
  return { deadline, reason: null, warnings }
}

/** A number shown as 2026.1 may have been typed as 2026.10, one shown as 6.3 as 6.30. */
function doubtfulNumber(text: string): Reason | null {
  const last = /^\d{4}\.(1)$|^\d{1,2}\.([123])$/.exec(text)
  if (!last) return null
  const [shown, unit] = last[1] ? [last[1], '月'] : [last[2]!, '日']
  return reason('numberAsDate', { text, one: `${shown}${unit}`, other: `${shown}0${unit}` })
}

function isRange(plain: string): boolean {
  return /(?:至|到|[日月号\d][-—–~～]+\d)/.test(plain)
}

function whyUnread(plain: string, text: string): Reason {
  if (/(?:个月|周|天|日|工作日|星期)(?:之?内|以内)|下个?月|下周|本周/.test(plain)) {
    return reason('relativeDate', { text })
  }
  if (/^(?:[每本当]?月[底末]|\d{1,2}[日号])/.test(plain)) return reason('monthMissing', { text })
  return reason('dateUnread', { text })
}
