import { readerKeys } from '#domain/matter/readers.ts'
import { searchWords } from '#domain/matter/words.ts'
import { type Person, seesAll } from '#domain/people/roles.ts'
import type { ItemFilter, ItemListQuery } from '#domain/rectification/views.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import type { Runner } from '#server/database/sql.ts'
import { filedOn, mattersOn } from './as-of-queries.ts'
import { eachInBlocks, firstInBlocks } from './block-queries.ts'
import {
  answersFor,
  due,
  hasLeft,
  hasOpenMeasure,
  hasRemainder,
  inPublicity,
  isOverdue,
  isProvisional,
  isTimed,
  lookBackDue,
  postEnds,
  reviewDue,
  runsOn,
} from './condition-queries.ts'
import { listColumns } from './list-columns-queries.ts'

/** With more keys than this, reading a matter is quicker than looking each key up in the index. */
const fewKeys = 16

/** The one condition on who sees which matter; every list and every look-up carries it. */
export function visibleTo(sql: Runner, person: Person) {
  if (seesAll(person)) return sql`true`
  const keys = readerKeys(person)
  const visible = sql`m.readers && ${keys}::integer[]`
  return keys.length <= fewKeys ? visible : sql`(${visible}) is true`
}

/**
 * A page of items as JSON text made by the database: parsing and writing 50 rows again in
 * JavaScript would double the cost of the list.
 */
export async function listItems(
  sql: Runner,
  person: Person,
  query: ItemListQuery,
  today: string,
): Promise<string> {
  const { order, after } = sorting(sql, query)
  const filter = await withLight(sql, query, today)
  // A literal, so that the plan made once knows how few rows are wanted.
  const limit = sql.unsafe(`limit ${query.limit}`)
  const found = sql`
    select m.id from ${mattersOn(sql, query.on, today)} m
      left join ${filedOn(sql, query.on, today)} i on i.matter_id = m.id
    where ${visibleTo(sql, person)} and ${matching(sql, filter, today)} and ${after}`
  const ids =
    isNarrow(person, query) && query.sort !== 'deadline'
      ? firstInBlocks(sql, query, { found, limit })
      : sql`${found} order by ${order} ${limit}`
  const [row] = await sql<{ page: string }[]>`
    with page as (
      select ${rowColumns(sql)}${listColumns(sql, query, today)}
      from (${ids}) found join ${mattersOn(sql, query.on, today)} m on m.id = found.id
        join ${filedOn(sql, query.on, today)} i on i.matter_id = m.id
      order by ${order}
    )
    select json_build_object(
      'rows', coalesce((select json_agg(page) from page), '[]'),
      'next', (select case when count(*) = ${query.limit}
        then (array_agg(coalesce("deadline"::text, '') || '~' || id))[count(*)] end from page)
    )::text as page`
  return row!.page
}

/** How many items match, exact up to `limit`. */
export async function countItems(
  sql: Runner,
  person: Person,
  asked: ItemFilter,
  today: string,
  limit: number,
): Promise<{ count: number; more: boolean }> {
  const filter = await withLight(sql, asked, today)
  const found = sql`
    select 1 from ${mattersOn(sql, filter.on, today)} m
      left join ${filedOn(sql, filter.on, today)} i on i.matter_id = m.id
    where ${visibleTo(sql, person)} and ${matching(sql, filter, today)}`
  const [row] = await sql<{ count: number }[]>`
    select count(*) from (
      ${isNarrow(person, filter) ? eachInBlocks(sql, found) : found}
      ${sql.unsafe(`limit ${limit + 1}`)}
    ) found`
  return { count: Math.min(row!.count, limit), more: row!.count > limit }
}

/** Whether words or readers decide what is found, so that walking their index by blocks pays. */
function isNarrow(person: Person, filter: ItemFilter): boolean {
  if (numberIn(filter.q)) return false
  const seesLittle = !seesAll(person) && readerKeys(person).length <= fewKeys
  return seesLittle || filter.q !== undefined || filter.unitId !== undefined
}

export function rowColumns(sql: Runner) {
  return sql`m.id, m.revision, m.number, m.status, m.cycle, m.title as problem, i.aspect_id as "aspectId",
    i.campaign_id as "campaignId", m.lead_unit_id as "leadUnitId", m.leader_id as "leaderId",
    m.handler_id as "handlerId", m.deadline, i.original_deadline is not null as extended,
    m.suspended_on is not null as suspended, ${isProvisional(sql)} as provisional,
    m.long_term as "longTerm", m.immediate, m.outcome,
    case when m.status = 'closed' then i.remainder ->> 'deadline' end as "remainderDue",
    i.claim is not null as claimed,
    (select count(*) from measure where matter_id = m.id)::int as measures,
    (select count(*) from measure where matter_id = m.id and done)::int as "measuresDone",
    m.opened_on as "openedOn", m.closed_on as "closedOn"`
}

/** A filter and, where it asks for a light that depends on it, the last day that is due soon. */
type LitFilter = ItemFilter & { soonUntil?: string }

/** Works the day out once for a request, so that no row is counted by itself. */
export async function withLight<Filter extends ItemFilter>(
  sql: Runner,
  filter: Filter,
  today: string,
): Promise<Filter & LitFilter> {
  if (filter.light !== 'green' && filter.light !== 'yellow') return filter
  return { ...filter, soonUntil: await soonUntilOn(sql, 'item', filter.on ?? today) }
}

/**
 * The filter in words of SQL over `mattersOn` its day; the same words count a figure and open its
 * rows. Who types a number
 * means that one item, whatever else the list is narrowed to.
 */
export function matching(sql: Runner, filter: LitFilter, today: string) {
  const number = numberIn(filter.q)
  if (number) return sql`m.kind = 'item' and m.number = ${number}`
  const on = filter.on ?? today
  const parts = [sql`m.kind = 'item'`]
  if (filter.on) parts.push(sql`m.opened_on <= ${filter.on}::date`)
  if (filter.status) parts.push(sql`m.status = any(${filter.status})`)
  if (filter.light) parts.push(lit(sql, filter, on))
  if (filter.bureauId) parts.push(sql`m.bureau_id = ${filter.bureauId}`)
  if (filter.unitId) parts.push(sql`m.readers && array[${filter.unitId}]::integer[]`)
  if (filter.noBureau !== undefined) parts.push(sql`(m.bureau_id is null) = ${filter.noBureau}`)
  if (filter.leadUnitId) {
    parts.push(sql`m.lead_unit_id = any(${filter.leadUnitId}::integer[])`)
  }
  if (filter.noLeadUnit !== undefined) {
    parts.push(sql`(m.lead_unit_id is null) = ${filter.noLeadUnit}`)
  }
  if (filter.inTime) {
    parts.push(sql`m.status = 'closed' and (m.deadline is null or m.verified_on <= m.deadline)`)
  }
  if (filter.leaderId) parts.push(sql`m.leader_id = ${filter.leaderId}`)
  if (filter.handlerId) parts.push(sql`m.handler_id = ${filter.handlerId}`)
  if (filter.untouchedBy) {
    parts.push(sql`not i.involved @> array[${filter.untouchedBy}]::integer[]`)
  }
  if (filter.unansweredBy) parts.push(sql`not ${answersFor(sql, filter.unansweredBy)}`)
  if (filter.campaignId) parts.push(sql`i.campaign_id = ${filter.campaignId}`)
  if (filter.aspectId) parts.push(sql`i.aspect_id = ${filter.aspectId}`)
  if (filter.noAspect !== undefined) parts.push(sql`(i.aspect_id is null) = ${filter.noAspect}`)
  if (filter.dueOn) parts.push(sql`m.deadline = ${filter.dueOn}`)
  if (filter.outcome) parts.push(sql`m.outcome = ${filter.outcome}`)
  if (filter.method) parts.push(sql`i.verification_method = ${filter.method}`)
  if (filter.longTerm !== undefined) parts.push(sql`m.long_term = ${filter.longTerm}`)
  if (filter.immediate !== undefined) parts.push(sql`m.immediate = ${filter.immediate}`)
  if (filter.claimed !== undefined) {
    // The column knows of today's drafts alone.
    const isDraft = filter.status?.join() === 'draft' && filter.on === undefined
    parts.push(
      sql`${isDraft ? sql`i.claim_waits` : sql`(i.claim is not null)`} = ${filter.claimed}`,
    )
  }
  if (filter.rebound !== undefined) parts.push(sql`(m.rebounds > 0) = ${filter.rebound}`)
  if (filter.extensionAsked !== undefined) {
    parts.push(sql`(i.pending_extension is not null) = ${filter.extensionAsked}`)
  }
  if (filter.lookBackDue !== undefined) {
    parts.push(sql`(${lookBackDue(sql, on)}) = ${filter.lookBackDue}`)
  }
  if (filter.reviewDue !== undefined) {
    parts.push(sql`(${reviewDue(sql, on)}) = ${filter.reviewDue}`)
  }
  if (filter.remainder !== undefined) {
    parts.push(sql`(${hasRemainder(sql)}) = ${filter.remainder}`)
  }
  if (filter.publicity) parts.push(inPublicity(sql, filter.publicity, on))
  if (filter.leftStage) parts.push(hasLeft(sql, filter.leftStage, on))
  if (filter.answerableId) {
    parts.push(sql`${filter.answerableId} in (m.handler_id, m.leader_id)`)
  }
  if (filter.suspensionAsked !== undefined) {
    parts.push(sql`(i.pending_suspension is not null) = ${filter.suspensionAsked}`)
  }
  if (filter.postEnds !== undefined) {
    parts.push(sql`(${postEnds(sql, on)}) = ${filter.postEnds}`)
  }
  if (filter.measureOf) parts.push(hasOpenMeasure(sql, filter.measureOf))
  if (filter.approveAgain !== undefined) {
    parts.push(sql`i.approve_again = ${filter.approveAgain}`)
  }
  if (filter.suspended !== undefined) {
    parts.push(filter.suspended ? sql`not ${runsOn(sql, on)}` : runsOn(sql, on))
  }
  if (filter.provisional !== undefined) {
    parts.push(sql`${isProvisional(sql)} = ${filter.provisional}`)
  }
  if (filter.closed) parts.push(sql`m.status = 'closed'`)
  // Said also where the statuses imply it, because the indexes of what is open ask for these words.
  const isOpen = filter.closed === false || (filter.status && !filter.status.includes('closed'))
  if (isOpen) parts.push(sql`m.status <> 'closed'`)
  if (filter.fileId) {
    parts.push(sql`m.id in (select matter_id from item_origin where file_id = ${filter.fileId})`)
  }
  if (filter.q) parts.push(found(sql, filter.q))
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

function lit(sql: Runner, { light, soonUntil }: LitFilter, on: string) {
  const open = isTimed(sql, on)
  if (light === 'grey') return sql`(m.deadline is null or not ${open})`
  if (light === 'red') return isOverdue(sql, on)
  const soon = sql`${soonUntil ?? on}::date`
  if (light === 'yellow') return sql`${open} and ${due(sql)} between ${on}::date and ${soon}`
  return sql`${open} and ${due(sql)} > ${soon} and m.deadline is not null`
}

function numberIn(query = ''): string | undefined {
  return /^[A-Z]+-?\d[\d-]*$/i.test(query) ? query.toUpperCase() : undefined
}

/** By every character pair of the query; a single character finds nothing. */
function found(sql: Runner, query: string) {
  const words = searchWords(query)
  return words.length > 0 ? sql`m.words @> ${words}::text[]` : sql`false`
}

function sorting(sql: Runner, { sort, after }: ItemListQuery) {
  const [deadline = '', id = '0'] = after?.split('~') ?? []
  const last = Number(id) || 0
  if (sort === 'oldest') {
    return { order: sql`m.id`, after: after ? sql`m.id > ${last}` : sql`true` }
  }
  if (sort === 'deadline') {
    const beyond = deadline || 'infinity'
    return {
      order: sql`${due(sql)}, m.id`,
      after: after ? sql`(${due(sql)}, m.id) > (${beyond}::text::date, ${last})` : sql`true`,
    }
  }
  return { order: sql`m.id desc`, after: after ? sql`m.id < ${last}` : sql`true` }
}

export async function listNumbers(
  sql: Runner,
  person: Person,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const rows = await sql<{ id: number; number: string }[]>`
    select m.id, m.number from matter m
    where m.id = any(${ids as number[]}::bigint[]) and ${visibleTo(sql, person)}`
  return new Map(rows.map(row => [row.id, row.number]))
}
