import { Button } from 'antd'
import { useState } from 'react'
import { type PlanRow, type PlanView, type Verdict, verdicts } from '#domain/ledger/views.ts'
import { useLanguage } from '#web/text/language.ts'
import { ledgerImportText, verdictText } from '#web/text/ledger-import.ts'
import { useText } from '#web/text/use-text.ts'
import { copyText } from '#web/ui/copy-text.ts'
import { CountTabs } from '#web/ui/count-tabs.tsx'
import { Section } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import { type Column, type Order, sortedRows } from '#web/ui/table/columns.ts'
import { saveAsCsv } from '#web/ui/table/csv.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { Pager, usePages } from '#web/ui/table/pager.tsx'
import { tell } from '#web/ui/told.tsx'
import { useRowColumns, useSkippedColumns } from './row-columns.tsx'
import { RowDetail } from './row-detail.tsx'
import { asTabbed, rowLines, skippedLines } from './row-export.ts'

type SkippedView = PlanView['skipped'][number]
type Filter = 'all' | Verdict

/** Every row of the file with what happens to it; the counts are the filter. */
export function RowsPanel({ plan }: { plan: PlanView }) {
  const t = useText(ledgerImportText)
  const [chosen, setChosen] = useState<Filter>('all')
  const filter = chosen === 'all' || plan.counts[chosen] > 0 ? chosen : 'all'
  const rows = filter === 'all' ? plan.rows : plan.rows.filter(row => row.verdict === filter)
  return (
    <Section title={t('rows')}>
      <p className="quiet">{t('rowsHelp')}</p>
      <VerdictTabs plan={plan} filter={filter} onFilter={setChosen} />
      {filter === 'skip' ? (
        <SkippedTable rows={plan.skipped} file={plan.file} />
      ) : (
        <RowsTable key={filter} rows={rows} file={plan.file} />
      )}
    </Section>
  )
}

function VerdictTabs(props: {
  plan: PlanView
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const t = useText(ledgerImportText)
  const verdict = useText(verdictText)
  const { plan, filter, onFilter } = props
  const tabs = verdicts.map(key => {
    return { key, label: verdict(key), count: plan.counts[key], grave: key === 'refuse' }
  })
  const all = { key: 'all' as const, label: t('all'), count: plan.rows.length }
  return (
    <CountTabs label={t('filterRows')} tabs={[all, ...tabs]} chosen={filter} onChoose={onFilter} />
  )
}

/** Rows of a plan; one opens with everything that was read. */
export function RowsTable({ rows, file }: { rows: readonly PlanRow[]; file: string }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  const [open, setOpen] = useState<PlanRow>()
  const columns = useRowColumns(rows.some(row => row.sheet !== rows[0]!.sheet))
  return (
    <>
      <PagedTable
        name="import-rows"
        caption={t('rows')}
        rows={rows}
        columns={columns}
        rowKey={row => `${row.sheet} ${row.row} ${row.verdict} ${row.number}`}
        onOpen={setOpen}
        lines={() => rowLines(rows, language)}
        file={file}
      />
      <RowDetail row={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

function SkippedTable({ rows, file }: { rows: readonly SkippedView[]; file: string }) {
  const t = useText(ledgerImportText)
  const language = useLanguage()
  return (
    <PagedTable
      name="import-skipped"
      caption={t('rows')}
      rows={rows}
      columns={useSkippedColumns()}
      rowKey={row => `${row.sheet} ${row.row}`}
      lines={() => skippedLines(rows, language)}
      file={file}
    />
  )
}

interface PagedTableProps<Row> {
  name: string
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  onOpen?: (row: Row) => void
  /** Heading and cells of the rows shown, for taking them elsewhere. */
  lines: () => string[][]
  file: string
}

/** Thousands of rows, fifty at a time; sorted as a whole. */
function PagedTable<Row>(props: PagedTableProps<Row>) {
  const t = useText(ledgerImportText)
  const { rows, columns, lines, file } = props
  const [order, setOrder] = useState<Order>()
  const pages = usePages(sortedRows(rows, columns, order))
  async function copy() {
    if (await copyText(asTabbed(lines()))) tell(t('copied'))
  }
  return (
    <>
      <DataTable
        name={props.name}
        caption={props.caption}
        columns={columns}
        rows={pages.shown}
        rowKey={props.rowKey}
        onOpen={props.onOpen}
        order={order}
        onOrder={setOrder}
        sortedElsewhere
        ownExport
        empty={<Empty title={t('nothingOfKind')} />}
        tools={
          rows.length > 0 && (
            <>
              <Button size="small" onClick={copy}>
                {t('copyRows')}
              </Button>
              <Button
                size="small"
                onClick={() =>
                  saveAsCsv(lines(), `${file.replace(/\.[^.]*$/, '')}-${ledgerImportText.rows.zh}`)
                }
              >
                {t('exportRows')}
              </Button>
            </>
          )
        }
      />
      <Pager pages={pages} />
    </>
  )
}
