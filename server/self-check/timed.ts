import { addDays } from '#domain/calendar/days.ts'
import { system } from '#domain/people/roles.ts'
import { contextFor, type House } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { openSelfChecks } from './actions.ts'
import { listCampaignsToCheck } from './queries.ts'

/** Natural days for signing the sheets of a round that opened by itself. */
const daysToSign = 14

/** Opens the next round of campaigns that check themselves every so many months. */
export async function openRoundsDue(house: House): Promise<void> {
  const context = contextFor(house, system)
  const dueOn = addDays(context.today, daysToSign)
  for (const campaignId of await listCampaignsToCheck(house.sql, context.today)) {
    await openSelfChecks(context, { campaignId, dueOn }).catch(failure => {
      if (!asRefusal(failure)) throw failure
    })
  }
}
