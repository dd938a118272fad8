import { fieldsTyped } from '#domain/burden/forms.ts'
import type { FrozenDemands } from '#domain/rectification/demands.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { type EventContent, eventHash } from './chain.ts'

export interface MatterHead {
  revision: number
  headHash: Uint8Array
}

/** Appends one event behind the matter's head and answers the new head to be kept on the matter. */
export async function insertEvent(
  tx: Transaction,
  head: MatterHead,
  content: Omit<EventContent, 'seq'>,
): Promise<MatterHead> {
  const event = { ...content, seq: head.revision + 1 }
  const hash = eventHash(head.headHash, event)
  await tx`
    insert into event (matter_id, seq, at, action, by_id, by_name, data, fields, previous, hash)
    values (${event.matterId}, ${event.seq}, ${event.at}, ${event.action}, ${event.byId},
      ${event.byName}, ${tx.json(event.data as never)}, ${fieldsTyped(event.action, event.data)},
      ${head.headHash}, ${hash})`
  return { revision: event.seq, headHash: hash }
}

export interface StoredEvent extends EventContent {
  /** `data` as PostgreSQL writes it. */
  written: string
  /** Of a form, how many fields were filled in. */
  fields: number | null
  previous: Uint8Array
  hash: Uint8Array
}

/** The event log a page at a time, in the order of the chains. */
export async function listEventsAfter(
  sql: Runner,
  after: { matterId: number; seq: number },
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await sql<Omit<StoredEvent, 'data'>[]>`
    select matter_id, seq, at, action, by_id, by_name, data::text as written, fields, previous,
      hash
    from event where (matter_id, seq) > (${after.matterId}, ${after.seq})
    order by matter_id, seq limit ${limit}`
  return rows.map(row => ({ ...row, data: JSON.parse(row.written) }))
}

export interface KeptHead extends MatterHead {
  id: number
  number: string
  kind: string
  status: string
  /** Of an item: what its close-out has to show. */
  demands: FrozenDemands | null
}

/** Heads kept on the matters, in the same order as the chains. */
export async function listHeadsAfter(
  sql: Runner,
  after: number,
  limit: number,
): Promise<KeptHead[]> {
  return sql<KeptHead[]>`
    select m.id, m.number, m.kind, m.status, m.revision, m.head_hash, i.demands
    from matter m left join item i on i.matter_id = m.id
    where m.id > ${after} order by m.id limit ${limit}`
}

/** The first events of new matters, as JSON like the matters themselves. */
export async function insertFirstEvents(
  tx: Transaction,
  events: readonly (EventContent & { previous: Uint8Array; hash: Uint8Array })[],
): Promise<void> {
  const rows = events.map(event => ({
    matter_id: event.matterId,
    seq: event.seq,
    at: event.at,
    action: event.action,
    by_id: event.byId,
    by_name: event.byName,
    data: event.data,
    fields: fieldsTyped(event.action, event.data),
    previous: asHex(event.previous),
    hash: asHex(event.hash),
  }))
  await tx`
    insert into event (matter_id, seq, at, action, by_id, by_name, data, fields, previous, hash)
    select matter_id, seq, at, action, by_id, by_name, data, fields, previous, hash
    from json_populate_recordset(null::event, ${JSON.stringify(rows)}::text::json)`
}

function asHex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`
}

export async function findLastActor(sql: Runner, matterId: number): Promise<string> {
  const [row] = await sql<{ byName: string }[]>`
    select by_name from event where matter_id = ${matterId} order by seq desc limit 1`
  return row?.byName ?? ''
}
