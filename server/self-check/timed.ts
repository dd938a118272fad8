import { addDays } from '#domain/calendar/days.ts'
import { system } from '#domain/people/roles.ts'
import { isWorkingNow } from '#server/calendar/working-now.ts'
import { contextFor, type House } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import { openSelfChecks } from './actions.ts'
import { listCampaignsToCheck, takeLateSheets, takeWaitingCampaigns } from './round-queries.ts'
import { tellSigners } from './signers.ts'

/** Opens the next round of campaigns that check themselves every so many months, within working hours. */
export async function openRoundsDue(house: House): Promise<void> {
  if (!(await isWorkingNow(house))) return
  const context = contextFor(house, system)
  const { selfCheckDays } = await readSettings(house.sql)
  const dueOn = addDays(context.today, selfCheckDays)
  for (const campaignId of await listCampaignsToCheck(house.sql, context.today)) {
    await openSelfChecks(context, { campaignId, dueOn }).catch(failure => {
      if (!asRefusal(failure)) throw failure
    })
  }
}

/**
 * Tells those for whom an unsigned sheet waits that its day has passed: once a sheet, and within
 * working hours. Safe in several processes at once; what was missed is made up for later.
 */
export async function remindOfLateSheets(house: House): Promise<void> {
  if (!(await isWorkingNow(house))) return
  const context = contextFor(house, system)
  await context.transaction(async tx => {
    const sheets = await takeLateSheets(tx, context)
    await tellSigners(context, tx, 'sheetLate', sheets)
  })
}

/** Tells the clerks, within working hours and once a round, that the next one waits for signatures. */
export async function tellOfWaitingRounds(house: House): Promise<void> {
  if (!(await isWorkingNow(house))) return
  const context = contextFor(house, system)
  await context.transaction(async tx => {
    for (const { id, bureauId } of await takeWaitingCampaigns(tx, context.today)) {
      const to = { role: 'clerk' as const, bureauId }
      await insertNotices(tx, { place: `/campaigns/${id}` }, [{ kind: 'roundWaits', to }], context)
    }
  })
}
