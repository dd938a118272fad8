import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { cataloguesQuery } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { CampaignForm, emptyCampaign } from './campaign-form.tsx'
import './campaign.css'

export function PlanScreen() {
  const t = useText(campaignText)
  const navigate = useNavigate()
  const query = useQuery(cataloguesQuery)
  function done(id: number) {
    tell(t('planned'))
    void navigate({ to: '/campaigns/$id', params: { id } })
  }
  return (
    <Page title={t('planTitle')} narrow back={<Link to="/campaigns">{t('toCampaigns')}</Link>}>
      <Answered query={query} lines={10}>
        {catalogues =>
          catalogues.length === 0 ? (
            <Empty title={t('noCatalogues')}>
              <p>{t('noneHelp')}</p>
              <Link to="/campaigns/catalogues">{t('addCatalogue')}</Link>
            </Empty>
          ) : (
            <CampaignForm
              id={undefined}
              catalogues={catalogues}
              initial={emptyCampaign}
              onDone={done}
            />
          )
        }
      </Answered>
    </Page>
  )
}
