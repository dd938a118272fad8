import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useText } from '#web/text/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { Empty, Skeleton } from '../state.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import {
  type ChosenColumns,
  type Column,
  type Order,
  sortedRows,
  useChosenColumns,
} from './columns.ts'
import { ExportButton } from './export-button.tsx'
import { TableBody } from './table-body.tsx'
import { TableHead } from './table-head.tsx'
import { useTableKeys } from './table-keys.ts'
import './data-table.css'

export type RowKey = string | number

export interface DataTableProps<Row> {
  /** Chosen columns are remembered under it. */
  name: string
  /** What is listed, for those who hear the page. */
  caption: string
  columns: readonly Column<Row>[]
  /** Where what is shown decides what is read; the table remembers its own else. */
  chosen?: ChosenColumns<Row>
  /** Absent while they are being read. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => RowKey
  /** The count with the filter in words: 市容股 逾期 12 项. The number of rows unless given. */
  count?: ReactNode
  /** Filters; stand over the table. */
  filters?: ReactNode
  /** Export and the like; stand at the end of the count line. */
  tools?: ReactNode
  /** Bulk acts; stand in the count line while something is selected. */
  bulk?: ReactNode
  selected?: ReadonlySet<RowKey>
  onSelect?: (selected: ReadonlySet<RowKey>) => void
  /** Enter and a click on the row; the main column should hold a link as well. */
  onOpen?: (row: Row) => void
  /** Give both to keep the order in the address; `sortedElsewhere` when the server sorts. */
  order?: Order
  onOrder?: (order: Order | undefined) => void
  sortedElsewhere?: boolean
  /** The list brings its export along: one that reads more than is shown, or none at all. */
  ownExport?: boolean
  /** Says what to do when nothing is listed. */
  empty?: ReactNode
  failure?: unknown
  onRetry?: () => void
  /** Present while there are more rows to read. */
  onMore?: () => void
  readingMore?: boolean
}

/** A dense list: columns to choose, sort, count in words, selection, j/k/Enter/x, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, failure, onRetry, onSelect } = props
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const [ownOrder, setOwnOrder] = useState<Order>()
  const order = props.onOrder ? props.order : ownOrder
  const ownChosen = useChosenColumns(props.name, columns)
  const chosen = props.chosen ?? ownChosen
  const sorted = props.sortedElsewhere ? rows : rows && sortedRows(rows, columns, order)
  useTableKeys(frame)
  if (failure && !rows) return <RefusalNotice failure={failure} onRetry={onRetry} />
  return (
    <div className="table-frame" ref={frame}>
      {props.filters && <div className="row table-filters not-printed">{props.filters}</div>}
      <CountLine
        {...props}
        chooser={
          <>
            {!props.ownExport && sorted && sorted.length > 0 && (
              <ExportButton name={props.caption} frame={frame} columns={chosen.shown} />
            )}
            <ColumnChooser columns={columns} chosen={chosen} />
          </>
        }
      />
      <RefusalNotice failure={failure} onRetry={onRetry} />
      {sorted === undefined && <Skeleton lines={10} />}
      {sorted?.length === 0 && (props.empty ?? <Empty />)}
      {sorted && sorted.length > 0 && (
        <div className="table-scroll">
          {/* biome-ignore-start lint/a11y/noRedundantRoles: cards on a phone are no table to the browser */}
          <table className="table" role="table">
            <caption className="unseen">{props.caption}</caption>
            <TableHead
              columns={chosen.shown}
              order={order}
              onOrder={props.onOrder ?? setOwnOrder}
              keys={onSelect && sorted.map(rowKey)}
              selected={props.selected}
              onSelect={onSelect}
            />
            <TableBody {...props} rows={sorted} columns={chosen.shown} />
          </table>
          {/* biome-ignore-end lint/a11y/noRedundantRoles: as above */}
        </div>
      )}
      {props.onMore && sorted && sorted.length > 0 && (
        <div className="table-more not-printed">
          <Button onClick={props.onMore} loading={props.readingMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </div>
  )
}

function CountLine<Row>(props: DataTableProps<Row> & { chooser: ReactNode }) {
  const { rows, count, selected, onSelect } = props
  const t = useText()
  const number = selected?.size ?? 0
  return (
    <div className="table-line">
      <div className="row" role="status">
        {number > 0 ? (
          <>
            <strong>{t('selectedCount', { n: number })}</strong>
            {props.bulk}
            <Button type="text" size="small" onClick={() => onSelect?.(new Set())}>
              {t('clearSelection')}
            </Button>
          </>
        ) : (
          rows && (count ?? t('rowCount', { name: props.caption, n: rows.length }))
        )}
      </div>
      <div className="row not-printed">
        {props.tools}
        {props.chooser}
      </div>
    </div>
  )
}
