import type { LedgerCell } from './ledger-xlsx.ts'

/** The rows of a sheet from records that come in batches, each turned as it comes. */
export async function* sheetRows<Row>(
  batches: AsyncIterable<readonly Row[]>,
  cellsOf: (row: Row) => LedgerCell[],
): AsyncGenerator<LedgerCell[]> {
  for await (const batch of batches) for (const row of batch) yield cellsOf(row)
}
