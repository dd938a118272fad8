import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import { sumCounts } from '#domain/figures/columns.ts'
import type { FiguresView } from '#domain/figures/views.ts'
import { figuresQuery } from '#web/api/figures.ts'
import { useSession } from '#web/api/session.ts'
import { figuresText } from '#web/text/figures.ts'
import { dayText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import type { LedgerSearch } from '../rectification/ledger-search.ts'
import { FigurePart } from './figure-part.tsx'
import { FiguresScope } from './figures-scope.tsx'
import { figuresFilterOf, overviewParts } from './figures-search.ts'
import { LeadersPart } from './leaders-part.tsx'
import { StagePart } from './stage-part.tsx'
import { Summary } from './summary.tsx'
import { useFigureRows } from './use-figure-rows.ts'
import './figures.css'

const route = getRouteApi('/frame/overview')

/** Where it hurts: what is late and where, who waits for whom, how long it takes, what came back. */
export function OverviewScreen() {
  const t = useText(figuresText)
  const language = useLanguage()
  const { today } = useSession()
  const search = route.useSearch()
  const navigate = useNavigate()
  const filter = figuresFilterOf(search)
  const query = useQuery(figuresQuery(filter))
  const { part = 'items' } = search
  return (
    <div className={part === 'leaders' ? 'figures-page wide-on-paper' : 'figures-page'}>
      <Page
        title={t('overview')}
        note={t('overviewNote', { day: dayText(search.on ?? today, language) })}
        actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
      >
        <nav className="tabs not-printed" aria-label={t('views')}>
          {overviewParts.map(one => (
            <Link
              key={one}
              to="/overview"
              search={{ ...search, part: one === 'items' ? undefined : one }}
              className={one === part ? 'tab tab-chosen' : 'tab'}
              aria-current={one === part ? 'page' : undefined}
              activeProps={{}}
            >
              {t(one)}
            </Link>
          ))}
        </nav>
        <FiguresScope
          search={search}
          ofBureau
          onChange={next =>
            void navigate({ to: '/overview', search: before => ({ ...before, ...next }) })
          }
        />
        <Answered query={query}>
          {figures => <Figures figures={figures} place={filter} part={part} />}
        </Answered>
      </Page>
    </div>
  )
}

interface FiguresProps {
  figures: FiguresView
  place: LedgerSearch
  part: (typeof overviewParts)[number]
}

function Figures({ figures, place, part }: FiguresProps) {
  const t = useText(figuresText)
  const { on, campaignId, bureauId } = place
  const scope = useMemo(() => ({ on, campaignId, bureauId }), [on, campaignId, bureauId])
  const { cells, stages } = figures
  const counts = sumCounts(cells)
  if (cells.length === 0) return <Empty title={t('nothing')} />
  if (part === 'leaders') return <LeadersPart cells={cells} place={scope} />
  return (
    <>
      <Summary counts={counts} place={scope} />
      <Questions cells={cells} place={scope} />
      <StagePart stages={stages} counts={counts} place={scope} />
      <Rebounds cells={cells} place={scope} />
    </>
  )
}

type PartProps = Pick<FiguresView, 'cells'> & { place: LedgerSearch }

function Questions({ cells, place }: PartProps) {
  const t = useText(figuresText)
  const { byUnit } = useFigureRows(place)
  const total = { label: t('together'), place }
  return (
    <>
      <FigurePart
        title={t('late')}
        note={t('lateNote')}
        of={t('unit')}
        rows={byUnit(cells, counts => counts.red * 1e6 + counts.yellow)}
        bars={[
          { column: 'red', colour: 'red' },
          { column: 'yellow', colour: 'yellow' },
        ]}
        columns={['red', 'yellow', 'open']}
        total={total}
        empty={t('noLate')}
      />
      <FigurePart
        title={t('waiting')}
        note={t('waitingNote')}
        of={t('unit')}
        rows={byUnit(cells)}
        bars={waitingBars}
        total={total}
        empty={t('noWaiting')}
      />
    </>
  )
}

const waitingBars = [
  { column: 'draft', colour: 'step1' },
  { column: 'assigned', colour: 'step2' },
  { column: 'inProgress', colour: 'step6' },
  { column: 'awaitingReview', colour: 'step5' },
  { column: 'awaitingVerification', colour: 'step4' },
  { column: 'inPublicity', colour: 'step3' },
] as const
const reboundBars = [{ column: 'rebound', colour: 'red' }] as const

function Rebounds({ cells, place }: PartProps) {
  const t = useText(figuresText)
  const { byUnit, byAspect } = useFigureRows(place)
  const shared = {
    ...{ note: t('reboundNote'), bars: reboundBars, columns: ['rebound', 'closed'] as const },
    ...{ total: { label: t('together'), place }, empty: t('noRebound') },
  }
  return (
    <>
      <FigurePart
        {...shared}
        title={t('reboundUnits')}
        of={t('unit')}
        rows={byUnit(cells, counts => counts.rebound)}
      />
      <FigurePart {...shared} title={t('reboundAspects')} of={t('aspect')} rows={byAspect(cells)} />
    </>
  )
}
