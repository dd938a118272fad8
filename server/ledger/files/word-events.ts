import type { SaxesTagNS } from 'saxes'
import { type Numbering, nextNumber } from './word-numbering.ts'
import { isWord, value } from './word-tags.ts'

export interface WordCell {
  text: string
  span: number
  merge: 'restart' | 'continue' | null
}

export interface WordRow {
  before: number
  deleted: boolean
  cells: WordCell[]
}

export interface WordTable {
  title: string
  rows: WordRow[]
}

/** Longest text of a paragraph that still names the table below it. */
const titleLength = 60
/** Most columns a cell can say it spans; Word itself stops at 63. */
const widestSpan = 100
/** Most paragraphs outside tables that are kept, and how much of each. */
const keptParagraphs = { count: 200, length: 500 }

export interface WordReading {
  tables: WordTable[]
  /** How many tables deep the reader stands. */
  depth: number
  /** How many elements deep inside something that is left out. */
  silent: number
  inText: boolean
  inRowProperties: boolean
  numbering: Numbering
  /** The list that the paragraph belongs to. */
  list: { id: string; level: number } | null
  paragraph: string
  lastParagraph: string
  /** What stands outside tables: the first paragraphs, and each before a table. */
  paragraphs: string[]
}

export function startReading(numbering: Numbering): WordReading {
  return {
    tables: [],
    depth: 0,
    silent: 0,
    inText: false,
    inRowProperties: false,
    numbering,
    list: null,
    paragraph: '',
    lastParagraph: '',
    paragraphs: [],
  }
}

/** Takes the start of an element of a Word document, transitional or strict. */
export function openTag(reading: WordReading, tag: SaxesTagNS): void {
  if (reading.silent > 0 || isLeftOut(tag)) {
    // a w:del inside row properties marks the whole row as deleted
    if (reading.inRowProperties && tag.local === 'del') currentRow(reading)!.deleted = true
    reading.silent++
    return
  }
  if (!isWord(tag)) return
  if (tag.local === 'tbl') openTable(reading)
  else if (tag.local in partsOfList) takeList(reading, tag)
  else if (reading.depth === 1 && tag.local in partsOfTable) openPart(reading, tag)
  else if (tag.local in signs) write(reading, signs[tag.local]!)
  else if (tag.local === 'sym') write(reading, symbol(tag))
  else if (tag.local === 't') reading.inText = true
}

export function closeTag(reading: WordReading, tag: SaxesTagNS): void {
  if (reading.silent > 0) {
    reading.silent--
    return
  }
  if (!isWord(tag)) return
  if (tag.local === 't') reading.inText = false
  else if (tag.local === 'pPr') writeNumber(reading)
  else if (tag.local === 'p') closeParagraph(reading)
  else if (tag.local === 'trPr') reading.inRowProperties = false
  else if (tag.local === 'tr' && reading.depth === 1) closeRow(reading)
  else if (tag.local === 'tbl') reading.depth--
}

export function takeText(reading: WordReading, text: string): void {
  if (reading.inText && reading.silent === 0) write(reading, text)
}

function currentRow(reading: WordReading): WordRow | undefined {
  return reading.tables.at(-1)?.rows.at(-1)
}

function openTable(reading: WordReading): void {
  if (reading.depth === 0) {
    reading.tables.push({ title: reading.lastParagraph.slice(0, titleLength), rows: [] })
    keep(reading, reading.lastParagraph)
    reading.lastParagraph = ''
  }
  reading.depth++
}

function openPart(reading: WordReading, tag: SaxesTagNS): void {
  const row = currentRow(reading)
  const cell = row?.cells.at(-1)
  if (tag.local === 'tr') {
    reading.tables.at(-1)!.rows.push({ before: 0, deleted: false, cells: [] })
  } else if (tag.local === 'trPr') reading.inRowProperties = true
  else if (tag.local === 'tc') row?.cells.push({ text: '', span: 1, merge: null })
  else if (tag.local === 'gridBefore' && row) row.before = count(tag)
  else if (tag.local === 'gridSpan' && cell) cell.span = Math.max(1, count(tag))
  else if (tag.local === 'vMerge' && cell) {
    cell.merge = value(tag) === 'restart' ? 'restart' : 'continue'
  }
}

function takeList(reading: WordReading, tag: SaxesTagNS): void {
  reading.list ??= { id: '', level: 0 }
  if (tag.local === 'numId') reading.list.id = value(tag)
  if (tag.local === 'ilvl') reading.list.level = count(tag)
}

/** Nobody sees the lower cells of a merge, nor a number there. */
function writeNumber(reading: WordReading): void {
  const { list, numbering, depth } = reading
  reading.list = null
  if (!list || (depth > 0 && currentRow(reading)?.cells.at(-1)?.merge === 'continue')) return
  write(reading, nextNumber(numbering, list.id, list.level))
}

function closeRow(reading: WordReading): void {
  if (currentRow(reading)?.deleted) reading.tables.at(-1)!.rows.pop()
}

function write(reading: WordReading, text: string): void {
  if (reading.depth === 0) {
    reading.paragraph += text
    return
  }
  const cell = currentRow(reading)?.cells.at(-1)
  if (cell) cell.text += text
}

function closeParagraph(reading: WordReading): void {
  if (reading.depth > 0) write(reading, '\n')
  else if (reading.paragraph.trim() !== '') {
    reading.lastParagraph = reading.paragraph.trim()
    if (reading.paragraphs.length < keptParagraphs.count) keep(reading, reading.lastParagraph)
  }
  reading.paragraph = ''
}

function keep({ paragraphs }: WordReading, text: string): void {
  const kept = text.slice(0, keptParagraphs.length)
  if (kept !== paragraphs.at(-1)) paragraphs.push(kept)
}

const partsOfTable = { tr: 1, trPr: 1, tc: 1, gridBefore: 1, gridSpan: 1, vMerge: 1 }
const partsOfList = { numPr: 1, ilvl: 1, numId: 1 }
const signs: Record<string, string> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' }

function isLeftOut(tag: SaxesTagNS): boolean {
  if (tag.local === 'Fallback') return true
  return (
    isWord(tag) &&
    /^(?:del|moveFrom|instrText|delText|tblPrChange|trPrChange|tcPrChange|pPrChange|tabs|rPr)$/.test(
      tag.local,
    )
  )
}

/** Ticks and crosses that Word keeps as signs of its Wingdings fonts. */
function symbol(tag: SaxesTagNS): string {
  const attributes = Object.values(tag.attributes)
  const font = attributes.find(one => one.local === 'font')?.value ?? ''
  const code = attributes.find(one => one.local === 'char')?.value.toUpperCase() ?? ''
  const known = /^wingdings 2$/i.test(font)
    ? wingdings2
    : /^wingdings$/i.test(font)
      ? wingdings
      : {}
  return known[code] ?? ''
}

const wingdings: Record<string, string> = { F0FC: '√', F0FE: '☑', F0FB: '×', F0A8: '□', F06F: '□' }
const wingdings2: Record<string, string> = { F050: '√', F052: '☑', F04F: '×', F0A3: '□' }

function count(tag: SaxesTagNS): number {
  const found = Number.parseInt(value(tag), 10)
  return Number.isFinite(found) ? Math.min(Math.max(found, 0), widestSpan) : 0
}
