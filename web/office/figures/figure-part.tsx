import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { ColumnKey } from '#domain/figures/columns.ts'
import { columnNames } from '#domain/figures/names.ts'
import { figuresText } from '#web/text/figures.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Empty, Skeleton } from '#web/ui/state.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { AsTable } from './as-table.tsx'
import { type FigureRow, searchOf } from './figure-row.ts'
import { FigureTable } from './figure-table.tsx'

/** The library of charts comes with the first chart. */
const BarChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChart }))

/** More bars than this are no picture any more; the table has all of them. */
const barsShown = 15

interface FigurePartProps {
  title: string
  /** What the figures say and what they do not. */
  note: ReactNode
  of: string
  rows: readonly FigureRow[]
  /** The columns drawn as bars, with their colours. */
  bars: readonly { column: ColumnKey; colour: string }[]
  /** Those of the table; the bars' unless given. */
  columns?: readonly ColumnKey[]
  total?: { label: string; place: LedgerSearch }
  empty: string
}

/** A question of the overview: bars that open their rows, and the same figures as a table. */
export function FigurePart(props: FigurePartProps) {
  const t = useText(figuresText)
  const language = useLanguage()
  const navigate = useNavigate()
  const { title, note, rows, bars, columns = bars.map(({ column }) => column) } = props
  const drawn = useMemo(() => chartOf(rows, bars, language), [rows, bars, language])
  const open = (row: number, series: number) =>
    void navigate({ to: '/ledger', search: searchOf(drawn.rows[row]!, bars[series]!.column) })
  const shown = rows.filter(row => columns.some(column => row.counts[column] > 0))
  if (drawn.rows.length === 0) {
    return (
      <Section title={title}>
        <p className="quiet">{note}</p>
        <Empty title={props.empty} />
      </Section>
    )
  }
  return (
    <Section title={title}>
      <p className="quiet">{note}</p>
      <Suspense fallback={<Skeleton lines={drawn.rows.length} />}>
        <BarChart label={title} rows={drawn.labels} series={drawn.series} onOpen={open} />
      </Suspense>
      {drawn.left > 0 && <p className="quiet">{t('moreRows', { n: drawn.left })}</p>}
      <AsTable>
        <FigureTable
          caption={title}
          of={props.of}
          rows={shown}
          columns={columns}
          total={props.total}
        />
      </AsTable>
    </Section>
  )
}

function chartOf(rows: readonly FigureRow[], bars: FigurePartProps['bars'], language: 'zh' | 'en') {
  const heaviest = (row: FigureRow) => bars.reduce((sum, { column }) => sum + row.counts[column], 0)
  const standing = rows.filter(row => heaviest(row) > 0)
  const chosen = standing.slice(0, barsShown)
  return {
    rows: chosen,
    left: standing.length - chosen.length,
    labels: chosen.map(row => row.label),
    series: bars.map(({ column, colour }) => ({
      name: columnNames[column][language],
      colour,
      values: chosen.map(row => row.counts[column] || null),
    })),
  }
}
