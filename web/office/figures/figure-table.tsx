import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type ColumnKey, sumCounts } from '#domain/figures/columns.ts'
import { columnNames } from '#domain/figures/names.ts'
import { countText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { NumberTable } from '#web/ui/table/number-table.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { type FigureRow, searchOf } from './figure-row.ts'

interface FigureTableProps {
  caption: string
  /** What stands at the head of the rows. */
  of: string
  rows: readonly FigureRow[]
  columns: readonly ColumnKey[]
  /** A last row over all of them, and where all of its items are. */
  total?: { label: string; place: LedgerSearch }
  extra?: { name: string; of: (row: FigureRow) => ReactNode }
}

/** Figures as a table: every number opens exactly the items it counts; 0 opens nothing. */
export function FigureTable({ caption, of, rows, columns, total, extra }: FigureTableProps) {
  const language = useLanguage()
  const all = total && { key: 'all', ...total, counts: sumCounts(rows) }
  return (
    <NumberTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {columns.map(column => (
            <th key={column} scope="col" className="table-end">
              {columnNames[column][language]}
            </th>
          ))}
          {extra && (
            <th scope="col" className="table-end">
              {extra.name}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <NumbersOf key={row.key} row={row} columns={columns} extra={extra} />
        ))}
      </tbody>
      {all && (
        <tfoot>
          <NumbersOf row={all} columns={columns} extra={extra} />
        </tfoot>
      )}
    </NumberTable>
  )
}

type NumbersProps = Pick<FigureTableProps, 'columns' | 'extra'> & { row: FigureRow }

function NumbersOf({ row, columns, extra }: NumbersProps) {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {columns.map(column => (
        <td key={column} className="table-end">
          <Opening count={row.counts[column]} search={searchOf(row, column)} />
        </td>
      ))}
      {extra && <td className="table-end">{extra.of(row)}</td>}
    </tr>
  )
}

/** A number that opens its rows. */
export function Opening({ count, search }: { count: number; search: LedgerSearch }) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link to="/ledger" search={search}>
      {countText(count)}
    </Link>
  )
}
