import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Counts } from '#domain/figures/columns.ts'
import type { Stage } from '#domain/figures/views.ts'
import { itemStatuses } from '#domain/rectification/item.ts'
import { statusText } from '#web/text/codes.ts'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'
import { Section } from '#web/ui/page.tsx'
import { Empty, Skeleton } from '#web/ui/state.tsx'
import { NumberTable } from '#web/ui/table/number-table.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { AsTable } from './as-table.tsx'
import { Opening } from './figure-table.tsx'

const BarChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarChart }))
const stagesShown = itemStatuses.filter(status => status !== 'closed')

interface StagePartProps {
  stages: readonly Stage[]
  counts: Counts
  place: LedgerSearch
}

/** How long items stayed in each stage, and how many stand there now; a bar opens those that left it. */
export function StagePart({ stages, counts, place }: StagePartProps) {
  const t = useText(figuresText)
  const status = useText(statusText)
  const navigate = useNavigate()
  const rows = useMemo(
    () =>
      stagesShown.map(key => ({
        ...{ key, label: status(key), left: { ...place, leftStage: key } },
        standing: { ...place, status: [key] },
        ...(stages.find(stage => stage.status === key) ?? { passages: 0, medianDays: null }),
      })),
    [stages, place, status],
  )
  const labels = useMemo(() => rows.map(row => row.label), [rows])
  const series = useMemo(
    () => [{ name: t('medianDays'), colour: 'quiet', values: rows.map(row => row.medianDays) }],
    [rows, t],
  )
  return (
    <Section title={t('stages')}>
      <p className="quiet">{t('stagesNote')}</p>
      {stages.length === 0 ? (
        <Empty title={t('noStages')} />
      ) : (
        <Suspense fallback={<Skeleton />}>
          <BarChart
            label={t('stages')}
            rows={labels}
            series={series}
            onOpen={row => void navigate({ to: '/ledger', search: rows[row]!.left })}
          />
        </Suspense>
      )}
      <AsTable>
        <NumberTable caption={t('stages')}>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              {(['medianDays', 'passages', 'standing'] as const).map(word => (
                <th key={word} scope="col" className="table-end">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td className="table-end">{row.medianDays ?? '—'}</td>
                <td className="table-end">
                  <Opening count={row.passages} search={row.left} />
                </td>
                <td className="table-end">
                  <Opening count={counts[row.key]} search={row.standing} />
                </td>
              </tr>
            ))}
          </tbody>
        </NumberTable>
      </AsTable>
    </Section>
  )
}
