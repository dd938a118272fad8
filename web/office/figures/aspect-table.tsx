import type { Cell } from '#domain/figures/views.ts'
import { useCampaigns } from '#web/api/items.ts'
import { figuresText } from '#web/text/figures.ts'
import { useText } from '#web/text/use-text.ts'
import { Empty } from '#web/ui/state.tsx'
import { NumberTable } from '#web/ui/table/number-table.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import type { FigureRow } from './figure-row.ts'
import { Opening } from './figure-table.tsx'

interface AspectTableProps {
  rows: readonly FigureRow[]
  cells: readonly Cell[]
  place: LedgerSearch
}

/** Bureaus by the aspects of one campaign's catalogue. */
export function AspectTable({ rows, cells, place }: AspectTableProps) {
  const t = useText(figuresText)
  const { campaigns } = useCampaigns()
  const campaign = campaigns.find(({ id }) => id === place.campaignId)
  if (!campaign) return <Empty title={t('chooseCampaign')} />
  const aspects = [...campaign.aspects, { id: null, name: t('noAspect') }]
  const total = { key: 'all', label: t('together'), place, counts: null }
  return (
    <NumberTable caption={t('aspects')} wide>
      <thead>
        <tr>
          <th scope="col">{t('bureau')}</th>
          {aspects.map(aspect => (
            <th key={aspect.id ?? 0} scope="col" className="table-end">
              {aspect.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, total].map(row => (
          <tr key={row.key} className={row.key === 'all' ? 'number-total' : undefined}>
            <th scope="row">{row.label}</th>
            {aspects.map(({ id }) => (
              <td key={id ?? 0} className="table-end">
                <Opening
                  count={countOf(cells, row.key, id)}
                  search={{
                    ...row.place,
                    ...(id === null ? { noAspect: true } : { aspectId: id }),
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </NumberTable>
  )
}

function countOf(cells: readonly Cell[], row: string, aspectId: number | null): number {
  return cells
    .filter(cell => cell.aspectId === aspectId)
    .filter(cell => row === 'all' || row === String(cell.bureauId ?? 'county'))
    .reduce((sum, cell) => sum + cell.counts.total, 0)
}
