import { type Counts, sumCounts } from './columns.ts'
import type { Cell } from './views.ts'

/** The cells taken together by what `keyOf` says, in the order in which it first comes up. */
export function groupCells<Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): Map<Key, Counts> {
  const groups = new Map<Key, Cell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return new Map([...groups].map(([key, some]) => [key, sumCounts(some)]))
}

/** The tables of the county page: how far the items are, and under which aspects they stand. */
export const countyTables = ['progress', 'aspects'] as const

/** The columns of the table of progress, in their order. */
export const progressColumns = [
  'total',
  'open',
  'draft',
  'assigned',
  'inProgress',
  'awaitingReview',
  'awaitingVerification',
  'inPublicity',
  'green',
  'yellow',
  'red',
  'grey',
  'closed',
  'closedInTime',
  'rebound',
] as const
