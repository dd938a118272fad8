import { type NoticeFault, readDates } from './notice-dates.ts'

export interface SentenceDays {
  off: string[]
  work: string[]
}

const offForm = /^(?:放假调休|调休放假|放假公休|放假|补休|公休)(?:(\d+)天)?$/
const workForm = /^(?:正常|照常)?上班$/
const countForm = /^共(\d+)天$/
const remarkForm = /^(?:与(?:周末|周六|周日)连休|不调休)$/

/**
 * One sentence of a notice, without blanks and full stop: `2月15日至23日放假调休,共9天` or
 * `2月14日(周六)、2月28日(周六)上班`. Every clause must be understood; the count must be right.
 */
export function readSentence(sentence: string, year: number): SentenceDays | NoticeFault {
  const found: SentenceDays = { off: [], work: [] }
  for (const clause of sentence.split(',')) {
    const fault = readClause(clause, year, found)
    if (fault) return fault
  }
  const all = [...found.off, ...found.work]
  return all.every(day => isWithin(day, year)) ? found : 'otherYear'
}

function readClause(clause: string, year: number, found: SentenceDays): NoticeFault | undefined {
  const counted = countForm.exec(clause)
  if (counted) return Number(counted[1]) === found.off.length ? undefined : 'count'
  if (remarkForm.test(clause)) return
  const dates = readDates(clause, year)
  if (dates === null) return 'sentence'
  if (typeof dates === 'string') return dates
  const off = offForm.exec(dates.rest)
  if (off) {
    found.off.push(...dates.days)
    return off[1] && Number(off[1]) !== dates.days.length ? 'count' : undefined
  }
  if (!workForm.test(dates.rest)) return 'sentence'
  found.work.push(...dates.days)
}

/** A notice arranges its year and may reach back into the December before. */
function isWithin(day: string, year: number): boolean {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
}
