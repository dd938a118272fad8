import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerList } from '#domain/rectification/lists.ts'
import type { ItemRow } from '#domain/rectification/views.ts'
import { itemsQuery } from '#web/api/items.ts'
import { itemListText } from '#web/text/item-list.ts'
import { useText } from '#web/text/use-text.ts'
import { type Order, useChosenColumns } from '#web/ui/table/columns.ts'
import { DataTable, type RowKey } from '#web/ui/table/data-table.tsx'
import { paged } from '#web/ui/table/paged.ts'
import { BulkActs } from './bulk-acts.tsx'
import { FilterChips } from './filter-chips.tsx'
import { LedgerCount } from './ledger-count.tsx'
import { LedgerEmpty } from './ledger-empty.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { filterOf, type LedgerSearch } from './ledger-search.ts'
import { LedgerTools } from './ledger-tools.tsx'
import { LightLegend } from './light-legend.tsx'
import { useLedgerColumns } from './use-ledger-columns.tsx'

interface LedgerTableProps {
  list: LedgerList
  search: LedgerSearch
  onChange: (next: Partial<LedgerSearch>) => void
}

export function LedgerTable({ list, search, onChange }: LedgerTableProps) {
  const t = useText(itemListText)
  const filter = filterOf(search)
  const { columns, ofList } = useLedgerColumns(list, filter.on)
  const name = `ledger.${list}`
  const chosenColumns = useChosenColumns(name, columns)
  // What a list says besides is read only where it is seen: the list that opens first stays quick.
  const asked = chosenColumns.shown.some(({ key }) => ofList.includes(key)) ? list : undefined
  const query = useInfiniteQuery(itemsQuery({ ...filter, sort: search.sort, list: asked }))
  const read = paged(query)
  const { rows } = read
  const { selected, select, chosen } = useSelection(JSON.stringify(filter), rows)
  return (
    <div className="ledger-table">
      <DataTable
        name={name}
        caption={t('caption')}
        columns={columns}
        chosen={chosenColumns}
        {...read}
        rowKey={row => row.id}
        count={<LedgerCount filter={filter} shown={rows?.length ?? 0} />}
        filters={
          <>
            <LedgerFilters search={search} onChange={onChange} />
            <FilterChips filter={filter} onChange={onChange} />
          </>
        }
        tools={<LedgerTools search={search} />}
        bulk={<BulkActs rows={chosen} onDone={() => select(new Set())} />}
        selected={selected}
        onSelect={select}
        onOpen={row => onChange({ item: row.id })}
        order={orderOf(search.sort)}
        onOrder={order => onChange({ sort: sortOf(order, search.sort) })}
        sortedElsewhere
        ownExport
        empty={<LedgerEmpty filter={filter} />}
      />
      {chosenColumns.isShown('light') && <LightLegend on={filter.on} />}
    </div>
  )
}

/** What is selected, and of it the rows that are shown; another filter begins with nothing. */
function useSelection(filterKey: string, rows: readonly ItemRow[] | undefined) {
  const [kept, setKept] = useState<{ of: string; keys: ReadonlySet<RowKey> }>()
  const selected = kept?.of === filterKey ? kept.keys : new Set<RowKey>()
  return {
    selected,
    select: (keys: ReadonlySet<RowKey>) => setKept({ of: filterKey, keys }),
    chosen: (rows ?? []).filter(row => selected.has(row.id)),
  }
}

function orderOf(sort: LedgerSearch['sort']): Order {
  if (sort === 'deadline') return { key: 'deadline', descending: false }
  return { key: 'number', descending: sort !== 'oldest' }
}

/** The server knows three orders; a heading clicked again leads to the other one it has. */
function sortOf(order: Order | undefined, before: LedgerSearch['sort']): LedgerSearch['sort'] {
  if (order?.key === 'deadline') return order.descending ? undefined : 'deadline'
  if (order) return order.descending ? undefined : 'oldest'
  return before === undefined || before === 'newest' ? 'oldest' : undefined
}
