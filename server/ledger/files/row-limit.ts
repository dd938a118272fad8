import { Refusal } from '#domain/refusals.ts'

/** Most filled rows of one sheet. */
export const rowLimit = 100_000

/** Refuses `ledgerTooManyRows` with the figure found. */
export function checkRows(sheet: string, found: number): void {
  if (found > rowLimit) throw new Refusal('ledgerTooManyRows', { sheet, found, limit: rowLimit })
}

/**
 * Rows of a worksheet part that hold a value, counted in the text before it is parsed.
 * The declared dimension is not asked: it lies in both directions.
 */
export function countFilledRows(xml: Buffer): number {
  let filled = 0
  let at = nextRow(xml, 0)
  while (at >= 0) {
    const next = nextRow(xml, at + 4)
    if (hasValue(xml.subarray(at, next < 0 ? xml.length : next))) filled++
    at = next
  }
  return filled
}

/** The place after `<row` or `<x:row`, followed by a blank, `>` or `/`. */
function nextRow(xml: Buffer, from: number): number {
  let at = xml.indexOf('row', from)
  while (at >= 0) {
    const before = xml[at - 1]
    const after = xml[at + 3]
    const opens = before === 0x3c || (before === 0x3a && isOpening(xml, at))
    if (opens && (after === 0x20 || after === 0x3e || after === 0x0a || after === 0x0d)) return at
    at = xml.indexOf('row', at + 3)
  }
  return -1
}

function isOpening(xml: Buffer, at: number): boolean {
  const open = xml.lastIndexOf('<', at)
  return open >= 0 && at - open < 20 && xml[open + 1] !== 0x2f
}

function hasValue(row: Buffer): boolean {
  return /<(?:\w+:)?(?:v|is)\b/.test(row.toString('latin1'))
}
