import { aspectKey, deadlineDefinitions, type FigureDefinition, openStatuses } from '#domain/report/figure-definitions.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'
import { itemsMeant } from '#domain/report/figure-rows.ts'
import { type Counted, definitionsFor, type Facts, type FactsBasis, factsFrom } from '#domain/report/facts.ts'
import type { FigureRow } from '#domain/report/views.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { matching } from '#server/rectification/list-queries.ts'

/** Where the rows of a report are: a campaign, at the end of a day. */
export interface ReportScope {
  campaignId: number
  atDate: string
}

const deadlinesShown = 3

/**
 * The figures of a report on a day, counted by PostgreSQL in one statement, so that they are of one
 * moment: the items are read once, grouped by aspect, the measures once. The words of each count are
 * those of the ledger's filter. `dates` are deadlines that the text speaks of beside the nearest.
 */
export async function countFacts(
  sql: Runner,
  scope: ReportScope,
  dates: readonly string[] = [],
): Promise<Facts> {
  const { campaignId, atDate } = scope
  const fixed = definitionsFor({ atDate, aspects: [], nearestDeadlines: [] })
  const items = countable(fixed, 'items')
  const measures = countable(fixed, 'measures')
  const [found] = await sql<Found[]>`
    select
      coalesce((select json_agg(a order by a.position, a.id) from (
        select a.id, a.name, a.position, (select count(*) from kind where aspect_id = a.id) as kinds
        from aspect a join campaign c on c.catalogue_id = a.catalogue_id where c.id = ${campaignId}
      ) a), '[]') as aspects,
      coalesce((select json_agg(g) from (
        select i.aspect_id as aspect, ${counts(sql, items, each => matching(sql, itemsMeant(each, atDate), atDate))}
        from matter m join item i on i.matter_id = m.id
        where ${inScope(sql, scope)} group by i.aspect_id
      ) g), '[]') as items,
      (select row_to_json(g) from (
        select ${counts(sql, measures, each => measureMatching(sql, each, scope))}
        from matter m join item i on i.matter_id = m.id join measure s on s.matter_id = m.id
        where ${inScope(sql, scope)}
      ) g) as measures,
      coalesce((select json_agg(d order by d.date) from (
        select m.deadline as date, count(*) as value
        from matter m join item i on i.matter_id = m.id
        where ${inScope(sql, scope)} and m.deadline is not null
          and ${matching(sql, { on: atDate, status: [...openStatuses] }, atDate)}
          and (m.deadline >= ${atDate} or m.deadline = any(${dates as string[]}::date[]))
        group by m.deadline
        order by m.deadline = any(${dates as string[]}::date[]) desc, m.deadline
        limit ${deadlinesShown + dates.length}
      ) d), '[]') as deadlines,
      coalesce((select json_agg(v) from (
        select kind, count(*) as value, sum(cardinality(participants)) as people
        from activity where campaign_id = ${campaignId} and held_on <= ${atDate} group by kind
      ) v), '[]') as activities,
      (select count(*) from channel) as channels`
  return factsOf(atDate, dates, found!)
}

interface Found {
  aspects: { id: number; name: string; kinds: number }[]
  items: ({ aspect: number | null } & Record<string, number>)[]
  measures: Record<string, number>
  deadlines: { date: string; value: number }[]
  activities: { kind: string; value: number; people: number }[]
  channels: number
}

function factsOf(atDate: string, dates: readonly string[], found: Found): Facts {
  const { aspects, items, measures, deadlines, activities, channels } = found
  const near = deadlines.filter(({ date }) => date >= atDate).slice(0, deadlinesShown)
  const nearestDeadlines = [...new Set([...near.map(({ date }) => date), ...dates])].sort()
  const basis: FactsBasis = {
    atDate,
    aspects: aspects.map(({ id, name }) => ({ id, name })),
    nearestDeadlines,
  }
  const known = new Set(aspects.map(({ id }) => id))
  const values = new Map<string, number>(Object.entries(measures))
  for (const { aspect, ...counted } of items) {
    for (const [key, value] of Object.entries(counted)) values.set(key, (values.get(key) ?? 0) + value)
    if (aspect !== null) values.set(aspectKey(aspect), counted['items.total'] ?? 0)
  }
  values.set('aspects.withItems', items.filter(({ aspect }) => known.has(aspect!)).length)
  values.set('catalogue.aspects', aspects.length)
  values.set('catalogue.kinds', aspects.reduce((sum, { kinds }) => sum + kinds, 0))
  values.set('channels.total', channels)
  for (const { kind, value, people } of activities) {
    const key = kind === 'training' ? 'trainings' : `activities.${kind}`
    values.set(kind === 'training' ? 'trainings.total' : key, value)
    values.set(`${key}.participants`, people)
  }
  for (const { date, value } of deadlines) values.set(deadlineDefinitions([date])[0]!.key, value)
  return factsFrom(basis, countedBy(definitionsFor(basis), values))
}

/** A rate is counted by the figures with its two filters, so it can say nothing else than they do. */
function countedBy(definitions: readonly FigureDefinition[], values: ReadonlyMap<string, number>) {
  const sameAs = (filter: FigureFilter) =>
    definitions.find(one => !one.over && !one.sum && sameFilter(one.filter, filter))?.key ?? ''
  return new Map(
    definitions.map(({ key, filter, over }): [string, Counted] => {
      const value = values.get(over ? sameAs(filter) : key) ?? 0
      return [key, over ? { value, over: values.get(sameAs(over)) ?? 0 } : { value }]
    }),
  )
}

function sameFilter(one: FigureFilter, other: FigureFilter): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function countable(definitions: readonly FigureDefinition[], of: FigureFilter['of']) {
  return definitions.filter(({ filter, over }) => filter.of === of && !over)
}

function counts(
  sql: Runner,
  definitions: readonly FigureDefinition[],
  condition: (filter: FigureFilter) => Fragment,
): Fragment {
  return definitions
    .map(({ key, filter }) => sql`count(*) filter (where ${condition(filter)}) as ${sql(key)}`)
    .reduce((all, one) => sql`${all}, ${one}`)
}

function inScope(sql: Runner, { campaignId, atDate }: ReportScope): Fragment {
  return sql`m.kind = 'item' and i.campaign_id = ${campaignId} and m.opened_on <= ${atDate}`
}

function measureMatching(sql: Runner, filter: FigureFilter, { atDate }: ReportScope): Fragment {
  const parts = [matching(sql, itemsMeant(filter, atDate), atDate)]
  if (filter.longTerm) parts.push(sql`s.long_term`)
  if (filter.overdue) parts.push(sql`s.deadline < ${atDate} and not s.done`)
  if (filter.measureDone !== undefined) parts.push(sql`s.done = ${filter.measureDone}`)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}

/** The ids of the rows behind a figure, as a query: counted, listed and frozen from the same words. */
function idsOf(sql: Runner, filter: FigureFilter, scope: ReportScope): Fragment {
  const { campaignId, atDate } = scope
  const { of } = filter
  const items = sql`matter m join item i on i.matter_id = m.id`
  const matches = () => sql`${inScope(sql, scope)} and ${matching(sql, itemsMeant(filter, atDate), atDate)}`
  if (of === 'items') return sql`select m.id from ${items} where ${matches()}`
  if (of === 'measures') {
    return sql`select s.id from ${items} join measure s on s.matter_id = m.id
      where ${inScope(sql, scope)} and ${measureMatching(sql, filter, scope)}`
  }
  if (of === 'channels') return sql`select id from channel`
  const catalogue = sql`select a.id from aspect a join campaign c on c.catalogue_id = a.catalogue_id
    where c.id = ${campaignId}`
  if (of === 'catalogue') return catalogue
  if (of === 'aspects') {
    return sql`${catalogue} and a.id in (select i.aspect_id from ${items} where ${matches()})`
  }
  const kind = of === 'trainings' ? 'training' : (filter.activityKind ?? null)
  return sql`select id from activity where campaign_id = ${campaignId} and held_on <= ${atDate}
    and ${kind === null ? sql`kind <> 'training'` : sql`kind = ${kind}`}`
}

/** How many rows are behind a filter. */
export async function countRows(sql: Runner, filter: FigureFilter, scope: ReportScope) {
  const [row] = await sql<{ total: number }[]>`
    select count(*) as total from (${idsOf(sql, filter, scope)}) found`
  return row!.total
}

/** The rows behind a figure as they are now, a page at a time. */
export async function listRows(
  sql: Runner,
  filter: FigureFilter,
  scope: ReportScope,
  page: { offset: number; limit: number },
): Promise<FigureRow[]> {
  return rowsAmong(sql, filter.of, sql`in (${idsOf(sql, filter, scope)})`, scope, page)
}

export async function countFrozenRows(sql: Runner, reportId: number, key: string): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select cardinality(ids) as total from report_figure where report_id = ${reportId} and key = ${key}`
  return row?.total ?? 0
}

/** The rows that were behind a figure when the report was signed, with what they say now. */
export async function listFrozenRows(
  sql: Runner,
  filter: FigureFilter,
  scope: ReportScope & { reportId: number; key: string },
  page: { offset: number; limit: number },
): Promise<FigureRow[]> {
  const among = sql`= any(coalesce((select ids from report_figure
    where report_id = ${scope.reportId} and key = ${scope.key}), '{}')::bigint[])`
  return rowsAmong(sql, filter.of, among, scope, page)
}

function rowsAmong(
  sql: Runner,
  of: FigureFilter['of'],
  among: Fragment,
  { campaignId }: ReportScope,
  { offset, limit }: { offset: number; limit: number },
): Promise<FigureRow[]> {
  const paged = sql`offset ${offset} limit ${limit}`
  if (of === 'items') {
    return sql<FigureRow[]>`
      select m.id as item_id, m.number, m.title as text, m.deadline as day, m.status,
        null::boolean as done, null::bigint as count
      from matter m where m.id ${among} order by m.id ${paged}`
  }
  if (of === 'measures') {
    return sql<FigureRow[]>`
      select m.id as item_id, m.number, s.text, s.deadline as day, null::text as status, s.done,
        null::bigint as count
      from measure s join matter m on m.id = s.matter_id where s.id ${among}
      order by m.id, s.position ${paged}`
  }
  if (of === 'channels') {
    return sql<FigureRow[]>`
      select null::bigint as item_id, contact as number, name as text, null::date as day,
        null::text as status, null::boolean as done, null::bigint as count
      from channel where id ${among} order by id ${paged}`
  }
  if (of === 'aspects' || of === 'catalogue') {
    return sql<FigureRow[]>`
      select null::bigint as item_id, null::text as number, a.name as text, null::date as day,
        null::text as status, null::boolean as done,
        case when ${of} = 'aspects'
          then (select count(*) from item where campaign_id = ${campaignId} and aspect_id = a.id)
          else (select count(*) from kind where aspect_id = a.id) end as count
      from aspect a where a.id ${among} order by a.position, a.id ${paged}`
  }
  return sql<FigureRow[]>`
    select null::bigint as item_id, null::text as number, subject as text, held_on as day,
      null::text as status, null::boolean as done, cardinality(participants)::bigint as count
    from activity where id ${among} order by held_on, id ${paged}`
}

/** Keeps which rows are behind each figure at this moment, for as long as the report is kept. */
export async function insertFigures(
  tx: Runner,
  reportId: number,
  definitions: readonly FigureDefinition[],
  scope: ReportScope,
): Promise<void> {
  for (const { key, filter } of definitions) {
    await tx`insert into report_figure (report_id, key, ids)
      values (${reportId}, ${key}, array(${idsOf(tx, filter, scope)}))`
  }
}
