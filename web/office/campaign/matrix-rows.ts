import type { MatrixCell, SelfCheckRow } from '#domain/self-check/views.ts'

export interface MatrixRow {
  sheet: SelfCheckRow
  /** One for each aspect, in the order of the catalogue. */
  cells: MatrixCell[]
  found: number
}

/** The sheets of the newest round against the aspects; units in the order given, then leaders. */
export function matrixRows(
  sheets: readonly SelfCheckRow[],
  cells: readonly MatrixCell[],
  aspects: readonly { id: number }[],
  unitOrder: readonly number[],
): MatrixRow[] {
  const newest = newestRound(sheets)
  const place = ({ unitId, personId }: SelfCheckRow) =>
    unitId === null ? unitOrder.length + personId! : unitOrder.indexOf(unitId)
  return sheets
    .filter(sheet => sheet.round === newest)
    .sort((one, other) => place(one) - place(other))
    .map(sheet => {
      const mine = cells.filter(cell => cell.selfCheckId === sheet.id)
      const inOrder = aspects.flatMap(({ id }) => mine.filter(cell => cell.aspectId === id))
      return { sheet, cells: inOrder, found: sumFound(inOrder) }
    })
}

export function newestRound(sheets: readonly SelfCheckRow[]): number {
  return Math.max(0, ...sheets.map(sheet => sheet.round))
}

/** What was found under one aspect over all rows. */
export function foundUnder(rows: readonly MatrixRow[], aspectId: number): number {
  return sumFound(rows.flatMap(row => row.cells.filter(cell => cell.aspectId === aspectId)))
}

function sumFound(cells: readonly MatrixCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.found, 0)
}
