import { Refusal } from '#domain/refusals.ts'
import type { EndRoundInput } from '#domain/self-check/inputs.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import { requireOffice } from '#server/people/standing.ts'
import { recordSecurity } from '#server/security/record.ts'
import { lockNewestRound, updateRoundEnded } from './round-queries.ts'

/**
 * Ends the newest round: sheets that nobody signed stay unanswered for good, with the reason, and the
 * next round can open. Refuses `notFound`, `otherBureau` and `noRoundOpen`.
 */
export function endRound(context: Context, campaignId: number, { reason }: EndRoundInput) {
  return context.transaction(async tx => {
    const { person, moment: at } = context
    const campaign = await findCampaign(tx, person, campaignId)
    if (!campaign) throw new Refusal('notFound')
    requireOffice(person, campaign.bureauId)
    const { round, open: count } = await lockNewestRound(tx, campaignId)
    if (count === 0) throw new Refusal('noRoundOpen')
    await updateRoundEnded(tx, { campaignId, round }, { at, by: person.id, reason })
    const subject = { campaign: campaign.name, count }
    await recordSecurity(tx, context, { kind: 'roundEnded', subject })
    return { round, sheets: count }
  })
}
