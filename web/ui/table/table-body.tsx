import type { KeyboardEvent, MouseEvent } from 'react'
import { useText } from '#web/text/use-text.ts'
import type { Column } from './columns.ts'
import type { DataTableProps, RowKey } from './data-table.tsx'

interface TableBodyProps<Row>
  extends Pick<DataTableProps<Row>, 'rowKey' | 'selected' | 'onSelect' | 'onOpen'> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

export function TableBody<Row>({ rows, rowKey, ...rest }: TableBodyProps<Row>) {
  const { selected, onSelect } = rest
  function toggle(key: RowKey) {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect?.(next)
  }
  return (
    <tbody>
      {rows.map(row => {
        const key = rowKey(row)
        const isSelected = selected?.has(key) ?? false
        return (
          <BodyRow
            key={key}
            row={row}
            columns={rest.columns as readonly Column<unknown>[]}
            onOpen={rest.onOpen as ((row: unknown) => void) | undefined}
            selected={isSelected}
            onToggle={onSelect && (() => toggle(key))}
          />
        )
      })}
    </tbody>
  )
}

interface BodyRowProps {
  row: unknown
  columns: readonly Column<unknown>[]
  selected: boolean
  onToggle?: () => void
  onOpen?: (row: unknown) => void
}

/* biome-ignore-start lint/a11y/noRedundantRoles: cards on a phone are no table to the browser */
function BodyRow(props: BodyRowProps) {
  const { row, columns, selected, onToggle, onOpen } = props
  const t = useText()
  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>) {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') onOpen?.(row)
    if (event.key === 'x') onToggle?.()
  }
  function onClick(event: MouseEvent) {
    const control = (event.target as Element).closest('a, button, input, label, select')
    if (!control && !getSelection()?.toString()) onOpen?.(row)
  }
  return (
    <tr
      role="row"
      tabIndex={-1}
      data-row=""
      className={[onOpen && 'table-opens', selected && 'table-selected'].filter(Boolean).join(' ')}
      aria-selected={onToggle ? selected : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {onToggle && (
        <td role="cell" className="table-check">
          <input
            type="checkbox"
            aria-label={t('selectRow')}
            checked={selected}
            onChange={onToggle}
          />
        </td>
      )}
      {columns.map(column => (
        <td
          key={column.key}
          role="cell"
          data-title={column.title}
          className={[column.align && 'table-end', column.main && 'table-main']
            .filter(Boolean)
            .join(' ')}
        >
          {column.render(row)}
        </td>
      ))}
    </tr>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: as above */
