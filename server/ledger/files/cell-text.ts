import { blankCell, type Cell } from '#domain/ledger/sheet.ts'

/**
 * Text of a cell without what nobody can see: control characters, byte-order marks, zero-width
 * signs, blanks at the ends. Line breaks of every kind become `\n`; length is never cut.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(invisible, '')
    .replace(/[ \t\u00a0\u3000]+$/gm, '')
    .replace(/^\s+|\s+$/g, '')
}

export function textCell(raw: string): Cell {
  const text = cleanText(raw)
  return text === '' ? blankCell : { text }
}

/** Control and format signs except tab and line break, and the two that are no signs at all. */
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}\ufffe\uffff]/gu
