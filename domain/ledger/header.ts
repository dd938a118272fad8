import { squeeze } from './characters.ts'
import {
  fieldOfHeading,
  headerSignature,
  isUsualHeading,
  type ProposedColumn,
  proposeMapping,
} from './columns.ts'
import { filledColumns, type Grid } from './grid.ts'
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

const mostHeaderLines = 4
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
    if (last?.signature === table.signature && !hasTitle(grid, table)) {
      for (let line = table.headerTop; line <= table.headerBottom; line++) last.repeated.add(line)
      continue
    }
    if (last) last.bottom = table.top - 1
    tables.push(table)
  }
  return tables
}

/** True when a row is made of headings only, short and known ones. */
export function looksLikeHeader(grid: Grid, row: number): boolean {
  const texts = filledColumns(grid, row).map(column => grid.own(row, column).text)
  if (texts.length < 2) return false
  const known = new Set(texts.map(fieldOfHeading).filter(field => field !== null)).size
  const usual = texts.filter(isUsualHeading).length
  if (usual === 0 || (usual === 1 && known < 3)) return false
  const headings = texts.filter(isHeading).length
  if (headings < texts.length * 0.8) return false
  return known >= 2 && (known * 2 >= texts.length || (known >= 4 && texts.some(isCore)))
}

function isCore(text: string): boolean {
  const field = fieldOfHeading(text)
  return field === 'problem' || field === 'measure'
}

function isHeading(text: string): boolean {
  const plain = squeeze(text)
  return plain.length <= 24 && !/^\d/.test(plain) && !/[。；;！]$/.test(plain)
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

/** Rows above a header that hold one or two cells: titles, annex marks, who filled it in and when. */
function topOfTitle(grid: Grid, headerTop: number, above: number): number {
  let top = headerTop
  while (top - 1 > above && isTitle(grid, top - 1)) top--
  return top
}

function isTitle(grid: Grid, row: number): boolean {
  const columns = filledColumns(grid, row)
  const texts = columns.map(column => grid.own(row, column).text)
  if (columns.length === 0) return true
  if (columns.length === 1) return !/^(?:合计|总计|小计|注|备注|说明|填表说明)/.test(texts[0]!)
  return (
    texts.every(text => /[:：]/.test(text)) && !/^(?:审核人|填表人|填报人|制表人)/.test(texts[0]!)
  )
}

function hasTitle(grid: Grid, table: Table): boolean {
  for (let row = table.top; row < table.headerTop; row++) {
    const text = filledColumns(grid, row)
      .map(column => grid.own(row, column).text)
      .join('')
    if (/(?:台账|清单|一览表|汇总表|明细表|情况表|方案)(?:[(（].*[)）])?$/.test(text)) return true
  }
  return false
}

function linesOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const lines: string[] = []
  for (let row = top; row <= bottom; row++) {
    const text = grid.seen(row, column).text.replace(/\s+/g, '')
    if (text !== '' && lines.at(-1) !== text) lines.push(text)
  }
  return lines
}

/** Goes up while the row above is tied in by a merge, or heads several of the columns. */
function topOfHeader(grid: Grid, row: number, above: number): number {
  let top = row
  while (top - 1 > above && row - top < mostHeaderLines && belongsAbove(grid, top - 1)) top--
  return top
}

function belongsAbove(grid: Grid, row: number): boolean {
  const columns = filledColumns(grid, row)
  if (columns.length < 2) return false
  const texts = columns.map(column => grid.own(row, column).text)
  if (!texts.every(text => isHeading(text) && !/[:：]|\d{4}年/.test(text))) return false
  const tied = columns.some(column => (grid.mergeAt(row, column)?.bottom ?? row) > row)
  return tied || texts.some(text => fieldOfHeading(text) !== null)
}

function bottomOfHeader(grid: Grid, top: number, row: number): number {
  let bottom = row
  for (let line = top; line <= bottom && bottom - top < mostHeaderLines; line++) {
    for (const column of filledColumns(grid, line)) {
      const merge = grid.mergeAt(line, column)
      if (merge && merge.bottom - top < mostHeaderLines) bottom = Math.max(bottom, merge.bottom)
    }
    if (line === bottom && bottom - top < mostHeaderLines - 1 && continues(grid, top, bottom + 1)) {
      bottom++
    }
  }
  return bottom
}

/** A line of headings right below, standing under cells that head several columns. */
function continues(grid: Grid, top: number, row: number): boolean {
  const columns = filledColumns(grid, row)
  if (columns.length === 0) return false
  const texts = columns.map(column => grid.own(row, column).text)
  if (!texts.every(isHeading)) return false
  if (isRepetition(grid, top, row)) return false
  if (columns.some(column => isUnderSingle(grid, row - 1, column))) return false
  if (looksLikeHeader(grid, row)) return true
  const underWide = columns.filter(column => isUnderWide(grid, row - 1, column)).length
  const known = texts.filter(text => fieldOfHeading(text) !== null || isPartName(text)).length
  return underWide === columns.length && known * 2 >= texts.length
}

function isUnderWide(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column)
  if (merge) return merge.right > merge.left && merge.right - merge.left + 1 < grid.width
  return grid.own(row, column).text === ''
}

/** Below a heading that heads its own column only: what stands there is a value. */
function isUnderSingle(grid: Grid, row: number, column: number): boolean {
  if (grid.own(row, column).text === '') return false
  const merge = grid.mergeAt(row, column)
  if (merge) return merge.right === merge.left
  return column + 1 >= grid.width || grid.own(row, column + 1).text !== ''
}

function isPartName(text: string): boolean {
  return /^(?:姓名|职务|名称|电话|联系电话|时间|日期|内容|单位|部门)$/.test(squeeze(text))
}

function isRepetition(grid: Grid, top: number, row: number): boolean {
  return filledColumns(grid, row).every(column => {
    const text = squeeze(grid.own(row, column).text)
    return text === squeeze(grid.own(top, column).text)
  })
}

function isLedger(columns: readonly ProposedColumn[]): boolean {
  const has = (...wanted: Field[]) => columns.some(one => one.field && wanted.includes(one.field))
  if (has('problem', 'manifestation', 'measure')) return true
  const duties: Field[] = ['leader', 'handler', 'leadUnit', 'coUnits', 'dutyArea']
  return has('number', 'dutyArea') && duties.filter(field => has(field)).length >= 2
}
