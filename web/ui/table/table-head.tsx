import { useText } from '#web/text/use-text.ts'
import type { Column, Order } from './columns.ts'
import type { RowKey } from './data-table.tsx'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  order: Order | undefined
  onOrder: (order: Order | undefined) => void
  /** Of the rows shown; absent where nothing can be selected. */
  keys?: readonly RowKey[]
  selected?: ReadonlySet<RowKey>
  onSelect?: (selected: ReadonlySet<RowKey>) => void
}

/* biome-ignore-start lint/a11y/noRedundantRoles: cards on a phone are no table to the browser */
export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, keys, selected, onSelect } = props
  const t = useText()
  const all = keys?.every(key => selected?.has(key)) ?? false
  return (
    <thead role="rowgroup">
      <tr role="row">
        {keys && (
          <th role="columnheader" scope="col" className="table-check">
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={all}
              onChange={() => onSelect?.(new Set(all ? [] : keys))}
            />
          </th>
        )}
        {columns.map(column => (
          <HeadCell key={column.key} column={column} {...props} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row>(props: TableHeadProps<Row> & { column: Column<Row> }) {
  const { column, order, onOrder } = props
  const t = useText()
  const mine = order?.key === column.key ? order : undefined
  const sorting = mine ? (mine.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      role="columnheader"
      scope="col"
      style={{ width: column.width }}
      className={column.align && 'table-end'}
      aria-sort={sorting}
    >
      {column.sort ? (
        <button
          type="button"
          className="plain-button"
          title={t('sortBy', { column: column.title })}
          onClick={() => onOrder(nextOrder(column.key, mine))}
        >
          {column.title}
          <span aria-hidden="true">{mine && (mine.descending ? ' ↓' : ' ↑')}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: as above */

/** First up, then down, then as it came. */
function nextOrder(key: string, mine: Order | undefined): Order | undefined {
  if (!mine) return { key, descending: false }
  return mine.descending ? undefined : { key, descending: true }
}
