import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { countColumns } from '#domain/figures/columns.ts'
import { countyTables, groupCells, progressColumns } from '#domain/figures/tables.ts'
import type { Cell } from '#domain/figures/views.ts'
import { download } from '#web/api/client.ts'
import { figuresQuery } from '#web/api/figures.ts'
import { useUnits } from '#web/api/organisation.ts'
import { useSession } from '#web/api/session.ts'
import { figuresText } from '#web/text/figures.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { failureText } from '#web/text/refusals.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { AspectTable } from './aspect-table.tsx'
import type { FigureRow } from './figure-row.ts'
import { FigureTable } from './figure-table.tsx'
import { FiguresScope } from './figures-scope.tsx'
import { type CountySearch, figuresFilterOf } from './figures-search.ts'
import './figures.css'

const route = getRouteApi('/frame/county')

/** The bureaus beside each other, from their own records. Only for who reaches more than one. */
export function CountyScreen() {
  const t = useText(figuresText)
  const language = useLanguage()
  const { today, bureauIds } = useSession()
  const search = route.useSearch()
  const navigate = useNavigate()
  const filter = figuresFilterOf(search)
  const query = useQuery({ ...figuresQuery(filter), enabled: bureauIds.length > 1 })
  if (bureauIds.length < 2) {
    return (
      <Page title={t('county')}>
        <Empty title={t('oneBureau')}>
          <Link to="/overview">{t('toOverview')}</Link>
        </Empty>
      </Page>
    )
  }
  return (
    <div className="figures-page wide-on-paper">
      <Page
        title={t('county')}
        note={t('countyNote', { day: dayText(search.on ?? today, language) })}
        actions={<Acts search={search} />}
      >
        <nav className="tabs not-printed" aria-label={t('tables')}>
          {countyTables.map(one => (
            <Link
              key={one}
              to="/county"
              search={{ ...search, table: one === 'progress' ? undefined : one }}
              className={one === (search.table ?? 'progress') ? 'tab tab-chosen' : 'tab'}
              aria-current={one === (search.table ?? 'progress') ? 'page' : undefined}
              activeProps={{}}
            >
              {t(one)}
            </Link>
          ))}
        </nav>
        <FiguresScope
          search={search}
          onChange={next =>
            void navigate({ to: '/county', search: before => ({ ...before, ...next }) })
          }
        />
        <Answered query={query}>
          {({ cells }) => <Bureaus cells={cells} place={filter} table={search.table} />}
        </Answered>
      </Page>
    </div>
  )
}

function Acts({ search }: { search: CountySearch }) {
  const t = useText(figuresText)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      await download('/api/county/export', search)
    } catch (failure) {
      tell(failureText(failure, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button onClick={() => window.print()}>{t('print')}</Button>
      <Button onClick={save} loading={busy}>
        {t(busy ? 'exporting' : 'export')}
      </Button>
    </>
  )
}

interface BureausProps {
  cells: readonly Cell[]
  place: LedgerSearch
  table: CountySearch['table']
}

/** A row a bureau, also where it has no items; the county's own items stand in a row of theirs. */
function Bureaus({ cells, place, table }: BureausProps) {
  const t = useText(figuresText)
  const { bureauIds } = useSession()
  const { unitName } = useUnits()
  const groups = groupCells(cells, cell => cell.bureauId)
  const rows: FigureRow[] = bureauIds.map(id => ({
    key: String(id),
    label: unitName(id),
    counts: groups.get(id) ?? countColumns([], { on: '', soonUntil: '' }),
    place: { ...place, bureauId: id },
  }))
  const own = groups.get(null)
  if (own)
    rows.push({
      key: 'county',
      label: t('countyOwn'),
      counts: own,
      place: { ...place, noBureau: true },
    })
  if (table === 'aspects') return <AspectTable rows={rows} cells={cells} place={place} />
  return (
    <>
      <FigureTable
        caption={t('progress')}
        of={t('bureau')}
        rows={rows}
        columns={progressColumns}
        total={{ label: t('together'), place }}
      />
      <p className="quiet">{t('lightsNote')}</p>
    </>
  )
}
