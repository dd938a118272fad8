import { useCallback } from 'react'
import type { Counts } from '#domain/figures/columns.ts'
import { groupCells } from '#domain/figures/tables.ts'
import type { Cell } from '#domain/figures/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { useUnits } from '#web/api/organisation.ts'
import { placedUnits } from '#web/api/unit-order.ts'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import type { FigureRow } from './figure-row.ts'

/** Rows of figures from cells: by lead unit in the order of the tree, and by aspect. */
export function useFigureRows(place: LedgerSearch) {
  const t = useText(figuresText)
  const { units, unitName } = useUnits()
  const { aspectName } = useCampaigns()
  const order = new Map(placedUnits(units).map(({ unit }, index) => [unit.id, index]))
  const rowsBy = useCallback(
    (cells: readonly Cell[], keyOf: (cell: Cell) => number | null, row: RowOf): FigureRow[] =>
      [...groupCells(cells, keyOf)].map(([id, counts]) => ({
        key: String(id),
        counts,
        label: id === null ? row.none : row.name(id),
        place: { ...place, ...(id === null ? row.nowhere : row.at(id)) },
      })),
    [place],
  )
  return {
    byUnit(cells: readonly Cell[], first: (counts: Counts) => number = () => 0): FigureRow[] {
      const rows = rowsBy(cells, cell => cell.unitId, {
        none: t('noUnit'),
        name: unitName,
        nowhere: { noLeadUnit: true },
        at: id => ({ leadUnitId: [id] }),
      })
      const rank = (row: FigureRow) => order.get(Number(row.key)) ?? order.size
      return [...rows].sort(
        (one, other) => first(other.counts) - first(one.counts) || rank(one) - rank(other),
      )
    },
    byAspect(cells: readonly Cell[]): FigureRow[] {
      return rowsBy(cells, cell => cell.aspectId, {
        none: t('noAspect'),
        name: aspectName,
        nowhere: { noAspect: true },
        at: id => ({ aspectId: id }),
      })
    },
  }
}

interface RowOf {
  none: string
  name(id: number): string
  nowhere: LedgerSearch
  at(id: number): LedgerSearch
}
