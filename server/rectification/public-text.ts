import type { Item } from '#domain/rectification/item.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Transaction } from '#server/database/sql.ts'
import { listNames } from '#server/people/queries.ts'

/** A public text states the problem and what came of it. Refuses `publicTextNames`. */
export async function requireNameless(
  tx: Transaction,
  { publicity, involved, leaderId, handlerId }: Item,
): Promise<void> {
  if (!publicity) return
  const ids = [...involved, leaderId, handlerId].filter(id => id !== null)
  const named = (await listNames(tx, ids)).filter(name => publicity.text.includes(name))
  if (named.length > 0) throw new Refusal('publicTextNames', { names: named })
}
