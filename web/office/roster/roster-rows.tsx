import { useState } from 'react'
import {
  type RosterPlanRow,
  type RosterPlanView,
  type RosterVerdict,
  rosterVerdicts,
} from '#domain/roster/views.ts'
import { rosterText, rosterVerdictText } from '#web/text/roster.ts'
import { useText } from '#web/text/use-text.ts'
import { CountTabs } from '#web/ui/count-tabs.tsx'
import { Empty } from '#web/ui/state.tsx'
import { type Order, sortedRows } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { Pager, usePages } from '#web/ui/table/pager.tsx'
import { useRosterColumns } from './use-roster-columns.tsx'

type Filter = 'all' | RosterVerdict

/** Every row of the file with what happens to it; the counts are the filter. */
export function RosterRows({ plan }: { plan: RosterPlanView }) {
  const t = useText(rosterText)
  const verdict = useText(rosterVerdictText)
  const [filter, setFilter] = useState<Filter>('all')
  const rows = filter === 'all' ? plan.rows : plan.rows.filter(row => row.verdict === filter)
  const tabs = rosterVerdicts.map(key => {
    return { key, label: verdict(key), count: plan.counts[key], grave: key === 'refuse' }
  })
  const all = { key: 'all' as const, label: t('all'), count: plan.rows.length }
  return (
    <>
      <CountTabs
        label={t('filterRows')}
        tabs={[all, ...tabs]}
        chosen={filter}
        onChoose={setFilter}
      />
      <RosterTable key={filter} rows={rows} />
    </>
  )
}

/** Hundreds of rows, fifty at a time; sorted as a whole. */
export function RosterTable({ rows }: { rows: readonly RosterPlanRow[] }) {
  const t = useText(rosterText)
  const [order, setOrder] = useState<Order>()
  const columns = useRosterColumns(rows.some(row => row.sheet !== rows[0]!.sheet))
  const pages = usePages(sortedRows(rows, columns, order))
  return (
    <>
      <DataTable
        name="roster-rows"
        caption={t('rows')}
        columns={columns}
        rows={pages.shown}
        rowKey={row => `${row.sheet} ${row.row}`}
        order={order}
        onOrder={setOrder}
        sortedElsewhere
        empty={<Empty title={t('nothingOfKind')} />}
      />
      <Pager pages={pages} />
    </>
  )
}
