import { Refusal } from '../refusals.ts'
import { dayNumber } from './days.ts'
import type { NoticeFault } from './notice-dates.ts'
import { headed, type Paragraph, paragraphsOf } from './notice-paragraphs.ts'
import { readSentence, type SentenceDays } from './notice-sentence.ts'
import { type Festival, festivals } from './statutory-days.ts'
import type { YearPlan } from './year-plan.ts'

interface FaultyLine {
  line: number
  text: string
  why: NoticeFault | 'twice' | 'farAway'
}

interface Reading extends SentenceDays {
  advice: string[]
  faults: FaultyLine[]
}

const yearForms = [/(20\d{2})年(?:部分)?节假日安排/, /现将(20\d{2})年/]
const arranges = /\d日|放假|上班|补休|调休/
const advises = /^(?:鼓励|提倡|倡导)/
const signature = /^(?:国务院办公厅20\d{2}年|20\d{2}年\d+月\d+日$)/
/** Make-up days lie near their holiday: 11 days was the most from 2008 to 2026. */
const nearDays = 20

/**
 * Reads 国务院办公厅关于20××年部分节假日安排的通知 as it is pasted. A sentence that names days is understood
 * as a whole or refused: `noticeWithoutYear`, `noticeUnreadable` with each line and why.
 */
export function readNotice(text: string): YearPlan {
  const year = yearOf(text)
  const { festivals: paragraphs, others } = paragraphsOf(text)
  const reading: Reading = { off: [], work: [], advice: [], faults: [] }
  for (const paragraph of paragraphs) readParagraph(paragraph, year, reading)
  const faults = [...reading.faults, ...others.filter(isStray(paragraphs[0])).map(unread)]
  if (paragraphs.length === 0) faults.push({ line: 1, text: text.slice(0, 60), why: 'sentence' })
  if (faults.length > 0) throw unreadable(faults)
  const headings = paragraphs.map(paragraph => headed(paragraph).heading).join()
  const { off, work, advice } = reading
  return { year, off, work, advice, festivals: festivalsIn(headings) }
}

/** The festivals named in a text, in the order of the year. */
export function festivalsIn(text: string): Festival[] {
  return festivals.filter(festival => text.includes(festival))
}

function yearOf(text: string): number {
  const flat = text.normalize('NFKC').replace(/\s+/g, '')
  const found = yearForms.map(form => form.exec(flat)?.[1]).find(year => year !== undefined)
  if (!found) throw new Refusal('noticeWithoutYear')
  return Number(found)
}

function readParagraph(paragraph: Paragraph, year: number, reading: Reading): void {
  const own: SentenceDays = { off: [], work: [] }
  const refuse = (text: string, why: FaultyLine['why']) =>
    reading.faults.push({ line: paragraph.line, text: text.slice(0, 120), why })
  for (const sentence of headed(paragraph).body.split(/[。;]/).filter(isArranging)) {
    const read = advises.test(sentence) ? null : readSentence(sentence, year)
    if (read === null) reading.advice.push(sentence)
    else if (typeof read === 'string') refuse(sentence, read)
    else if (isTwice(reading, read)) refuse(sentence, 'twice')
    else {
      for (const kind of ['off', 'work'] as const) {
        own[kind].push(...read[kind])
        reading[kind].push(...read[kind])
      }
    }
  }
  const far = own.work.filter(day => !own.off.some(off => isNear(day, off)))
  if (far.length > 0 && own.off.length > 0) refuse(far.join('、'), 'farAway')
}

/** The closing words and the signature arrange nothing. */
function isArranging(sentence: string): boolean {
  return arranges.test(sentence) && !signature.test(sentence)
}

/** A day named outside a festival's paragraph, once these have begun. */
function isStray(first: Paragraph | undefined) {
  return ({ line, text }: Paragraph) =>
    first !== undefined && line > first.line && /\d日.*(?:放假|上班|补休|调休)/.test(text)
}

function unread({ line, text }: Paragraph): FaultyLine {
  return { line, text: text.slice(0, 120), why: 'sentence' }
}

function isTwice(known: SentenceDays, read: SentenceDays): boolean {
  const all = [...known.off, ...known.work, ...read.off, ...read.work]
  return new Set(all).size < all.length
}

function isNear(day: string, other: string): boolean {
  return Math.abs(dayNumber(day) - dayNumber(other)) <= nearDays
}

function unreadable(faults: FaultyLine[]): Refusal {
  const lines = faults.map(({ line, text }) => `${line}「${text}」`)
  return new Refusal('noticeUnreadable', { lines, faults })
}
