import { blankCell, type Cell, type Merge, type Sheet } from './sheet.ts'

/** A sheet whose merged cells can be asked for from any of their places. Indexes are zero-based. */
export interface Grid {
  sheet: Sheet
  height: number
  width: number
  /** The cell that really stands there; blank under a merge. */
  own(row: number, column: number): Cell
  /** The cell seen there: a merged cell from each of its places. */
  seen(row: number, column: number): Cell
  mergeAt(row: number, column: number): Merge | null
  /** The number the file's own program shows for a row. */
  shownRow(row: number): number
}

/** Most rows that merges may cover together before the rest of them is ignored. */
const mostMergedRows = 2_000_000

export function gridOf(sheet: Sheet): Grid {
  const height = sheet.rows.length
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const byRow = mergesByRow(sheet, height)
  const own = (row: number, column: number) => sheet.rows[row]?.[column] ?? blankCell
  const mergeAt = (row: number, column: number) =>
    byRow.get(row)?.find(merge => merge.left <= column && column <= merge.right) ?? null
  return {
    sheet,
    height,
    width,
    own,
    mergeAt,
    seen(row, column) {
      const cell = own(row, column)
      if (cell.text !== '') return cell
      const merge = mergeAt(row, column)
      return merge ? own(merge.top, merge.left) : cell
    },
    shownRow: row => row + sheet.firstRow,
  }
}

function mergesByRow(sheet: Sheet, height: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>()
  let left = mostMergedRows
  for (const merge of sheet.merges) {
    for (
      let row = merge.top;
      row <= Math.min(merge.bottom, height - 1) && left > 0;
      row++, left--
    ) {
      const known = byRow.get(row)
      if (known) known.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** Columns of a row that hold text of their own. */
export function filledColumns(grid: Grid, row: number): number[] {
  const cells = grid.sheet.rows[row] ?? []
  return cells.flatMap((cell, column) => (cell.text === '' ? [] : [column]))
}
