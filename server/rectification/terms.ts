import { addDays } from '#domain/calendar/days.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import type { Demands } from '#domain/campaign/demands.ts'
import { usualTerms } from '#domain/rectification/close-out.ts'
import type { CloseOutTerms, Item, ItemStatus } from '#domain/rectification/item.ts'
import { currentCalendar } from '#server/calendar/calendars.ts'
import { findDemands } from '#server/campaign/demands-queries.ts'
import type { Transaction } from '#server/database/sql.ts'
import { readSettings } from '#server/settings/read.ts'

const near: readonly ItemStatus[] = ['awaitingVerification', 'inPublicity', 'closed']

/** What an item's demands and the settings ask of a close-out today; not asked of one far from it. */
export async function termsOf(
  tx: Transaction,
  { status, campaignId, demands }: Pick<Item, 'status' | 'campaignId' | 'demands'>,
  today: string,
): Promise<CloseOutTerms> {
  if (!near.includes(status)) return usualTerms
  const asked = demands ?? (await findDemands(tx, campaignId))
  const { lookBackDays, reviewDays } = await readSettings(tx)
  return {
    collectiveDecision: asked.collectiveDecision,
    publicUntil: await lastDayOf(tx, asked, today),
    ...{ lookBackDays, reviewDays },
  }
}

/** What is asked of claims, which nobody hands out: they wait for their verifier from the first day on. */
export async function askedOfClaims(
  tx: Transaction,
  registrations: readonly { action: string; input: { campaignId: number } }[],
): Promise<Map<number, Demands>> {
  const claims = registrations.filter(({ action }) => action === 'registerClaim')
  const ids = [...new Set(claims.map(({ input }) => input.campaignId))]
  return new Map(await Promise.all(ids.map(async id => [id, await findDemands(tx, id)] as const)))
}

/** The first day of publicity is the day after it was published. */
async function lastDayOf(
  tx: Transaction,
  { publicityDays, publicityUnit }: Demands,
  today: string,
): Promise<string | null> {
  if (publicityDays === 0) return null
  if (publicityUnit === 'naturalDays') return addDays(today, publicityDays)
  return addWorkingDays(await currentCalendar(tx), today, publicityDays)
}
