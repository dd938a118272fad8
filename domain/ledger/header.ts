import { headerSignature, type ProposedColumn, proposeMapping } from './columns.ts'
import { filledColumns, type Grid } from './grid.ts'
import { bottomOfHeader, headingOver, topOfHeader } from './header-lines.ts'
import { looksLikeHeader } from './headings.ts'
import { hasTitle, topOfTitle } from './title-rows.ts'
import type { Field } from './vocabulary.ts'

/** A table on a sheet: its header, and the rows below it up to the next table. Zero-based. */
export interface Table {
  /** First of the title rows above the header; the header itself when there are none. */
  top: number
  headerTop: number
  headerBottom: number
  /** Last row that belongs to the table. */
  bottom: number
  columns: ProposedColumn[]
  signature: string
  /** Rows in which the header stands again after a page break. */
  repeated: Set<number>
}

/** Most rows of several cells above the first header; below more of them it is no header. */
const mostRowsAbove = 15

/**
 * Finds the tables of a sheet by their headers: a row of which at least half the cells are known
 * headings and at least two, one of them of the problem, the measure or a duty. Lines above and
 * below join it when merges tie them to it or when they too are made of headings. A header that
 * repeats the one before is the same table carried over a page.
 */
export function findTables(grid: Grid): Table[] {
  const tables: Table[] = []
  let above = 0
  for (let row = 0; row < grid.height; row++) {
    if (!looksLikeHeader(grid, row)) {
      if (tables.length === 0 && filledColumns(grid, row).length > 2) above++
      if (above > mostRowsAbove) break
      continue
    }
    const table = tableAt(grid, row, tables.at(-1)?.headerBottom ?? -1)
    row = table.headerBottom
    if (!isLedger(table.columns)) continue
    const last = tables.at(-1)
    if (last?.signature === table.signature && !hasTitle(grid, table.top, table.headerTop)) {
      for (let line = table.headerTop; line <= table.headerBottom; line++) last.repeated.add(line)
      continue
    }
    if (last) last.bottom = table.top - 1
    tables.push(table)
  }
  return tables
}

function tableAt(grid: Grid, row: number, above: number): Table {
  const headerTop = topOfHeader(grid, row, above)
  const headerBottom = bottomOfHeader(grid, headerTop, row)
  const headers: string[][] = []
  for (let column = 0; column < grid.width; column++) {
    headers.push(linesOf(grid, headerTop, headerBottom, column))
  }
  while (headers.length > 0 && headers.at(-1)!.length === 0) headers.pop()
  const columns = proposeMapping(headers)
  const signature = headerSignature(columns.map(column => column.header))
  const top = topOfTitle(grid, headerTop, above)
  const bottom = grid.height - 1
  return { top, headerTop, headerBottom, bottom, columns, signature, repeated: new Set() }
}

function linesOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const lines: string[] = []
  for (let row = top; row <= bottom; row++) {
    const seen = row < bottom ? headingOver(grid, row, column) : grid.seen(row, column).text
    const text = seen.replace(/\s+/g, '')
    if (text !== '' && lines.at(-1) !== text) lines.push(text)
  }
  return lines
}

function isLedger(columns: readonly ProposedColumn[]): boolean {
  const has = (...wanted: Field[]) => columns.some(one => one.field && wanted.includes(one.field))
  if (has('problem', 'manifestation', 'measure')) return true
  const duties: Field[] = ['leader', 'handler', 'leadUnit', 'coUnits', 'dutyArea']
  return has('number', 'dutyArea') && duties.filter(field => has(field)).length >= 2
}
