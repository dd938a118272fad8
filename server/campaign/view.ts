import { actsOn } from '#domain/campaign/activity-acts.ts'
import type { CampaignDetails } from '#domain/campaign/views.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import { isOfficeOf } from '#server/people/standing.ts'
import { listActivityViews } from './activity-queries.ts'
import { listBasisPapers } from './basis-queries.ts'
import { listDemandsChanges } from './demands-queries.ts'
import { findCampaign, listOwnChannels, listOwnNextSteps } from './queries.ts'

/** A campaign with what the reader may do: whose it is decides, and who recorded each activity. */
export async function viewCampaign(context: Context, id: number): Promise<CampaignDetails> {
  const { sql, person } = context
  const campaign = await findCampaign(sql, person, id)
  if (!campaign) throw new Refusal('notFound')
  const activities = await listActivityViews(sql, person, id)
  return {
    campaign,
    mayChange: isOfficeOf(person, campaign.bureauId),
    activities: activities.map(activity => ({
      ...activity,
      acts: isOfficeOf(person, activity.bureauId) ? actsOn(activity) : [],
    })),
    nextSteps: await listOwnNextSteps(sql, person, id),
    basisPapers: await listBasisPapers(sql, person, id),
    channels: await listOwnChannels(sql, person),
    demandsChanges: await listDemandsChanges(sql, id),
  }
}
