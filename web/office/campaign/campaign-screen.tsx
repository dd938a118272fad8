import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CampaignDetails } from '#domain/campaign/views.ts'
import { campaignQuery } from '#web/api/campaigns.ts'
import { useRight } from '#web/api/session.ts'
import { campaignText } from '#web/text/campaign.ts'
import { templateText } from '#web/text/template.ts'
import { useText } from '#web/text/use-text.ts'
import { Page } from '#web/ui/page.tsx'
import { Answered } from '#web/ui/state.tsx'
import { ActivitiesPart } from './activities-part.tsx'
import { AspectsPart } from './aspects-part.tsx'
import { CampaignFacts } from './campaign-facts.tsx'
import { CampaignState, usePeriodText } from './campaign-state.tsx'
import { ChannelsPart } from './channels-part.tsx'
import { DemandsPart } from './demands-part.tsx'
import { LinkButton } from './link-button.tsx'
import { MatrixPart } from './matrix-part.tsx'
import { NextStepsPart } from './next-steps-part.tsx'
import { PhaseLine } from './phase-line.tsx'
import { useSeesAll } from './sees-all.ts'
import './campaign.css'

const route = getRouteApi('/frame/campaigns/$id')

/** How far are we, who has not answered; then the plan and what was done. */
export function CampaignScreen() {
  const t = useText(campaignText)
  const { id } = route.useParams()
  const query = useQuery(campaignQuery(id))
  if (query.data) return <Campaign key={id} details={query.data} />
  return (
    <Page title={t('title')} back={<Link to="/campaigns">{t('toCampaigns')}</Link>}>
      <Answered query={query} lines={12}>
        {() => null}
      </Answered>
    </Page>
  )
}

function Campaign({ details }: { details: CampaignDetails }) {
  const t = useText(campaignText)
  const periodText = usePeriodText()
  const documentWord = useText(templateText)
  const mayWrite = useRight('campaign.write')
  const seesAll = useSeesAll()
  const mayReport = useRight('report.read') && seesAll
  const { campaign, mayChange, activities, demandsChanges, nextSteps, channels } = details
  return (
    <div className="wide-on-paper">
      <Page
        title={campaign.name}
        back={<Link to="/campaigns">{t('toCampaigns')}</Link>}
        note={
          <>
            <CampaignState campaign={campaign} /> {periodText(campaign)}
          </>
        }
        actions={
          <>
            {mayReport && (
              <Button href={`/api/campaigns/${campaign.id}/circular`} download>
                {documentWord('circular')}
              </Button>
            )}
            {mayWrite && (
              <LinkButton to="/campaigns/new" search={{ from: campaign.id }}>
                {t('planAgain')}
              </LinkButton>
            )}
            {mayChange && (
              <LinkButton to="/campaigns/$id/change" params={{ id: campaign.id }}>
                {t('change')}
              </LinkButton>
            )}
          </>
        }
      >
        <PhaseLine campaign={campaign} />
        <MatrixPart campaign={campaign} mayOpen={mayChange} />
        <AspectsPart campaign={campaign} />
        <CampaignFacts details={details} />
        <DemandsPart changes={demandsChanges} />
        <ActivitiesPart campaignId={campaign.id} activities={activities} />
        <NextStepsPart campaignId={campaign.id} steps={nextSteps} />
        <ChannelsPart channels={channels} />
      </Page>
    </div>
  )
}
