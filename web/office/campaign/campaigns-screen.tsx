import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { CampaignView } from '#domain/campaign/views.ts'
import { campaignsQuery } from '#web/api/items.ts'
import { useRight, useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Empty } from '#web/ui/state.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/data-table.tsx'
import { MySheets } from '../self-check/my-sheets.tsx'
import { CampaignState, usePeriodText } from './campaign-state.tsx'
import { LinkButton } from './link-button.tsx'
import { whenIs } from './period.ts'
import './campaign.css'

/** My sheets first, because they wait; then every campaign, the newest at the top. */
export function CampaignsScreen() {
  const t = useText(campaignText)
  const mayPlan = useRight('campaign.write')
  const query = useQuery(campaignsQuery)
  const navigate = useNavigate()
  const columns = useColumns()
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Link to="/campaigns/catalogues">{t('catalogues')}</Link>
          {mayPlan && (
            <LinkButton primary to="/campaigns/new">
              {t('plan')}
            </LinkButton>
          )}
        </>
      }
    >
      <MySheets />
      <div className="section">
        <DataTable
          name="campaigns"
          caption={t('title')}
          columns={columns}
          rows={query.data}
          rowKey={campaign => campaign.id}
          count={query.data && t('count', { n: query.data.length })}
          onOpen={({ id }) => void navigate({ to: '/campaigns/$id', params: { id } })}
          empty={
            <Empty title={t('none')}>
              <p>{t('noneHelp')}</p>
            </Empty>
          }
          failure={query.error}
          onRetry={() => void query.refetch()}
        />
      </div>
    </Page>
  )
}

function useColumns(): Column<CampaignView>[] {
  const t = useText(campaignText)
  const periodText = usePeriodText()
  const { today } = useSession()
  return [
    {
      key: 'name',
      title: t('name'),
      main: true,
      render: ({ id, name }) => (
        <Link to="/campaigns/$id" params={{ id }}>
          {name}
        </Link>
      ),
      sort: ({ name }) => name,
    },
    {
      key: 'state',
      title: t('state'),
      width: 260,
      render: campaign => <CampaignState campaign={campaign} />,
      sort: campaign => whenIs(campaign, today),
    },
    {
      key: 'period',
      title: t('period'),
      width: 250,
      render: campaign => periodText(campaign),
      sort: ({ startsOn }) => startsOn,
    },
    {
      key: 'catalogue',
      title: t('catalogue'),
      width: 320,
      render: ({ catalogue: { name, version } }) => t('versionOf', { name, version }),
      sort: ({ catalogue }) => catalogue.name,
    },
    {
      key: 'addressee',
      title: t('addressee'),
      hidden: true,
      render: ({ addressee }) => addressee,
      sort: ({ addressee }) => addressee,
    },
  ]
}
