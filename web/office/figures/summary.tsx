import { Link } from '@tanstack/react-router'
import { type Counts, rate } from '#domain/figures/columns.ts'
import { columnNames } from '#domain/figures/names.ts'
import { figuresText } from '#web/text/figures.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { searchOf } from './figure-row.ts'
import { Opening } from './figure-table.tsx'

const shown = ['total', 'open', 'red', 'yellow', 'closed', 'closedInTime', 'rebound'] as const

/** The whole in one line of figures, each opening its items. */
export function Summary({ counts, place }: { counts: Counts; place: LedgerSearch }) {
  const t = useText(figuresText)
  const language = useLanguage()
  const share = rate(counts.closed, counts.total)
  return (
    <dl className="figures-summary" aria-label={t('summary')}>
      {shown.map(column => (
        <div key={column}>
          <dt>{columnNames[column][language]}</dt>
          <dd>
            <Opening count={counts[column]} search={searchOf({ place }, column)} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('closedRate')}</dt>
        <dd>
          {share ? (
            <Link to="/ledger" search={searchOf({ place }, 'closed')}>{`${share}%`}</Link>
          ) : share === 0 ? (
            '0%'
          ) : (
            '—'
          )}
        </dd>
      </div>
    </dl>
  )
}
