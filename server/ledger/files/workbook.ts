import { CFB, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { blankCell, type Cell, type Sheet } from '#domain/ledger/sheet.ts'
import { Refusal } from '#domain/refusals.ts'
import { knowEastAsianFormats, withEastAsianFormats } from './number-formats.ts'
import { checkRows, countFilledRows } from './row-limit.ts'
import { markUncomputed } from './uncomputed-formulas.ts'
import { type LibraryCell, readCell } from './workbook-cell.ts'
import type { Zip } from './zip.ts'

/**
 * Sheets of an Office Open XML workbook. Only the parts that hold cells are unpacked, under the
 * zip's budget, and handed to the library stored, so that it never inflates anything itself.
 * Refuses `ledgerMacros`, `ledgerTooManyRows`, `ledgerTooLarge`, `ledgerFileDamaged`.
 */
export function readXlsx(zip: Zip, fileName: string): Sheet[] {
  if (zip.names.some(name => /vbaproject\.bin$|^xl\/macrosheets\//i.test(name))) {
    throw new Refusal('ledgerMacros', { fileName })
  }
  const parts: Record<string, Uint8Array> = {}
  for (const name of zip.names.filter(isNeeded)) {
    const content = zip.read(name)!
    if (/^xl\/worksheets\//i.test(name)) checkRows(name, countFilledRows(content))
    parts[name] = prepared(name, content)
  }
  return readBook(Buffer.from(zipSync(parts, { level: 0 })), fileName)
}

/** What the library would lose is written out for it. */
function prepared(name: string, content: Uint8Array): Uint8Array {
  if (/^xl\/styles\.xml$/i.test(name)) return withEastAsianFormats(content)
  return /^xl\/worksheets\//i.test(name) ? markUncomputed(content) : content
}

/** Sheets of an OLE2 workbook (BIFF8: xls, and et as WPS writes it). Refusals as above. */
export function readBiff(bytes: Buffer, fileName: string): Sheet[] {
  knowEastAsianFormats()
  return readBook(bytes, fileName)
}

/** Names of the streams and storages inside an OLE2 file, without their folders. */
export function namesInOle(bytes: Buffer, fileName: string): string[] {
  try {
    return CFB.read(bytes, { type: 'buffer' }).FullPaths.map(
      (path: string) => path.replace(/\/$/, '').split('/').at(-1) ?? '',
    )
  } catch {
    throw new Refusal('ledgerFileDamaged', { fileName, what: 'OLE2' })
  }
}

function isNeeded(name: string): boolean {
  if (/\.rels$|^\[content_types\]\.xml$/i.test(name)) return !/drawing|chart|media/i.test(name)
  return /^(?:docprops\/|xl\/(?:theme\/|worksheets\/|comments\/|threadedcomments\/|persons\/)?)[^/]+\.xml$/i.test(
    name,
  )
}

function readBook(bytes: Buffer, fileName: string): Sheet[] {
  const book = openBook(bytes, fileName)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet || (sheet['!type'] && sheet['!type'] !== 'sheet')) return []
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return [readSheet(sheet, name, hidden, date1904)]
  })
}

function openBook(bytes: Buffer, fileName: string): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      nodim: true,
      dateNF: 'yyyy/m/d',
    })
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new Refusal('ledgerEncrypted', { fileName })
    throw new Refusal('ledgerFileDamaged', { fileName, what: 'workbook' })
  }
}

function readSheet(sheet: WorkSheet, name: string, hidden: boolean, date1904: boolean): Sheet {
  const data = (sheet['!data'] ?? []) as (LibraryCell | undefined)[][]
  const rows: Cell[][] = []
  for (let row = 0; row < data.length; row++) rows.push(readRow(data[row], date1904))
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop()
  checkRows(name, rows.filter(row => row.length > 0).length)
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }))
  return { name, hidden, rows, merges, firstRow: 1 }
}

function isEmpty({ text, comment }: Cell): boolean {
  return text === '' && comment === undefined
}

const noCells: Cell[] = []

function readRow(cells: (LibraryCell | undefined)[] | undefined, date1904: boolean): Cell[] {
  if (!cells) return noCells
  const row: Cell[] = []
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    row.push(cell ? readCell(cell, date1904) : blankCell)
  }
  while (row.length > 0 && isEmpty(row.at(-1)!)) row.pop()
  return row.length > 0 ? row : noCells
}
