import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from '#server/database/sql.ts'

/** Each row is what the events of its matter say, each told of, each file there with all its bytes. */
export async function nothingIsHalfThere(sql: Sql, dataFolder: string): Promise<void> {
  assert.deepEqual(await halfRows(sql), [])
  assert.deepEqual(await halfTold(sql), [])
  for (const { sha256 } of await sql<{ sha256: string }[]>`select sha256 from evidence`) {
    const bytes = readFileSync(join(dataFolder, 'files', sha256.slice(0, 2), sha256))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
  }
}

async function halfRows(sql: Sql): Promise<unknown[]> {
  const rows = await sql`
    select m.id, 'revision' as what from matter m
      where revision <> (select count(*) from event where matter_id = m.id)
        or revision <> (select max(seq) from event where matter_id = m.id)
    union all select m.id, 'item' from matter m where kind = 'item'
      and not exists (select 1 from item where matter_id = m.id)
    union all select m.id, 'order' from matter m where kind = 'supervisionOrder'
      and not exists (select 1 from supervision_order where matter_id = m.id)
    union all select m.id, 'status' from matter m
      where status <> coalesce((select data->>'to' from event where matter_id = m.id
          and data ? 'to' order by seq desc limit 1),
        case kind when 'item' then 'draft' else 'issued' end)
    union all select m.id, 'deadline' from matter m
      where deadline::text is distinct from (select data->>'deadline' from event
        where matter_id = m.id and data ? 'deadline' and action <> 'requestExtension'
        order by seq desc limit 1)
    union all select i.matter_id, 'extension' from item i
      where (pending_extension is not null) <> coalesce((select action = 'requestExtension'
        from event where matter_id = i.matter_id
          and action in ('requestExtension', 'decideExtension', 'submitForCloseOut')
        order by seq desc limit 1), false)
    union all select i.matter_id, 'asked suspension' from item i
      where (pending_suspension is not null) <> coalesce((select action = 'requestSuspension'
        from event where matter_id = i.matter_id
          and action in ('requestSuspension', 'decideSuspension', 'submitForCloseOut')
        order by seq desc limit 1), false)
    union all select i.matter_id, 'suspensions' from item i
      where jsonb_array_length(suspensions) <> (select count(*) from event
        where matter_id = i.matter_id and action = 'decideSuspension'
          and (data->>'approves')::boolean)
    union all select m.id, 'suspended' from matter m
      where (suspended_on is not null) <> coalesce((select action = 'decideSuspension' from event
        where matter_id = m.id and (action = 'resume' or action = 'decideSuspension'
          and (data->>'approves')::boolean) order by seq desc limit 1), false)
    union all select i.matter_id, 'result' from item i
      where result <> coalesce((select data->>'result' from event where matter_id = i.matter_id
        and action = 'submitForCloseOut' order by seq desc limit 1), '')
    union all select i.matter_id, 'measures' from item i
      where (select count(*) from measure where matter_id = i.matter_id)
        <> (select jsonb_array_length(data->'measures') from event
          where matter_id = i.matter_id and seq = 1)
    union all select x.matter_id, 'measure' from measure x
      where x.done <> exists (select 1 from event e, jsonb_array_elements(e.data->'measures') told
        where e.matter_id = x.matter_id and action = 'reportProgress'
          and (told->>'id')::bigint = x.id and told->>'result' = x.result)
    union all select m.id, 'evidence' from matter m
      where (select count(*) from evidence where matter_id = m.id)
        <> (select count(*) from event where matter_id = m.id and action = 'addEvidence')
    union all select i.matter_id, 'approve again' from item i join matter m on m.id = i.matter_id
      where approve_again <> (m.status = 'awaitingVerification' and exists (select 1 from event
        where matter_id = m.id and action = 'addEvidence' and seq > (select max(seq) from event
          where matter_id = m.id and action = 'approveCloseOut')))
    union all select i.matter_id, 'measure owners' from item i join matter m on m.id = i.matter_id
      where measure_owners <> array(select distinct x.handler_id from measure x
        where x.matter_id = m.id and not x.done and x.handler_id <> m.handler_id
          and m.status = 'inProgress' order by 1)
    union all select o.matter_id, 'answer' from supervision_order o
      where answer <> coalesce((select data->>'answer' from event where matter_id = o.matter_id
        and action in ('answer', 'returnAnswer') order by seq desc limit 1), '')`
  return [...rows]
}

const both = ['handler', 'leader'] as const

/** Whom each act tells of what, beside who did it. */
const told: Record<
  string,
  [kind: string, ...to: ('handler' | 'leader' | 'verifiers' | 'issuer')[]]
> = {
  assign: ['toAccept', 'handler'],
  requestExtension: ['toDecide', 'leader'],
  requestSuspension: ['toDecide', 'leader'],
  decideExtension: ['decided', 'handler'],
  decideSuspension: ['decided', 'handler'],
  resume: ['resumed', ...both],
  submitForCloseOut: ['toReview', 'leader'],
  approveCloseOut: ['toVerify', 'verifiers'],
  returnForMoreWork: ['returned', 'handler'],
  verify: ['closed', ...both],
  issue: ['orderIssued', ...both],
  answer: ['orderAnswered', 'issuer'],
  returnAnswer: ['orderReturned', ...both],
  close: ['orderClosed', ...both],
  withdraw: ['orderWithdrawn', ...both],
}

interface ToldOf {
  action: string
  item: number
  byId: number | null
  handler: number
  leader: number
  issuer: number | null
}

/** Counts the notices that the events must have left, item by item and kind by kind. */
async function halfTold(sql: Sql): Promise<string[]> {
  const events = await sql<ToldOf[]>`
    select e.action, i.id as item, e.by_id, i.handler_id as handler, i.leader_id as leader,
      o.issued_by as issuer
    from event e left join supervision_order o on o.matter_id = e.matter_id
      join matter i on i.id = coalesce(o.about_id, e.matter_id)
    where e.action = any(${Object.keys(told)})`
  const notices = await sql<{ item: number; kind: string }[]>`
    select matter_id as item, kind from notice
    where kind = any(${Object.values(told).map(([kind]) => kind)})`
  const counts = new Map<string, number>()
  const add = (item: number, kind: string, by: number) =>
    counts.set(`${item} ${kind}`, (counts.get(`${item} ${kind}`) ?? 0) + by)
  for (const event of events) {
    const [kind, ...to] = told[event.action]!
    const each = to.map(part => (part === 'verifiers' ? ['first', 'second'] : [event[part]]))
    add(event.item, kind, each.flat().filter(id => id !== event.byId).length)
  }
  for (const { item, kind } of notices) add(item, kind, -1)
  return [...counts].filter(([, count]) => count !== 0).map(([what, count]) => `${what} ${count}`)
}
