import type {
  DrawInput,
  DrawScope,
  LookBackFilter,
  LookBackQuery,
} from '#domain/look-back/inputs.ts'
import type { DrawPage, DrawRow, LookBackPage, LookBackRow } from '#domain/look-back/views.ts'
import { type NewestQuery, nextOf } from '#domain/paging.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Fragment, Runner, Sql, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import { lookBackOpen } from '#server/rectification/condition-queries.ts'
import { inOffice } from '#server/rectification/desk-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

/** A page of look-backs, planned or done, of items the person sees. */
export async function listLookBacks(
  sql: Runner,
  person: Person,
  query: LookBackQuery,
  today: string,
): Promise<LookBackPage> {
  const [day, id] = query.after?.split('~') ?? []
  const later = query.order === 'latest'
  const place = day ? sql`(l.due_on, l.id) > (${day}::date, ${Number(id)})` : sql`true`
  const before = day ? sql`(l.due_on, l.id) < (${day}::date, ${Number(id)})` : sql`true`
  const rows = await sql<LookBackRow[]>`
    select ${columns(sql)} from ${joined(sql)}
    where ${visibleTo(sql, person)} and ${matching(sql, query, today)} and ${later ? before : place}
    order by ${later ? sql`l.due_on desc, l.id desc` : sql`l.due_on, l.id`} limit ${query.limit}`
  const last = rows.length === query.limit ? rows.at(-1) : undefined
  return { rows, next: last ? `${last.dueOn}~${last.id}` : null }
}

/** How many look-backs match, exact up to `limit`. */
export async function countLookBacks(
  sql: Runner,
  person: Person,
  filter: LookBackFilter,
  { today, limit }: { today: string; limit: number },
): Promise<{ count: number; more: boolean }> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from (select 1 from ${joined(sql)}
      where ${visibleTo(sql, person)} and ${matching(sql, filter, today)}
      limit ${limit + 1}) found`
  return { count: Math.min(row!.count, limit), more: row!.count > limit }
}

/** The whole list in batches, in the order of their days. */
export function streamLookBacks(
  sql: Sql,
  person: Person,
  filter: LookBackFilter,
  today: string,
): AsyncIterable<(LookBackRow & { unit: string | null; handler: string | null })[]> {
  return sql<(LookBackRow & { unit: string | null; handler: string | null })[]>`
    select ${columns(sql)}, u.name as unit, h.name as handler from ${joined(sql)}
      left join unit u on u.id = m.lead_unit_id left join person h on h.id = m.handler_id
    where ${visibleTo(sql, person)} and ${matching(sql, filter, today)}
    order by l.due_on, l.id`.cursor(500)
}

function columns(sql: Runner) {
  return sql`l.id, l.matter_id, m.number, m.title as problem, l.cycle, l.origin, l.draw_id,
    l.due_on, l.done_on, p.name as by_name, l.result, l.finding, i.campaign_id, m.lead_unit_id,
    m.handler_id`
}

function joined(sql: Runner) {
  return sql`look_back l join matter m on m.id = l.matter_id join item i on i.matter_id = m.id
    left join person p on p.id = l.by`
}

/** What was planned for a cycle that has ended since fell away, and is in no list. */
function matching(sql: Runner, filter: LookBackFilter, today: string): Fragment {
  const waiting = sql`(l.done_on is null and l.cycle = m.cycle and m.status = 'closed')`
  const parts = [sql`(l.done_on is not null or ${waiting})`]
  const { state, origin, campaignId, unitId, drawId } = filter
  if (state === 'due') parts.push(sql`${waiting} and ${lookBackOpen(sql, today)}`)
  if (state === 'ahead') parts.push(sql`${waiting} and not ${lookBackOpen(sql, today)}`)
  if (state === 'holds' || state === 'rebound') parts.push(sql`l.result = ${state}`)
  if (origin) parts.push(sql`l.origin = ${origin}`)
  if (campaignId) parts.push(sql`i.campaign_id = ${campaignId}`)
  if (unitId) parts.push(sql`m.readers && array[${unitId}]::integer[]`)
  if (drawId) parts.push(sql`l.draw_id = ${drawId}`)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

/** Closed items from which a sample is drawn, by their ids. */
export async function listPopulation(
  sql: Runner,
  person: Person,
  scope: DrawScope,
): Promise<{ id: number; number: string }[]> {
  return sql<{ id: number; number: string }[]>`
    select m.id, m.number from matter m join item i on i.matter_id = m.id
    where ${visibleTo(sql, person)} and ${closedIn(sql, person, scope)} order by m.id`
}

export async function countPopulation(
  sql: Runner,
  person: Person,
  scope: DrawScope,
): Promise<{ count: number }> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from matter m join item i on i.matter_id = m.id
    where ${visibleTo(sql, person)} and ${closedIn(sql, person, scope)}`
  return row!
}

/** Whoever draws does so in the bureau of their office. */
function closedIn(
  sql: Runner,
  person: Person,
  { campaignId, unitId, closedFrom, closedTo }: DrawScope,
): Fragment {
  const ours = inOffice(sql, person, 'clerk', 'verifier')
  const parts = [sql`m.kind = 'item' and m.status = 'closed' and ${ours}`]
  if (campaignId) parts.push(sql`i.campaign_id = ${campaignId}`)
  if (unitId) parts.push(sql`m.lead_unit_id = ${unitId}`)
  if (closedFrom) parts.push(sql`m.closed_on >= ${closedFrom}::date`)
  if (closedTo) parts.push(sql`m.closed_on <= ${closedTo}::date`)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

export interface NewDraw extends DrawScope, Pick<DrawInput, 'seed' | 'dueOn'> {
  bureauId: number | null
  typedSeed: string
  serverPart: string
  size: number
  numbers: readonly string[]
  by: number
  at: Date
}

export async function insertDraw(tx: Transaction, draw: NewDraw): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into look_back_draw (bureau_id, campaign_id, unit_id, closed_from, closed_to, seed, typed_seed,
      server_part, size, numbers, due_on, drawn_by, drawn_at)
    values (${draw.bureauId}, ${draw.campaignId}, ${draw.unitId}, ${draw.closedFrom}, ${draw.closedTo}, ${draw.seed}, ${draw.typedSeed},
      ${draw.serverPart}, ${draw.size}, ${draw.numbers as string[]}, ${draw.dueOn}, ${draw.by}, ${draw.at})
    returning id`
  return row!.id
}

/** The draws, the newest first: drawing again is another draw, and both stand here. */
export async function listDraws(
  sql: Runner,
  person: Person,
  query: NewestQuery,
): Promise<DrawPage> {
  const { after = null, limit } = query
  const rows = await sql<DrawRow[]>`
    select d.id, d.campaign_id, d.unit_id, d.closed_from, d.closed_to, d.seed, d.typed_seed, d.server_part,
      cardinality(d.numbers) as population, d.size, d.due_on, p.name as drawn_by,
      d.drawn_at::text as drawn_at,
      (select count(*) from look_back where draw_id = d.id and done_on is not null)::int as done,
      (select count(*) from look_back where draw_id = d.id and result = 'rebound')::int as rebounds
    from look_back_draw d join person p on p.id = d.drawn_by
    where ${belongsInReach(sql, person, sql`d.bureau_id`)}
      and (${after}::bigint is null or d.id < ${after})
    order by d.id desc limit ${limit}`
  return { rows, next: nextOf(rows, query) }
}

/** What a draw is drawn again from. */
export interface StoredDraw {
  seed: string
  serverPart: string | null
  size: number
  numbers: string[]
}

export async function findDraw(
  sql: Runner,
  person: Person,
  id: number,
): Promise<StoredDraw | undefined> {
  const [row] = await sql<StoredDraw[]>`
    select seed, server_part, size, numbers from look_back_draw d
    where id = ${id} and ${belongsInReach(sql, person, sql`d.bureau_id`)}`
  return row
}
