import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { kindText } from '#domain/campaign/kind.ts'
import type { CampaignView } from '#domain/campaign/views.ts'
import { type FindingRow, isOpen } from '#domain/self-check/views.ts'
import { campaignQuery } from '#web/api/campaigns.ts'
import { findingsQuery, sheetsQuery } from '#web/api/self-checks.ts'
import { listText } from '#web/text/format.ts'
import { useLanguage } from '#web/text/language.ts'
import { selfCheckText } from '#web/text/self-check.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { RegisterFinding } from '../self-check/register-finding.tsx'
import { useSheetWho } from '../self-check/sheet-who.ts'
import './campaign.css'

const route = getRouteApi('/frame/campaigns/$id/findings')

/** The rows behind the totals of the matrix; the clerk puts them on the ledger from here. */
export function FindingsScreen() {
  const t = useText(selfCheckText)
  const { id } = route.useParams()
  const query = useQuery(campaignQuery(id))
  const campaign = query.data?.campaign
  return (
    <Page
      title={campaign ? t('findingsOf', { campaign: campaign.name }) : t('findings')}
      note={t('findingsNote')}
      back={
        <Link to="/campaigns/$id" params={{ id }}>
          {t('back')}
        </Link>
      }
    >
      <Answered query={query}>{answer => <Findings campaign={answer.campaign} />}</Answered>
    </Page>
  )
}

function Findings({ campaign }: { campaign: CampaignView }) {
  const t = useText(selfCheckText)
  const search = route.useSearch()
  const query = useQuery(findingsQuery(campaign.id))
  const columns = useColumns(campaign)
  const shown = query.data?.filter(
    row =>
      (!search.aspect || row.aspectId === search.aspect) &&
      (!search.sheet || row.selfCheckId === search.sheet),
  )
  return (
    <DataTable
      name="findings"
      caption={t('findings')}
      columns={columns}
      rows={shown}
      rowKey={row => row.id}
      filters={<Filters campaign={campaign} all={query.data ?? []} />}
      count={shown && <Count campaign={campaign} shown={shown} />}
      empty={
        query.data?.length === 0 ? (
          <Empty title={t('noFindings')}>
            <WhoHasNotSigned campaignId={campaign.id} />
          </Empty>
        ) : (
          <Empty title={t('noMatch')} />
        )
      }
      failure={query.error}
      onRetry={() => void query.refetch()}
    />
  )
}

function WhoHasNotSigned({ campaignId }: { campaignId: number }) {
  const t = useText(selfCheckText)
  const { data } = useQuery(sheetsQuery(campaignId))
  const n = data?.filter(isOpen).length ?? 0
  return (
    <>
      <p>{n > 0 ? t('sheetsOpen', { n }) : t('noFindingsHelp')}</p>
      <Link to="/campaigns/$id" params={{ id: campaignId }}>
        {t('toMatrix')}
      </Link>
    </>
  )
}

function Count({ campaign, shown }: { campaign: CampaignView; shown: readonly FindingRow[] }) {
  const t = useText(selfCheckText)
  const language = useLanguage()
  const search = route.useSearch()
  const who = useSheetWho()
  const [one] = shown
  const aspect = campaign.aspects.find(({ id }) => id === search.aspect)?.name
  const filter = [search.sheet && one && who(one), aspect].filter(Boolean) as string[]
  const words = filter.length > 0 ? `${listText(filter, language)} ` : ''
  const waiting = shown.filter(row => row.itemId === null).length
  return (
    <span>
      {t('findingCount', { filter: words, n: shown.length })}{' '}
      {waiting > 0 && <span className="quiet">{t('unregisteredCount', { n: waiting })}</span>}
    </span>
  )
}

function Filters({ campaign, all }: { campaign: CampaignView; all: readonly FindingRow[] }) {
  const t = useText(selfCheckText)
  const search = route.useSearch()
  const navigate = useNavigate()
  const who = useSheetWho()
  const sheets = new Map(all.map(row => [row.selfCheckId, who(row)]))
  function filter(change: typeof search) {
    const next = { ...search, ...change }
    void navigate({ to: '/campaigns/$id/findings', params: { id: campaign.id }, search: next })
  }
  return (
    <>
      <Select
        className="findings-filter"
        aria-label={t('who')}
        allowClear
        placeholder={t('everybody')}
        value={search.sheet}
        onChange={(sheet?: number) => filter({ sheet })}
        options={[...sheets].map(([value, label]) => ({ value, label }))}
      />
      <Select
        className="findings-filter"
        aria-label={t('aspect')}
        allowClear
        placeholder={t('all')}
        value={search.aspect}
        onChange={(aspect?: number) => filter({ aspect })}
        options={campaign.aspects.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

function useColumns(campaign: CampaignView): Column<FindingRow>[] {
  const t = useText(selfCheckText)
  const who = useSheetWho()
  const aspectOf = (row: FindingRow) => campaign.aspects.find(({ id }) => id === row.aspectId)
  const kindOf = (row: FindingRow) => aspectOf(row)?.kinds.find(({ id }) => id === row.kindId)
  return [
    {
      key: 'manifestation',
      title: t('manifestation'),
      main: true,
      render: row => (
        <Link
          to="/self-checks/$id"
          params={{ id: row.selfCheckId }}
          hash={`aspect-${row.aspectId}`}
        >
          {row.manifestation}
        </Link>
      ),
    },
    { key: 'who', title: t('who'), width: 140, render: who, sort: who },
    {
      key: 'aspect',
      title: t('aspect'),
      width: 160,
      render: row => aspectOf(row)?.name,
      sort: row => campaign.aspects.findIndex(({ id }) => id === row.aspectId),
    },
    {
      key: 'kind',
      title: t('kind'),
      width: 220,
      render: row => {
        const kind = kindOf(row)
        return kind ? kindText(kind) : t('kindNone')
      },
    },
    {
      key: 'ledger',
      title: t('ledger'),
      width: 150,
      render: row => <OnLedger row={row} />,
      sort: row => row.itemId,
    },
  ]
}

function OnLedger({ row }: { row: FindingRow }) {
  const t = useText(selfCheckText)
  return (
    <span className="row">
      <RegisterFinding finding={row} number={row.id} />
      {row.itemId === null && !row.signed && <span className="quiet">{t('unsignedFinding')}</span>}
    </span>
  )
}
