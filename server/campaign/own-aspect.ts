import { Refusal } from '#domain/refusals.ts'
import type { Transaction } from '#server/database/sql.ts'
import { type Filed, ofCatalogue } from './catalogue-queries.ts'

/** An item stands under an aspect and kind of its own campaign's catalogue. Refuses `foreignAspect`. */
export async function requireOwnAspect(tx: Transaction, item: Filed): Promise<void> {
  if (isFiled(item)) refuseForeign(item, await ofCatalogue(tx, item))
}

/** Refuses `foreignAspect` where an item stands under an aspect that its catalogue was not found to have. */
export function refuseForeign(item: Filed, found: readonly object[]): void {
  if (isFiled(item) && found.length === 0) throw new Refusal('foreignAspect')
}

function isFiled({ aspectId, kindId }: Filed): boolean {
  return aspectId !== null || kindId !== null
}
