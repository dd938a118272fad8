import postgres from 'postgres'
import { fieldsTyped } from '#domain/burden/forms.ts'
import { migrate } from '#server/database/migrate.ts'
import { connect, type Sql } from '#server/database/sql.ts'
import { copyInto } from './copy.ts'
import { inventItem } from './items.ts'
import { makeOrganisation, type Organisation } from './organisation.ts'

export interface Ledger {
  schema: string
  items: number
  events: number
  organisation: Organisation
}

export const timeZone = 'Asia/Shanghai'

/**
 * A county's schema with this many items. Up to 100,000 items every item has its whole history,
 * ten events on average; beyond that every tenth.
 */
export async function fillLedger(url: string, items: number): Promise<Ledger> {
  const schema = `bench_${items}`
  const sql = connect({ url, schema, timeZone, connections: 6 })
  try {
    await migrate(sql, schema)
    const organisation = await makeOrganisation(sql)
    const restore = await dropIndexes(sql)
    const events = await copyItems(url, schema, organisation, items)
    await restore()
    await sql`select setval('matter_id', ${items})`
    for (const table of [
      'matter',
      'item',
      'measure',
      'event',
      'passage',
      'post',
      'person',
      'unit',
      'session',
    ]) {
      await sql.unsafe(`vacuum (analyze) ${table}`)
    }
    return { schema, items, events, organisation }
  } finally {
    await sql.end()
  }
}

/** Indexes are made after the rows, several times faster than row by row. */
async function dropIndexes(sql: Sql): Promise<() => Promise<void>> {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename in ('matter', 'item')
      and indexname not in (select conname from pg_constraint)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  return async () => {
    for (const { definition } of indexes) await sql.unsafe(definition)
  }
}

const columns = {
  matter: [
    'id',
    'kind',
    'number',
    'status',
    'title',
    'bureau_id',
    'lead_unit_id',
    'leader_id',
    'handler_id',
    'deadline',
    'outcome',
    'opened_on',
    'closed_on',
    'readers',
    'words',
    'changed_at',
    'revision',
    'head_hash',
  ],
  item: [
    'matter_id',
    'campaign_id',
    'aspect_id',
    'manifestation',
    'cause',
    'result',
    'involved',
    'workers',
    'verification_method',
  ],
  measure: ['matter_id', 'position', 'text', 'done'],
  passage: ['matter_id', 'seq', 'status', 'since', 'until', 'suspended'],
  event: [
    'matter_id',
    'seq',
    'at',
    'action',
    'by_id',
    'by_name',
    'data',
    'fields',
    'previous',
    'hash',
  ],
}

/** Foreign keys are not checked row by row: every id here comes from the organisation. */
async function copyItems(url: string, schema: string, organisation: Organisation, count: number) {
  const connection = { search_path: schema, session_replication_role: 'replica' }
  const sql = postgres(url, { max: 5, connection }) as Sql
  const matters = await copyInto(sql, 'matter', columns.matter)
  const items = await copyInto(sql, 'item', columns.item)
  const measures = await copyInto(sql, 'measure', columns.measure)
  const log = await copyInto(sql, 'event', columns.event)
  const stays = await copyInto(sql, 'passage', columns.passage)
  let events = 0
  for (let index = 0; index < count; index++) {
    const i = inventItem(organisation, index, count, count <= 100_000 || index % 10 === 0)
    const head = i.events.at(-1)!
    events += i.events.length
    await matters.add([
      i.id,
      'item',
      i.number,
      i.status,
      i.problem,
      i.bureauId,
      i.unitId,
      i.leaderId,
      i.handlerId,
      i.deadline,
      i.outcome,
      i.openedOn,
      i.closedOn,
      i.readers,
      i.words,
      head.at,
      head.seq,
      head.hash,
    ])
    await items.add([
      i.id,
      organisation.campaignId,
      i.aspectId,
      i.manifestation,
      i.cause,
      i.result,
      i.involved,
      i.workers,
      i.method,
    ])
    for (const m of i.measures) await measures.add([i.id, m.position, m.text, m.done])
    for (const p of i.passages) await stays.add([i.id, p.seq, p.status, p.from, p.to, p.suspended])
    for (const e of i.events)
      await log.add([
        e.matterId,
        e.seq,
        e.at,
        e.action,
        e.byId,
        e.byName,
        e.data,
        fieldsTyped(e.action, e.data),
        e.previous,
        e.hash,
      ])
  }
  await Promise.all([matters, items, measures, log, stays].map(table => table.end()))
  await sql.end()
  return events
}
