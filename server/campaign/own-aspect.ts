import { Refusal } from '#domain/refusals.ts'
import type { Transaction } from '#server/database/sql.ts'
import { isOfCatalogue } from './catalogue-queries.ts'

/** An item stands under an aspect and kind of its own campaign's catalogue. Refuses `foreignAspect`. */
export async function requireOwnAspect(
  tx: Transaction,
  item: { campaignId: number; aspectId: number | null; kindId: number | null },
): Promise<void> {
  if (item.aspectId === null && item.kindId === null) return
  if (!(await isOfCatalogue(tx, item))) throw new Refusal('foreignAspect')
}
