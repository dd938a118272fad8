import { isVerified } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/days.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import type { Demands } from '#domain/campaign/demands.ts'
import { usualTerms } from '#domain/rectification/close-out.ts'
import type { CloseOutTerms, Item, ItemStatus } from '#domain/rectification/item.ts'
import { currentCalendar } from '#server/calendar/calendars.ts'
import { listMinuted } from '#server/campaign/activity-queries.ts'
import { findDemands } from '#server/campaign/demands-queries.ts'
import type { Transaction } from '#server/database/sql.ts'
import { readSettings } from '#server/settings/read.ts'

const near: readonly ItemStatus[] = ['awaitingVerification', 'inPublicity', 'closed']

/** What an item's demands and the settings ask of a close-out today; not asked of one far from it. */
export async function termsOf(
  tx: Transaction,
  item: Pick<Item, 'status' | 'campaignId' | 'demands' | 'publicity'> & { bureauId: number | null },
  today: string,
): Promise<CloseOutTerms> {
  if (!near.includes(item.status)) return usualTerms
  const asked = item.demands ?? (await findDemands(tx, item.campaignId))
  const { lookBackDays, reviewDays } = await readSettings(tx)
  const judged = asked.collectiveDecision && item.status === 'awaitingVerification'
  return {
    collectiveDecision: asked.collectiveDecision,
    meetings: judged ? await listMinuted(tx, item) : [],
    ...(await lastDayOf(tx, asked, item.publicity?.from ?? today)),
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
  from: string,
): Promise<Pick<CloseOutTerms, 'publicUntil' | 'publicProvisional'>> {
  if (publicityDays === 0) return { publicUntil: null, publicProvisional: false }
  if (publicityUnit === 'naturalDays') {
    return { publicUntil: addDays(from, publicityDays), publicProvisional: false }
  }
  const calendar = await currentCalendar(tx)
  const publicUntil = addWorkingDays(calendar, from, publicityDays)
  return { publicUntil, publicProvisional: !isVerified(calendar, from, publicUntil) }
}
