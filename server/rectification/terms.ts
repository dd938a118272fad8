import { addDays } from '#domain/calendar/days.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { usualTerms } from '#domain/rectification/close-out.ts'
import type { CloseOutTerms, ItemStatus } from '#domain/rectification/item.ts'
import { currentCalendar } from '#server/calendar/calendars.ts'
import { findCloseOutDemands } from '#server/campaign/queries.ts'
import type { Transaction } from '#server/database/sql.ts'
import { readSettings } from '#server/settings/read.ts'

const near: readonly ItemStatus[] = ['awaitingVerification', 'inPublicity', 'closed']

/** What campaign and settings ask of a close-out today. An item far from it is not asked about. */
export async function termsOf(
  tx: Transaction,
  { status, campaignId }: { status: ItemStatus; campaignId: number },
  today: string,
): Promise<CloseOutTerms> {
  if (!near.includes(status)) return usualTerms
  const { collectiveDecision, ...publicity } = await findCloseOutDemands(tx, campaignId)
  const publicUntil = await lastDayOf(tx, publicity, today)
  const { lookBackDays, reviewDays } = await readSettings(tx)
  return { collectiveDecision, publicUntil, lookBackDays, reviewDays }
}

/** The first day of publicity is the day after it was published. */
async function lastDayOf(
  tx: Transaction,
  { publicityDays, publicityUnit }: { publicityDays: number; publicityUnit: string },
  today: string,
): Promise<string | null> {
  if (publicityDays === 0) return null
  if (publicityUnit === 'naturalDays') return addDays(today, publicityDays)
  return addWorkingDays(await currentCalendar(tx), today, publicityDays)
}
