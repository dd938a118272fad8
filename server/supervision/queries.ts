import type { Limit } from '#domain/calendar/limit.ts'
import { wordsOf } from '#domain/matter/words.ts'
import type { Person } from '#domain/people/roles.ts'
import type { SupervisionFacts } from '#domain/supervision/facts.ts'
import type { NoOrder, Order } from '#domain/supervision/order.ts'
import type { OrderView } from '#domain/supervision/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import type { MatterHead } from '#server/log/queries.ts'
import { isProvisional } from '#server/rectification/condition-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

/** An order as stored, with the head of its event chain. */
export type StoredOrder = Order &
  MatterHead & { campaignId: number; leadUnitId: number | null; bureauId: number | null }

/** Locks the item an order would be about, if this person may see it, and says what stands against one. */
export async function lockSupervised(
  tx: Transaction,
  person: Person,
  itemId: number,
): Promise<(NoOrder & Supervised) | undefined> {
  await tx`select 1 from matter where id = ${itemId} and kind = 'item' for update`
  return findSupervised(tx, person, itemId)
}

export interface Supervised {
  readers: number[]
  bureauId: number | null
  leadUnitId: number | null
  leaderId: number | null
  handlerId: number | null
}

/** The same for a screen that only asks, without a lock. */
export async function findSupervised(
  sql: Runner,
  person: Person,
  itemId: number,
): Promise<(NoOrder & Supervised) | undefined> {
  const [row] = await sql<(NoOrder['about'] & Supervised)[]>`
    select m.status, (select d.number from supervision_order o join matter d on d.id = o.matter_id
        where o.about_id = m.id and o.open) as open_order,
      m.readers, m.bureau_id, m.lead_unit_id, m.leader_id, m.handler_id
    from matter m where m.id = ${itemId} and m.kind = 'item' and ${visibleTo(sql, person)}`
  if (!row) return undefined
  const { status, openOrder, ...people } = row
  return { status: 'none', about: { status, openOrder }, ...people }
}

/** The next number of a series; a refused act gives it back, so that none is missing. */
export async function takeNumber(tx: Transaction, series: string): Promise<string> {
  const [row] = await tx<{ last: number }[]>`
    insert into number_series (name, last) values (${series}, 1)
    on conflict (name) do update set last = number_series.last + 1 returning last`
  return `${series}-${String(row!.last).padStart(3, '0')}`
}

export async function takeOrderId(tx: Transaction): Promise<number> {
  const [row] = await tx<{ id: number }[]>`select nextval('matter_id') as id`
  return row!.id
}

type NewOrder = Omit<
  Order,
  'status' | 'answer' | 'answeredOn' | 'answeredBy' | 'outcome' | 'closedOn'
> &
  Supervised & { limit: Limit }

export async function insertOrder(
  tx: Transaction,
  order: NewOrder,
  head: MatterHead,
): Promise<void> {
  const { id, number, demand, reason, deadline, issuedOn, issuedBy, aboutId, limit } = order
  await tx`insert into matter (id, kind, number, status, title, bureau_id, lead_unit_id, leader_id, handler_id,
      deadline, opened_on, readers, words, revision, head_hash,
      rule_id, rule_version, calendar_version, counts_from)
    values (${id}, 'supervisionOrder', ${number}, 'issued', ${demand}, ${order.bureauId}, ${order.leadUnitId},
      ${order.leaderId}, ${order.handlerId}, ${deadline}, ${issuedOn},
      ${order.readers}::integer[], ${wordsOf(demand, reason)}::text[], ${head.revision},
      ${head.headHash}, ${limit.ruleId}, ${limit.ruleVersion}, ${limit.calendarVersion},
      ${limit.startsOn})`
  await tx`insert into supervision_order (matter_id, about_id, reason, issued_by, issuer_bureau_id)
    values (${id}, ${aboutId}, ${reason}, ${issuedBy}, ${order.issuerBureauId})`
}

/** The order under a row lock, if this person may see its item; its people are the item's of now. */
export async function lockOrder(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<StoredOrder | undefined> {
  const locked = tx`select 1 from matter where id = ${id} and kind = 'supervisionOrder' for update`
  const read = tx<StoredOrder[]>`
    select d.id, d.status, d.number, d.revision, d.head_hash, d.opened_on as issued_on, d.deadline, d.title as demand,
      d.outcome, d.closed_on, o.about_id, o.reason, o.issued_by, o.issuer_bureau_id, o.answer, o.answered_on, o.answered_by,
      m.leader_id, m.handler_id, m.lead_unit_id, m.bureau_id, i.campaign_id
    from supervision_order o join matter d on d.id = o.matter_id join matter m on m.id = o.about_id
      join item i on i.matter_id = m.id
    where o.matter_id = ${id} and ${visibleTo(tx, person)}`
  const [, [row]] = await Promise.all([locked, read])
  return row
}

/** The open order about an item, if there is one. */
export async function findOpenOrder(sql: Runner, itemId: number): Promise<number | undefined> {
  const [row] = await sql<{ id: number }[]>`
    select matter_id as id from supervision_order where about_id = ${itemId} and open`
  return row?.id
}

export async function updateOrder(tx: Transaction, order: Order, head: MatterHead): Promise<void> {
  await tx`update matter set status = ${order.status}, deadline = ${order.deadline}, outcome = ${order.outcome},
      closed_on = ${order.closedOn}, revision = ${head.revision}, head_hash = ${head.headHash}
    where id = ${order.id}`
  await tx`update supervision_order set answer = ${order.answer},
      answered_on = ${order.answeredOn}, answered_by = ${order.answeredBy},
      open = ${order.status !== 'closed'}
    where matter_id = ${order.id}`
}

type FoundOrder = Omit<OrderView, 'actions'> & Pick<StoredOrder, 'bureauId' | 'issuerBureauId'>

/** One order as a screen shows it, without the acts; its events in order. */
export async function findOrder(
  sql: Runner,
  person: Person,
  id: number,
): Promise<FoundOrder | undefined> {
  const [row] = await sql<FoundOrder[]>`
    select ${orderColumns(sql)}, d.revision, m.bureau_id, o.issuer_bureau_id, o.reason, o.answer, o.answered_by,
      (select json_agg(json_build_object('seq', v.seq, 'at', v.at, 'action', v.action,
        'byName', v.by_name, 'data', v.data) order by v.seq) from event v where v.matter_id = d.id)
        as events
    from ${orders(sql)} where o.matter_id = ${id} and ${visibleTo(sql, person)}`
  return row
}

export function orders(sql: Runner) {
  return sql`supervision_order o join matter d on d.id = o.matter_id
    join matter m on m.id = o.about_id`
}

/** The people are those of the item as they are now. */
export function orderColumns(sql: Runner) {
  return sql`d.id, d.number, d.status, d.outcome, d.title as demand, d.deadline, o.about_id,
    m.number as item_number, m.title as problem, m.lead_unit_id, m.leader_id, m.handler_id,
    o.issued_by, d.opened_on as issued_on, o.answered_on, d.closed_on,
    m.suspended_on is not null as suspended, ${isProvisional(sql, 'd')} as provisional`
}

/** Everything a 督办函 says, read from the record; nothing where this person may not see the item. */
export async function findSupervisionFacts(
  sql: Runner,
  person: Person,
  id: number,
): Promise<SupervisionFacts | undefined> {
  const [row] = await sql<{ facts: SupervisionFacts }[]>`
    select json_build_object('number', d.number, 'issuedOn', d.opened_on, 'answerBy', d.deadline,
      'bureau', (select name from unit where case when o.issuer_bureau_id is null
        then parent_id is null else id = o.issuer_bureau_id end order by id limit 1),
      'bureauId', o.issuer_bureau_id,
      'issuer', (select name from person where id = o.issued_by),
      'unit', (select name from unit where id = m.lead_unit_id),
      'leader', (select name from person where id = m.leader_id),
      'handler', (select name from person where id = m.handler_id),
      'demand', d.title, 'reason', o.reason,
      'basis', (select basis from campaign where id = i.campaign_id),
      'item', json_build_object('number', m.number, 'problem', m.title,
        'manifestation', i.manifestation, 'deadline', m.deadline,
        'measures', coalesce((select json_agg(s.text order by s.position) from measure s
          where s.matter_id = m.id), '[]')),
      'answer', o.answer, 'answeredOn', o.answered_on) as facts
    from ${orders(sql)} join item i on i.matter_id = m.id
    where o.matter_id = ${id} and ${visibleTo(sql, person)}`
  return row?.facts
}
