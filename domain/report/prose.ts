import { chineseDayIn, yearOf } from '#domain/document/chinese-date.ts'
import { chineseNumber } from '#domain/document/chinese-number.ts'
import { joinTexts, type ReportSection, type Run } from '#domain/report/document.ts'
import type { Facts } from '#domain/report/facts.ts'

/** Text, or a figure's key in braces: prose`共{items.total}个`; {items.total:chinese} gives 三. */
export function prose(text: string): Run[] {
  return text
    .split(/(\{[^}]+\})/)
    .filter(part => part !== '')
    .map(part => (part.startsWith('{') ? figureRun(part.slice(1, -1)) : { text: part }))
}

/** Texts of people may hold braces: they stay text. */
export function plain(text: string): Run[] {
  return text === '' ? [] : [{ text }]
}

/** A section, or nothing when no record gave it a paragraph. */
export function sectionOf(heading: string, paragraphs: Run[][]): ReportSection[] {
  const filled = paragraphs.map(joinTexts).filter(runs => runs.length > 0)
  return filled.length > 0 ? [{ heading, paragraphs: filled }] : []
}

/** Whether a figure has something to say. */
export function has(facts: Facts, key: string): boolean {
  return (facts.figures[key]?.value ?? 0) > 0
}

/** The clauses whose figure is above zero, joined: 待核验2个，整改中1个. */
export function clauses(facts: Facts, all: [key: string, text: string][]): string {
  return all
    .filter(([key]) => has(facts, key))
    .map(([, text]) => text)
    .join('，')
}

/** 一是…；二是…。 A single text stands without a number. */
export function enumerate(texts: string[]): string {
  const trimmed = texts.map(withoutStop).filter(text => text !== '')
  if (trimmed.length < 2) return sentence(trimmed[0] ?? '')
  return sentence(trimmed.map((text, i) => `${chineseNumber(i + 1)}是${text}`).join('；'))
}

export function sentence(text: string): string {
  const trimmed = withoutStop(text)
  return trimmed === '' ? '' : `${trimmed}。`
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[。；;，,.]+$/, '')
}

/** 6月8日, or with its year when the report is of another one. */
export function dayOf(date: string, facts: Facts): string {
  return chineseDayIn(date, yearOf(facts.atDate))
}

/** A document's title in 《》, once. */
export function bookTitle(title: string): string {
  return `《${title.trim().replace(/^《(.*)》$/, '$1')}》`
}

function figureRun(text: string): Run {
  const [figure = '', style] = text.split(':')
  return style === 'chinese' ? { figure, style } : { figure }
}
