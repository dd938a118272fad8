import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { CampaignView } from '#domain/campaign/views.ts'
import { campaignQuery, cataloguesQuery } from '#web/api/campaigns.ts'
import { campaignText } from '#web/text/campaign.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { tell } from '#web/ui/told.tsx'
import { CampaignForm, type CampaignValues } from './campaign-form.tsx'
import './campaign.css'

const route = getRouteApi('/frame/campaigns/$id/change')

export function ChangeScreen() {
  const t = useText(campaignText)
  const { id } = route.useParams()
  const navigate = useNavigate()
  const campaign = useQuery(campaignQuery(id))
  const catalogues = useQuery(cataloguesQuery)
  function done() {
    tell(t('changed'))
    void navigate({ to: '/campaigns/$id', params: { id } })
  }
  return (
    <Page
      title={t('changeTitle')}
      narrow
      back={
        <Link to="/campaigns/$id" params={{ id }}>
          {campaign.data?.campaign.name ?? t('back')}
        </Link>
      }
    >
      <Answered query={campaign} lines={10}>
        {answer => (
          <Answered query={catalogues} lines={10}>
            {known => (
              <CampaignForm
                key={id}
                id={id}
                catalogues={known}
                initial={valuesOf(answer.campaign)}
                onDone={done}
              />
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}

function valuesOf({ catalogue, phases, ...campaign }: CampaignView): CampaignValues {
  const { name, addressee, basis, leadingGroup, unitIds, collectiveDecision } = campaign
  const { publicityDays, publicityUnit, selfCheckMonths } = campaign
  return {
    ...{ name, addressee, basis, leadingGroup, unitIds, collectiveDecision },
    ...{ publicityDays, publicityUnit, selfCheckMonths },
    ...{ startsOn: campaign.startsOn, endsOn: campaign.endsOn, catalogueId: catalogue.id },
    phases: phases.map(({ name, startsOn, endsOn }) => ({ name, startsOn, endsOn })),
  }
}
