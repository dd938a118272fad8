import type { AnswerRemarkInput, SendRemarkInput } from '#domain/burden/inputs.ts'
import { decideRemark, type Remark } from '#domain/burden/remark.ts'
import type { Notice } from '#domain/notice/notices.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { insertNotices } from '#server/notice/queries.ts'
import {
  findBureauOfSender,
  insertRemark,
  listHolders,
  lockRemark,
  updateRemark,
} from './remark-queries.ts'

/** Where notices about remarks lead. */
const place = '/burden/remarks'

/** Says that the system burdens somebody; the office of their bureau and that of the county are told. */
export function sendRemark(context: Context, input: SendRemarkInput): Promise<{ sent: true }> {
  const { person, today } = context
  return context.transaction(async tx => {
    const matter = await findBureauOfSender(tx, person.id, today)
    const remark = decideRemark('send', { matter, person, today, input })
    await insertRemark(tx, remark, today)
    const told = await hearersOf(tx, remark, today)
    await insertNotices(tx, { place }, told.map(toldOf('remarkSent')), context)
    return { sent: true }
  })
}

/**
 * Answers a remark once, under its lock; a sender who gave their name is told. Refuses `notFound`,
 * `notAnswerer`, `ownRemark` and `remarkAnswered`.
 */
export function answerRemark(
  context: Context,
  id: number,
  input: AnswerRemarkInput,
): Promise<{ id: number }> {
  const { person, today, moment } = context
  return context.transaction(async tx => {
    const stored = await lockRemark(tx, person, id)
    if (!stored) throw new Refusal('notFound')
    const next = decideRemark('answer', { matter: stored, person, today, input })
    await updateRemark(tx, { ...stored, ...next }, moment)
    const told = stored.senderId === null ? [] : [stored.senderId]
    await insertNotices(tx, { place }, told.map(toldOf('remarkAnswered')), context)
    return { id }
  })
}

/** The clerks of bureau and county; their heads where the only clerk is the sender. */
async function hearersOf(tx: Transaction, remark: Remark, today: string): Promise<number[]> {
  for (const role of ['clerk', 'head'] as const) {
    const holders = await listHolders(tx, role, remark.bureauId, today)
    const others = holders.filter(id => id !== remark.senderId)
    if (others.length > 0) return others
  }
  return []
}

function toldOf(kind: Notice['kind']): (personId: number) => Notice {
  return personId => ({ kind, to: { personId } })
}
