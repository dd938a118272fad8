import { fieldsTyped } from '#domain/burden/forms.ts'
import type { MatterVerdict } from '#domain/log/views.ts'
import { overOneMoment } from '#server/database/one-moment.ts'
import { rowsOf } from '#server/database/pages.ts'
import type { Runner, Sql } from '#server/database/sql.ts'
import { sameBytes } from './bytes.ts'
import { eventHash, noHash } from './chain.ts'
import { demandsAfter, keepsTo, nothingSaid } from './demands.ts'
import { isExact } from './exact.ts'
import {
  type KeptHead,
  listEventsAfter,
  listHeadsAfter,
  type MatterHead,
  type StoredEvent,
} from './queries.ts'

const page = 5000

/**
 * Recomputes the hash of every event and compares each chain's end with the head on its matter, and
 * the status its events lead to, and what they froze of the demands on close-out, with what the matter
 * shows.
 * Names the first break in the order of matters and events; reads a page at a time, all of one
 * moment, so it may run while the office works.
 */
export function verifyLog(sql: Sql): Promise<MatterVerdict> {
  return overOneMoment(sql, verifyAll)
}

async function verifyAll(sql: Runner): Promise<MatterVerdict> {
  const heads = rowsOf<KeptHead>(page, last => listHeadsAfter(sql, last?.id ?? 0, page))
  const events = rowsOf<StoredEvent>(page, last =>
    listEventsAfter(sql, { matterId: last?.matterId ?? 0, seq: last?.seq ?? 0 }, page),
  )
  const verdict: MatterVerdict = { matters: 0, events: 0, broken: null }
  let next = await events.next()
  for await (const matter of heads) {
    verdict.matters++
    let head: MatterHead = { revision: 0, headHash: noHash }
    let status: unknown
    let said = nothingSaid
    while (!next.done && next.value.matterId === matter.id) {
      const event = next.value
      const why = breakIn(event, head)
      if (why) return { ...verdict, broken: { ...named(matter), seq: head.revision + 1, why } }
      head = { revision: event.seq, headHash: event.hash }
      status = event.data.to ?? status
      said = demandsAfter(said, event)
      verdict.events++
      next = await events.next()
    }
    if (head.revision !== matter.revision || !sameBytes(head.headHash, matter.headHash)) {
      return { ...verdict, broken: { ...named(matter), seq: head.revision + 1, why: 'head' } }
    }
    if (status !== undefined && status !== matter.status) {
      return { ...verdict, broken: { ...named(matter), seq: head.revision, why: 'status' } }
    }
    if (matter.kind === 'item' && !keepsTo(said, matter.demands)) {
      return { ...verdict, broken: { ...named(matter), seq: said.seq, why: 'demands' } }
    }
  }
  return verdict
}

function breakIn(event: StoredEvent, head: MatterHead): 'hash' | 'order' | undefined {
  if (event.seq !== head.revision + 1 || !sameBytes(event.previous, head.headHash)) return 'order'
  const isWhole = isExact(event.written) && sameBytes(event.hash, eventHash(event.previous, event))
  if (!isWhole || event.fields !== fieldsTyped(event.action, event.data)) return 'hash'
}

function named(matter: { id: number; number: string }) {
  return { matter: matter.number, matterId: matter.id }
}
