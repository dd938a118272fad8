import { system } from '#domain/people/roles.ts'
import type { MoveOnInput } from '#domain/supervision/inputs.ts'
import { decideOrder } from '#domain/supervision/workflow.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertEvent } from '#server/log/queries.ts'
import { findOpenOrder, lockOrder, updateOrder } from './queries.ts'

/**
 * Moves the open order about an item on by a suspension that has ended, in the transaction that
 * resumes the item and under its lock.
 */
export async function moveOrderOn(
  { moment, today }: Context,
  tx: Transaction,
  itemId: number,
  still: MoveOnInput,
): Promise<void> {
  const id = await findOpenOrder(tx, itemId)
  const order = id && (await lockOrder(tx, system, id))
  if (!order) return
  const next = decideOrder('moveOn', { matter: order, person: system, today, input: still })
  if (next.deadline === order.deadline) return
  const data = { deadline: next.deadline, deadlineBefore: order.deadline, still }
  const event = { matterId: order.id, at: moment, action: 'moveOn', byId: null, byName: '', data }
  await updateOrder(tx, next, await insertEvent(tx, order, event))
}
