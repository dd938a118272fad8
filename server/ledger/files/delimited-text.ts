import type { Cell, Sheet } from '#domain/ledger/sheet.ts'
import { textCell } from './cell-text.ts'

/**
 * Rows of a text separated by comma, tab or semicolon, with quoted cells that may hold separators,
 * line breaks and doubled quotes (RFC 4180). A quote that is never closed is taken as a letter.
 */
export function readDelimited(text: string, name: string): Sheet {
  const body = text.replace(/^\ufeff/, '')
  const declared = /^sep=(.)\r?\n/i.exec(body)
  const source = declared ? body.slice(declared[0].length) : body
  const separator = declared?.[1] ?? separatorOf(source)
  const rows = parse(source, separator)
  while (rows.length > 0 && rows.at(-1)!.every(cell => cell.text === '')) rows.pop()
  return { name, hidden: false, rows, merges: [], firstRow: declared ? 2 : 1 }
}

/** The sign that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';'].map(sign => ({ sign, count: sample.split(sign).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

function parse(text: string, separator: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? closingQuote(text, at) : -1
    const end = cellEnd(text, quoted < 0 ? at : quoted + 1, separator)
    row.push(textCell(quoted < 0 ? text.slice(at, end) : unquote(text, at, quoted, end)))
    const sign = text[end]
    at = end + 1
    if (sign === separator) {
      if (at === text.length) row.push(textCell(''))
      continue
    }
    if (sign === '\r' && text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function unquote(text: string, open: number, close: number, end: number): string {
  return text.slice(open + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)
}
