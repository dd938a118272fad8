import { type ColumnKey, type Counts, columns } from '#domain/figures/columns.ts'
import type { LedgerSearch } from '../rectification/ledger-search.ts'

/** A row of figures: what it is of, its numbers, and where in the ledger its items are. */
export interface FigureRow {
  key: string
  label: string
  counts: Counts
  place: LedgerSearch
}

/** The ledger with exactly the items that a number counts. */
export function searchOf(row: Pick<FigureRow, 'place'>, column: ColumnKey): LedgerSearch {
  return { ...row.place, ...columns[column].opens }
}
