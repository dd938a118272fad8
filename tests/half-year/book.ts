import type { Luck } from '#tests/luck.ts'
import type { Bureau, Section } from './county.ts'
import type { Known } from './days.ts'
import { isWorked, plus, walk, workedAfter } from './days.ts'

/**
 * The second account of the half year: what a careful clerk would write by hand. It knows what was
 * done and works out by itself what follows from it.
 */
export interface Book {
  today: string
  known: Known
  settings: {
    soon: number
    soonOrder: number
    lookBacks: number[]
    review: number
    opensBefore: number
  }
  /** Who has left. */
  left: Set<number>
  entries: Entry[]
  orders: OrderEntry[]
  draws: Draw[]
  /** Everybody told of something: day, person, kind and item, a line each. */
  notices: string[]
  /** Every step up the line that a deadline has taken. */
  reminders: string[]
  sheets: string[]
}

/** A rule as the bureau wrote it; an item keeps the one it was handed out under. */
export interface Rule {
  id: string
  version: number
  unit: 'workingDays' | 'naturalDays'
  length: number
  longest: number
  /** Whether a last day that is off moves to the next one that is worked. */
  rolls: boolean
}

export interface Look {
  cycle: number
  origin: 'planned' | 'drawn' | 'periodic'
  due: string
  done: string | null
  result: 'holds' | 'rebound' | null
  draw: Draw | null
  told: Set<string>
}

export interface Draw {
  id: number
  bureau: Bureau
  due: string
  told: Set<string>
}

export interface Past {
  cycle: number
  opened: string
  closed: string
  deadline: string | null
  outcome: string
  reopened: string
}

export interface Entry {
  id: number
  luck: Luck
  bureau: Bureau
  section: Section
  status: string
  cycle: number
  clerkId: number
  leaderId: number | null
  handlerId: number | null
  deadline: string | null
  original: string | null
  /** What the deadline is counted by; null where people set it as a day. */
  counted: { rule: Rule; from: string; extension: number; uncertain: boolean } | null
  pauses: { from: string; to: string | null }[]
  asked: { to: string } | { length: number } | null
  pauseAsked: boolean
  measures: { deadline: string | null; done: boolean; told?: Set<string> }[]
  longTerm: boolean
  review: number | null
  outcome: string | null
  remainder: string | null
  publicity: { from: string; until: string } | null
  openedOn: string
  verifiedOn: string | null
  closedOn: string | null
  /** Times it came back. */
  returns: number
  looks: Look[]
  past: Past[]
  /** Steps told of, each with the cycle and the deadline it was told for. */
  told: Set<string>
}

export interface OrderEntry {
  id: number
  entry: Entry
  status: string
  issuedOn: string
  deadline: string
  issuedBy: number
  outcome: string | null
  closedOn: string | null
  told: Set<string>
}

export function isPaused(entry: Entry): boolean {
  return entry.pauses.some(({ to }) => to === null)
}

/** Writes down the last day of a ruled item, and whether it lies beyond the years that are known. */
export function count(book: Book, entry: Entry): void {
  entry.deadline = lastDay(book, entry, entry.counted!.extension)
  entry.counted!.uncertain = entry.deadline > `${book.known}-12-31`
}

/** What was due with the item is due with it still, once its date has moved. */
export function moveAlong(entry: Entry, before: string | null): void {
  for (const measure of entry.measures) {
    if (!measure.done && measure.deadline && measure.deadline === before) {
      measure.deadline = entry.deadline
    }
  }
}

/** The day that is asked for while a request waits. */
export function askedFor(book: Book, entry: Entry): string | null {
  const { asked, counted } = entry
  if (asked === null) return null
  return 'to' in asked ? asked.to : lastDay(book, entry, counted!.extension + asked.length)
}

/** Counted from its first day on, with what is granted and what stood still. */
function lastDay(book: Book, entry: Entry, extension: number): string {
  const { rule, from } = entry.counted!
  const counts = (day: string) => rule.unit === 'naturalDays' || isWorked(day, book.known)
  const stoodStill = entry.pauses.reduce((sum, pause) => {
    if (pause.to === null) return sum
    return sum + daysWithin(pause as { from: string; to: string }, from, counts)
  }, 0)
  const last = walk(from, rule.length + extension + stoodStill, counts)
  const isOff = rule.rolls && !isWorked(last, book.known)
  return isOff ? walk(last, 1, day => isWorked(day, book.known)) : last
}

/** The first day of a pause counts no more, the day of resuming counts again. */
function daysWithin(
  pause: { from: string; to: string },
  start: string,
  counts: (day: string) => boolean,
): number {
  let days = 0
  for (let day = pause.from; day < pause.to; day = plus(day, 1)) {
    if (day > start && counts(day)) days++
  }
  return days
}

/** A measure's own date moves on by what stood still, in working days under a rule of working days. */
export function moved(book: Book, entry: Entry, day: string, pause: { from: string; to: string }) {
  if (entry.counted?.rule.unit !== 'workingDays') {
    return walk(
      day,
      daysWithin(pause, '', () => true),
      () => true,
    )
  }
  const stoodStill = workedAfter(plus(pause.from, -1), plus(pause.to, -1), book.known)
  return walk(day, stoodStill, at => isWorked(at, book.known))
}

/** `about` is an item, or the address of a draw. */
export function tell(
  book: Book,
  kind: string,
  about: number | string,
  by: number,
  to: (number | null)[],
) {
  for (const id of new Set(to)) {
    if (id !== null && id !== by) book.notices.push(`${book.today} ${id} ${kind} ${about}`)
  }
}
