import type { Part } from '#domain/people/parts.ts'
import { holds } from '#domain/people/rights.ts'
import { actingIn, hasRole, type Role } from '#domain/people/roles.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { Context } from '#server/context.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'
import { administeredBy } from '#server/people/bureau-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'
import { sheetVisibleTo } from '#server/self-check/queries.ts'

export type HeldItem = Pick<
  Item,
  'id' | 'status' | 'leaderId' | 'handlerId' | 'workers' | 'deadline' | 'measures'
> & {
  number: string
  title: string
  /** The bureaus that take part in it. */
  bureauIds: number[]
}

type Asker = Pick<Context, 'person' | 'today'>

/**
 * The open items in which a person holds a part, as far as the asker may read them; an administrator
 * gets all of the bureaus they keep, with an empty title for what they may not read.
 */
export async function listHeldItems(
  sql: Runner,
  personId: number,
  { person: asker, today }: Asker,
): Promise<HeldItem[]> {
  const reads = holds(asker, 'item.read') ? visibleTo(sql, asker) : sql`false`
  const kept = administeredBy(sql, asker.id, today, sql`m.bureau_id`)
  const shown = hasRole(asker, 'systemAdmin') ? sql`(${reads} or ${kept})` : reads
  return sql<HeldItem[]>`
    select m.id, m.number, m.status, m.leader_id, m.handler_id, m.deadline, i.workers,
      case when ${reads} then m.title else '' end as title,
      ${bureausTakingPart(sql)} as bureau_ids,
      coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position,
        'handlerId', s.handler_id, 'done', s.done) order by s.position)
        from measure s where s.matter_id = m.id), '[]') as measures
    from matter m join item i on i.matter_id = m.id
    where ${isHeldBy(sql, personId)} and ${shown} order by coalesce(m.deadline, 'infinity'), m.id`
}

export interface HeldSheet {
  id: number
  campaign: string
  round: number
  dueOn: string
  /** Whose own campaign it is; null for the county's. */
  bureauId: number | null
  /** Of these persons one has a sheet of their own in the same round. */
  rivals: number[]
}

/**
 * The unsigned sheets of a person, as far as the asker may read them and, where a bureau planned the
 * campaign, is its clerk; an administrator gets all of the bureaus they keep, and of a county's
 * campaign the sheets of who holds or held a post there.
 */
export async function listHeldSheets(
  sql: Runner,
  personId: number,
  { person: asker, today }: Asker,
): Promise<HeldSheet[]> {
  const by = (bureauId: Fragment) => administeredBy(sql, asker.id, today, bureauId)
  const kept = sql`exists (select from post held join unit at on at.id = held.unit_id
    where held.person_id = s.person_id and ${by(sql`coalesce(c.bureau_id, at.bureau_id)`)})`
  const shown = hasRole(asker, 'systemAdmin') ? kept : sheetVisibleTo(sql, asker)
  const sheets = await sql<HeldSheet[]>`
    select s.id, c.name as campaign, c.bureau_id, s.round, s.due_on,
      array(select r.person_id from self_check r where r.campaign_id = s.campaign_id
        and r.round = s.round and r.person_id is not null) as rivals
    from self_check s join campaign c on c.id = s.campaign_id
    where s.person_id = ${personId} and s.signed_at is null and s.ended_at is null and ${shown} order by s.due_on, s.id`
  const mayMove = (bureauId: number | null) =>
    bureauId === null ||
    hasRole(asker, 'systemAdmin') ||
    hasRole(actingIn(asker, bureauId), 'clerk')
  return sheets.filter(({ bureauId }) => mayMove(bureauId))
}

/** The open parts of a person, each with the bureaus that take part; null for a county's self-check. */
export async function listHeldParts(
  sql: Runner,
  personId: number,
): Promise<{ part: Part; bureauIds: number[] | null }[]> {
  const isOpen = sql`m.kind = 'item' and m.status <> 'closed'`
  const bureauIds = bureausTakingPart(sql)
  return sql<{ part: Part; bureauIds: number[] | null }[]>`
    select part, ${bureauIds} as bureau_ids
      from matter m join item i on i.matter_id = m.id,
        unnest(array['leader', 'handler'], array[m.leader_id, m.handler_id]) held (part, person_id)
      where ${isOpen} and held.person_id = ${personId}
        and (m.leader_id = ${personId} or m.handler_id = ${personId})
    union all
    select 'measure', ${bureauIds}
      from measure s join matter m on m.id = s.matter_id join item i on i.matter_id = m.id
      where s.handler_id = ${personId} and not s.done and ${isOpen}
    union all
    select 'selfCheck', case when c.bureau_id is not null then array[c.bureau_id] end
      from self_check s join campaign c on c.id = s.campaign_id
      where s.person_id = ${personId} and s.signed_at is null and s.ended_at is null`
}

/** A person with the roles and the bureaus of the day, kept from leaving until the transaction ends. */
export async function lockSuccessor(
  tx: Transaction,
  id: number,
  today: string,
): Promise<{ name: string; roles: Role[]; bureauIds: number[] } | undefined> {
  await tx`select 1 from person where id = ${id} for key share`
  const held = tx`post o join unit u on u.id = o.unit_id where o.person_id = p.id
    and o.since <= ${today} and (o.until is null or o.until > ${today})`
  const [row] = await tx<{ name: string; roles: Role[]; bureauIds: number[] }[]>`
    select p.name, array(select distinct o.role from ${held}) as roles,
      array(select distinct u.bureau_id from ${held} and u.bureau_id is not null) as bureau_ids
    from person p where p.id = ${id} and p.left_on is null`
  return row
}

export async function findName(sql: Runner, personId: number): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`select name from person where id = ${personId}`
  return row?.name
}

/** Gives an unsigned sheet to somebody else and remembers who held it; answers whether it could. */
export async function updateSheetHolder(
  tx: Transaction,
  sheetId: number,
  fromId: number,
  toId: number,
): Promise<boolean> {
  const moved = await tx`update self_check set person_id = ${toId},
      held_before = held_before || ${fromId}::integer
    where id = ${sheetId} and person_id = ${fromId} and signed_at is null and ended_at is null`
  return moved.count === 1
}

function bureausTakingPart(sql: Runner) {
  return sql`array(select m.bureau_id where m.bureau_id is not null union select bureau_id from unit
    where id = any(i.co_unit_ids) and bureau_id is not null)`
}

function isHeldBy(sql: Runner, personId: number) {
  return sql`m.kind = 'item' and m.status <> 'closed' and (m.leader_id = ${personId}
    or m.handler_id = ${personId} or m.id in (
      select matter_id from measure where handler_id = ${personId} and not done))`
}
