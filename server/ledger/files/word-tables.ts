import { SaxesParser } from 'saxes'
import { blankCell, type Cell, type Merge, type Sheet } from '#domain/ledger/sheet.ts'
import { Refusal } from '#domain/refusals.ts'
import { textCell } from './cell-text.ts'
import { checkRows } from './row-limit.ts'
import {
  closeTag,
  openTag,
  startReading,
  takeText,
  type WordCell,
  type WordReading,
  type WordTable,
} from './word-events.ts'
import { readNumbering } from './word-numbering.ts'
import type { Zip } from './zip.ts'

/** The tables of a Word file, and text around them: first paragraphs, those before a table, page heads. */
export interface WordTables {
  sheets: Sheet[]
  paragraphs: string[]
}

/**
 * Tables of a Word file, each as a sheet named by the paragraph before it. Horizontal and vertical
 * merges and the numbers that Word counts are kept; deleted revisions, tables of a single cell and
 * fallback copies are left out; a table inside a cell is text of that cell.
 * Refuses `ledgerMacros`, `ledgerFileDamaged`, `ledgerTooLarge`, `ledgerTooManyRows`.
 */
export function readWordTables(zip: Zip, fileName: string): WordTables {
  if (zip.names.some(name => /vbaproject\.bin$/i.test(name))) {
    throw new Refusal('ledgerMacros', { fileName })
  }
  const lists = zip.read('word/numbering.xml')?.toString('utf8') ?? ''
  const body = parse(zip, 'word/document.xml', lists, fileName)
  const tables = body.tables.map(toSheet)
  const sheets = tables.filter(sheet => filledCells(sheet) > 1)
  for (const sheet of sheets) checkRows(sheet.name, sheet.rows.length)
  const boxes = tables.filter(sheet => filledCells(sheet) === 1).flatMap(textsOf)
  const paragraphs = [...boxes, ...body.paragraphs, ...textOfPageHeads(zip, fileName)]
  return { sheets: distinctNames(sheets), paragraphs }
}

function textOfPageHeads(zip: Zip, fileName: string): string[] {
  return zip.names
    .filter(name => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(name => parse(zip, name, '', fileName))
    .flatMap(({ tables, paragraphs }) => [...tables.map(toSheet).flatMap(textsOf), ...paragraphs])
}

function parse(zip: Zip, part: string, lists: string, fileName: string): WordReading {
  const reading = startReading(readNumbering(lists))
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', tag => openTag(reading, tag))
  parser.on('closetag', tag => closeTag(reading, tag))
  parser.on('text', text => takeText(reading, text))
  parser.on('error', () => {
    throw new Refusal('ledgerFileDamaged', { fileName, what: part })
  })
  parser.write(zip.read(part)!.toString('utf8')).close()
  return reading
}

function toSheet(table: WordTable, index: number): Sheet {
  const merges: Merge[] = []
  const open = new Map<number, Merge>()
  const rows = table.rows.map((row, top) => {
    const cells: Cell[] = Array.from({ length: row.before }, () => blankCell)
    for (const cell of row.cells) placeCell(cell, top, cells, open, merges)
    return cells
  })
  const real = merges.filter(merge => merge.bottom > merge.top || merge.right > merge.left)
  return { name: table.title || `表${index + 1}`, hidden: false, rows, merges: real, firstRow: 1 }
}

function placeCell(
  cell: WordCell,
  top: number,
  cells: Cell[],
  open: Map<number, Merge>,
  merges: Merge[],
): void {
  const left = cells.length
  const above = open.get(left)
  if (cell.merge === 'continue' && above && above.bottom === top - 1) {
    above.bottom = top
    cells.push(blankCell)
  } else {
    const merge = { top, left, bottom: top, right: left + cell.span - 1 }
    merges.push(merge)
    if (cell.merge) open.set(left, merge)
    else open.delete(left)
    cells.push(textCell(cell.text))
  }
  for (let extra = 1; extra < cell.span; extra++) cells.push(blankCell)
}

function textsOf({ rows }: Sheet): string[] {
  return rows.flat().flatMap(({ text }) => (text === '' ? [] : [text]))
}

function filledCells(sheet: Sheet): number {
  return sheet.rows.flat().filter(cell => cell.text !== '').length
}

function distinctNames(sheets: Sheet[]): Sheet[] {
  const seen = new Map<string, number>()
  return sheets.map(sheet => {
    const count = (seen.get(sheet.name) ?? 0) + 1
    seen.set(sheet.name, count)
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} (${count})` }
  })
}
