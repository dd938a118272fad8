import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { addDays } from '#domain/calendar/days.ts'
import { campaignAgain } from '#domain/campaign/again.ts'
import type { CampaignView, CatalogueView } from '#domain/campaign/views.ts'
import { cataloguesQuery } from '#web/api/campaigns.ts'
import { campaignsQuery } from '#web/api/items.ts'
import { useSession } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered, Empty } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { CampaignForm, emptyCampaign } from './campaign-form.tsx'
import './campaign.css'

const route = getRouteApi('/frame/campaigns/new')

/** A new campaign, from nothing or from an earlier one. */
export function PlanScreen() {
  const t = useText(campaignText)
  const { from } = route.useSearch()
  const catalogues = useQuery(cataloguesQuery)
  const campaigns = useQuery(campaignsQuery)
  return (
    <Page title={t('planTitle')} narrow back={<Link to="/campaigns">{t('toCampaigns')}</Link>}>
      <Answered query={catalogues} lines={10}>
        {known => (
          <Answered query={campaigns} lines={10}>
            {all => <Plan catalogues={known} earlier={all.find(one => one.id === from)} />}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}

interface PlanProps {
  catalogues: readonly CatalogueView[]
  earlier: CampaignView | undefined
}

function Plan({ catalogues, earlier }: PlanProps) {
  const t = useText(campaignText)
  const navigate = useNavigate()
  const { today } = useSession()
  function done(id: number) {
    tell(t('planned'))
    void navigate({ to: '/campaigns/$id', params: { id } })
  }
  if (catalogues.length === 0) {
    return (
      <Empty title={t('noCatalogues')}>
        <p>{t('noneHelp')}</p>
        <Link to="/campaigns/catalogues">{t('addCatalogue')}</Link>
      </Empty>
    )
  }
  return (
    <>
      {earlier && <p className="quiet">{t('againNote', { name: earlier.name })}</p>}
      <CampaignForm
        id={undefined}
        catalogues={catalogues}
        initial={earlier ? campaignAgain(earlier, firstDay(earlier, today)) : emptyCampaign}
        onDone={done}
      />
    </>
  )
}

/** The day after the earlier one ends, unless that is over already. */
function firstDay({ endsOn }: CampaignView, today: string): string {
  return endsOn < today ? today : addDays(endsOn, 1)
}
