import { squeeze } from './characters.ts'
import { fieldOfHeading } from './columns.ts'
import { filledColumns, type Grid } from './grid.ts'
import { isHeading, looksLikeHeader } from './headings.ts'

const mostHeaderLines = 4

/** Goes up while the row above is tied in by a merge, or heads several of the columns. */
export function topOfHeader(grid: Grid, row: number, above: number): number {
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

/** Goes down with the merges of the headings, and over lines of headings below wide ones. */
export function bottomOfHeader(grid: Grid, top: number, row: number): number {
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
  return grid.own(row, column).text === '' || isLedTo(grid, row, column + 1)
}

/**
 * The heading over a column in a line above the last of a header: its own, that of a merge, or, where
 * nothing can be merged as in a csv, the one on the left that leads here over blank cells.
 */
export function headingOver(grid: Grid, row: number, column: number): string {
  let left = column
  while (isLedTo(grid, row, left)) left--
  return grid.seen(row, left).text
}

/** Blank, with a heading below, beside a cell that has one below too. */
function isLedTo(grid: Grid, row: number, column: number): boolean {
  const isBlank = grid.seen(row, column).text === '' && !grid.mergeAt(row, column)
  const hasBelow = (at: number) => grid.own(row + 1, at).text !== ''
  return column > 0 && isBlank && hasBelow(column) && hasBelow(column - 1)
}

/** Below a heading that heads its own column only: what stands there is a value. */
function isUnderSingle(grid: Grid, row: number, column: number): boolean {
  if (grid.own(row, column).text === '') return false
  const merge = grid.mergeAt(row, column)
  if (merge) return merge.right === merge.left
  return column + 1 >= grid.width || grid.own(row, column + 1).text !== ''
}

function isPartName(text: string): boolean {
  return /^(?:姓名|职务|名称|电话|联系电话|时间|日期|内容|单位|部门|计划|实际)$/.test(squeeze(text))
}

function isRepetition(grid: Grid, top: number, row: number): boolean {
  return filledColumns(grid, row).every(column => {
    const text = squeeze(grid.own(row, column).text)
    return text === squeeze(grid.own(top, column).text)
  })
}
