import type { BulkAnswer, BulkInput } from '#domain/rectification/bulk-views.ts'
import { itemInputs } from '#domain/rectification/inputs.ts'
import type { Context } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { readInput } from '#server/http/schemas.ts'
import { actOnItem } from './actions.ts'
import { listNumbers } from './list-queries.ts'

/** The same act on many items, each in its own transaction, with a result per item (M2). */
export async function actOnMany(context: Context, bulk: BulkInput): Promise<BulkAnswer> {
  const input = readInput(itemInputs[bulk.action], bulk.input)
  const ids = bulk.rows.map(row => row.id)
  const numbers = await listNumbers(context.sql, context.person, ids)
  const answers: BulkAnswer = []
  for (const { id, revision } of bulk.rows) {
    const number = numbers.get(id) ?? ''
    const done = actOnItem(context, id, bulk.action, { ...input, revision })
    const reason = await done.then(() => undefined, refused)
    answers.push({ id, number, done: !reason, ...(reason && { reason }) })
  }
  return answers
}

function refused(failure: unknown) {
  const refusal = asRefusal(failure)
  if (!refusal) throw failure
  return { code: refusal.code, details: refusal.details }
}
