import { SaxesParser, type SaxesTagNS } from 'saxes'
import { chineseNumeral, circledNumeral } from '#domain/ledger/chinese-numerals.ts'
import { isWord, value } from './word-tags.ts'

/** How a level of a list begins and is shown, such as 一、 or 1.2. */
interface Level {
  start: number
  format: string
  text: string
}

/** A list of the document: several may count on together, unless they begin anew. */
interface List {
  counting: string
  restarts: Map<number, number>
}

export interface Numbering {
  levels: Map<string, Level[]>
  lists: Map<string, List>
  /** How far each counting has come, level by level. */
  counts: Map<string, number[]>
  begun: Set<string>
}

/** The lists of a Word file (word/numbering.xml); what cannot be read has no numbers. */
export function readNumbering(xml: string): Numbering {
  const numbering: Numbering = {
    levels: new Map(),
    lists: new Map(),
    counts: new Map(),
    begun: new Set(),
  }
  const parser = new SaxesParser({ xmlns: true })
  const place: Place = { counting: '', list: '', level: 0 }
  parser.on('opentag', tag => {
    if (isWord(tag)) takeTag(numbering, place, tag)
  })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.write(xml).close()
  return broken ? { ...numbering, lists: new Map() } : numbering
}

/**
 * The number that Word shows before a paragraph of a list, and counts on; empty for bullets and for
 * a list that is not there. Deeper levels begin anew.
 */
export function nextNumber(numbering: Numbering, listId: string, level: number): string {
  const list = numbering.lists.get(listId)
  const levels = list && numbering.levels.get(list.counting)
  const own = levels?.[level]
  if (!list || !levels || !own) return ''
  const counts = numbering.counts.get(list.counting) ?? []
  numbering.counts.set(list.counting, counts)
  if (!numbering.begun.has(listId)) {
    numbering.begun.add(listId)
    for (const [at, start] of list.restarts) counts[at] = start - 1
  }
  counts[level] = (counts[level] ?? own.start - 1) + 1
  counts.length = level + 1
  if (own.format === 'bullet' || own.format === 'none') return ''
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const count = counts[at] ?? levels[at]?.start ?? 1
    // One that begins anew at 0 and has not begun stands one before that.
    return shown(Math.max(count, 0), levels[at]?.format ?? own.format)
  })
}

/** Where in the numbering the parser stands. */
interface Place {
  counting: string
  list: string
  level: number
}

function takeTag(numbering: Numbering, place: Place, tag: SaxesTagNS): void {
  const { local } = tag
  if (local === 'abstractNum') {
    Object.assign(place, { counting: value(tag, 'abstractNumId'), list: '' })
    numbering.levels.set(place.counting, [])
  } else if (local === 'num') {
    place.list = value(tag, 'numId')
    numbering.lists.set(place.list, { counting: '', restarts: new Map() })
  } else if (local === 'lvl' || local === 'lvlOverride') openLevel(numbering, place, tag)
  else if (place.list === '') takeLevel(numbering.levels.get(place.counting)?.[place.level], tag)
  else takeList(numbering.lists.get(place.list)!, place.level, tag)
}

function openLevel(numbering: Numbering, place: Place, tag: SaxesTagNS): void {
  place.level = Number(value(tag, 'ilvl')) || 0
  const levels = numbering.levels.get(place.counting)
  if (place.list === '' && levels && place.level < mostLevels) {
    levels[place.level] = { start: 1, format: 'decimal', text: '' }
  }
}

/** Word has nine. */
const mostLevels = 9

function takeLevel(level: Level | undefined, tag: SaxesTagNS): void {
  if (!level) return
  if (tag.local === 'start') level.start = startOf(tag)
  else if (tag.local === 'numFmt') level.format = value(tag)
  else if (tag.local === 'lvlText') level.text = value(tag)
}

function takeList(list: List, level: number, tag: SaxesTagNS): void {
  if (tag.local === 'abstractNumId') list.counting = value(tag)
  else if (tag.local === 'startOverride') list.restarts.set(level, startOf(tag))
}

/** Word counts from 0 to 32767. */
function startOf(tag: SaxesTagNS): number {
  const start = Number.parseInt(value(tag), 10) || 0
  return Math.min(Math.max(start, 0), 32_767)
}

const formats: Record<string, (n: number) => string> = {
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circledNumeral,
  decimalEnclosedCircleChinese: circledNumeral,
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  ideographDigital: chineseNumeral,
  upperLetter: letter,
  lowerLetter: n => letter(n).toLowerCase(),
}

function shown(n: number, format: string): string {
  return (formats[format] ?? String)(n)
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** A to Z, then AA, BB, as Word goes on. */
function letter(n: number): string {
  const sign = String.fromCharCode(65 + ((n - 1) % 26))
  return sign.repeat(Math.min(Math.ceil(n / 26), 9))
}
