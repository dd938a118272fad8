import { Refusal } from '../refusals.ts'
import type { NoticeFault } from './notice-dates.ts'
import { headed, type Paragraph, paragraphsOf } from './notice-paragraphs.ts'
import { readSentence } from './notice-sentence.ts'
import { type Festival, festivals } from './statutory-days.ts'
import type { YearPlan } from './year-plan.ts'

export interface FaultyLine {
  line: number
  text: string
  why: NoticeFault | 'twice'
}

const yearForms = [/(20\d{2})年(?:部分)?节假日安排/, /现将(20\d{2})年/]
const arranges = /\d日.*(?:放假|上班|补休|调休)/
const advises = /^(?:鼓励|提倡|倡导)/
const signature = /^(?:国务院办公厅20\d{2}年|20\d{2}年\d+月\d+日$)/

/**
 * Reads 国务院办公厅关于20××年部分节假日安排的通知 as it is pasted. A sentence that names days is understood
 * as a whole or refused: `noticeWithoutYear`, `noticeUnreadable` with each line and why.
 */
export function readNotice(text: string): YearPlan {
  const { festivals: paragraphs, others } = paragraphsOf(text)
  const year = yearOf(text)
  const faults: FaultyLine[] = others.filter(isAfter(paragraphs)).flatMap(strayDays)
  const plan = { year, off: [] as string[], work: [] as string[], advice: [] as string[] }
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(headed(paragraph).body)) {
      if (advises.test(sentence)) plan.advice.push(sentence)
      else {
        const read = readSentence(sentence, year)
        if (typeof read === 'string') faults.push(faulty(paragraph, sentence, read))
        else if (isTwice(plan, read)) faults.push(faulty(paragraph, sentence, 'twice'))
        else {
          plan.off.push(...read.off)
          plan.work.push(...read.work)
        }
      }
    }
  }
  if (paragraphs.length === 0) faults.push({ line: 1, text: text.slice(0, 60), why: 'sentence' })
  if (faults.length > 0) throw unreadable(faults)
  const headings = paragraphs.map(paragraph => headed(paragraph).heading).join()
  return { ...plan, festivals: festivalsIn(headings) }
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

/** Sentences that arrange something; the closing words and the signature do not. */
function sentencesOf(body: string): string[] {
  return body
    .split(/[。;]/)
    .filter(text => /\d日|放假|上班|补休|调休/.test(text) && !signature.test(text))
}

function isAfter([first]: Paragraph[]) {
  return ({ line }: Paragraph) => first !== undefined && line > first.line
}

function strayDays(paragraph: Paragraph): FaultyLine[] {
  return arranges.test(paragraph.text) ? [faulty(paragraph, paragraph.text, 'sentence')] : []
}

function isTwice(plan: Pick<YearPlan, 'off' | 'work'>, read: { off: string[]; work: string[] }) {
  const known = new Set([...plan.off, ...plan.work])
  const all = [...read.off, ...read.work]
  return all.some(day => known.has(day)) || new Set(all).size < all.length
}

function faulty({ line }: Paragraph, text: string, why: FaultyLine['why']): FaultyLine {
  return { line, text: text.slice(0, 120), why }
}

function unreadable(faults: FaultyLine[]): Refusal {
  return new Refusal('noticeUnreadable', {
    lines: faults.map(({ line, text }) => `${line}「${text}」`),
    faults,
  })
}
