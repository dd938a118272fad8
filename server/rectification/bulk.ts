import type { ZodType } from 'zod'
import { itemInputs } from '#domain/rectification/inputs.ts'
import type { BulkAnswer, BulkInput } from '#domain/rectification/views.ts'
import type { Context } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { readInput } from '#server/http/schemas.ts'
import { actOnItem } from './actions.ts'
import { listNumbers } from './list-queries.ts'

/** The same act on many items, each in its own transaction, with a result per item (M2). */
export async function actOnMany(context: Context, bulk: BulkInput): Promise<BulkAnswer> {
  const input = readInput<ZodType<{ revision?: number }>>(itemInputs[bulk.action], bulk.input)
  const numbers = await listNumbers(context.sql, context.person, bulk.ids)
  const answers: BulkAnswer = []
  for (const id of bulk.ids) {
    const number = numbers.get(id) ?? ''
    const reason = await actOnItem(context, id, bulk.action, input).then(() => undefined, refused)
    answers.push({ id, number, done: !reason, ...(reason && { reason }) })
  }
  return answers
}

function refused(failure: unknown) {
  const refusal = asRefusal(failure)
  if (!refusal) throw failure
  return { code: refusal.code, details: refusal.details }
}
