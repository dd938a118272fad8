import { isDitto, isErrorValue } from './characters.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { Table } from './header.ts'
import { countsRows, isMereCount } from './number-columns.ts'
import type { ItemRow, SkippedRow } from './problem.ts'
import { reason } from './reasons.ts'
import { classifyRows } from './rows.ts'
import type { Cell } from './sheet.ts'
import type { Field } from './vocabulary.ts'

export interface TableRows {
  items: ItemRow[]
  skipped: SkippedRow[]
}

/** Item rows of a table with their group's aspect, and the rows that are none with the reason. */
export function readRows(
  grid: Grid,
  table: Table,
  fieldAt: (column: number) => Field | null,
): TableRows {
  const found: TableRows = { items: [], skipped: titleRows(grid, table) }
  const groups: string[] = []
  const above: Cell[] = []
  for (const [row, kind] of classifyRows(grid, table, fieldAt)) {
    if (kind === 'blank') continue
    if (kind === 'item') {
      found.items.push(
        itemRow(grid, table, row, fieldAt, groups.filter(Boolean).join(' / '), above),
      )
      continue
    }
    if (kind === 'groupRow') enterGroup(groups, groupText(grid, row))
    found.skipped.push(skip(grid, row, kind))
  }
  return found
}

export function rowText(grid: Grid, row: number): string {
  return filledColumns(grid, row)
    .map(column => grid.own(row, column).text)
    .join(' | ')
}

/** The first words of a column below the header. */
export function firstTextBelow(grid: Grid, table: Table, column: number): string {
  for (let row = table.headerBottom + 1; row <= table.bottom; row++) {
    const { text } = grid.own(row, column)
    if (text !== '') return text
  }
  return ''
}

/** The number of a group may stand in a cell beside its name: 一 and 党的建设方面. */
function groupText(grid: Grid, row: number): string {
  const [first = '', ...rest] = filledColumns(grid, row).map(at => grid.own(row, at).text)
  const bare = rest.length > 0 && /^[一二三四五六七八九十]+$/.test(first.trim())
  return [bare ? `${first.trim()}、` : first, ...rest].join('')
}

function titleRows(grid: Grid, table: Table): SkippedRow[] {
  const rows: SkippedRow[] = []
  for (let row = table.top; row < table.headerTop; row++) {
    if (filledColumns(grid, row).length > 0) rows.push(skip(grid, row, 'titleRow'))
  }
  return rows
}

function skip(grid: Grid, row: number, code: Parameters<typeof reason>[0]): SkippedRow {
  const text = rowText(grid, row)
  return { sheet: grid.sheet.name, row: grid.shownRow(row), reason: reason(code), text }
}

/** 一、 stands above （一）, which stands above 1.; a group without a mark replaces all. */
function enterGroup(groups: string[], text: string): void {
  const level = /^[一二三四五六七八九十]+、|^第/.test(text)
    ? 0
    : /^[（(]/.test(text)
      ? 1
      : /^\d/.test(text)
        ? 2
        : 0
  groups.length = Math.min(groups.length, level)
  groups[level] = text
}

/** `above` has the last words of each column, for a cell that says 同上; changed to this row's. */
function itemRow(
  grid: Grid,
  table: Table,
  row: number,
  fieldAt: (column: number) => Field | null,
  aspect: string,
  above: Cell[],
): ItemRow {
  const item = emptyRow(grid, row, aspect)
  const width = Math.max(table.columns.length, grid.sheet.rows[row]!.length)
  for (let column = 0; column < width; column++) {
    const field = fieldAt(column)
    const seen = seenBelowHeader(grid, table, row, column)
    const cell = isDitto(seen.text) ? (above[column] ?? seen) : seen
    const header = table.columns[column]?.header ?? ''
    if (field && isTied(grid, table, row, column)) item.tied[field] = true
    takeComment(item, grid.own(row, column), header)
    if (cell.text === '' || isMereCount(table.columns, column, cell.text)) continue
    if (cell !== seen) item.carried.push(header)
    above[column] = cell
    takeCell(item, cell, field, header)
  }
  return item
}

function emptyRow(grid: Grid, row: number, aspect: string): ItemRow {
  return {
    sheet: grid.sheet.name,
    row: grid.shownRow(row),
    aspect,
    texts: {},
    dates: {},
    numbers: {},
    uncomputed: {},
    uncomputedRest: [],
    rest: [],
    carried: [],
    tied: {},
  }
}

function takeComment(item: ItemRow, { comment }: Cell, header: string): void {
  if (comment) item.rest.push(restLine(header === '' ? '批注' : `批注（${header}）`, comment))
}

/** Changes `item`. A column that only counts the rows is not missed where nothing has computed it. */
function takeCell(item: ItemRow, cell: Cell, field: Field | null, header: string): void {
  if (cell.uncomputed) {
    if (field) item.uncomputed[field] = true
    else if (!countsRows(header)) item.uncomputedRest.push(header)
    return
  }
  if (field && field !== 'remark') {
    item.texts[field] = cell.text
    if (cell.date) item.dates[field] = cell.date
    if (cell.number) item.numbers[field] = true
  }
  if (!field || field === 'remark' || isErrorValue(cell.text)) {
    item.rest.push(restLine(header, cell.text))
  }
}

/** A merged cell is seen from each of its rows, from the first of its columns only. */
function seenBelowHeader(grid: Grid, table: Table, row: number, column: number) {
  const merge = grid.mergeAt(row, column)
  if (!merge || merge.top <= table.headerBottom) return grid.own(row, column)
  return merge.left === column ? grid.seen(row, column) : grid.own(row, column)
}

function isTied(grid: Grid, table: Table, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column)
  return merge !== null && merge.top < row && merge.top > table.headerBottom
}

function restLine(header: string, text: string): string {
  return header === '' ? text : `${header}：${text}`
}
