import { openStatuses } from '#domain/rectification/item.ts'
import {
  type Counted,
  definitionsFor,
  type Facts,
  type FactsBasis,
  factsFrom,
} from '#domain/report/facts.ts'
import { aspectKey, deadlineKey, type FigureDefinition } from '#domain/report/figure-definitions.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'
import { itemsMeant } from '#domain/report/figure-rows.ts'
import { ofBureau } from '#server/campaign/queries.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { isProvisional } from '#server/rectification/condition-queries.ts'
import { matching } from '#server/rectification/list-queries.ts'
import { inScope, itemsOn, measureMatching, type ReportScope } from './scope-queries.ts'

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
  const { campaignId, bureauId, atDate } = scope
  const fixed = definitionsFor({ atDate, aspects: [], nearestDeadlines: [] })
  const items = countable(fixed, 'items')
  const measures = countable(fixed, 'measures')
  const itemsMatching = (each: FigureFilter) => matching(sql, itemsMeant(each, atDate), atDate)
  const [found] = await sql<Found[]>`
    select
      coalesce((select json_agg(a order by a.position, a.id) from (
        select a.id, a.name, a.position, (select count(*) from kind where aspect_id = a.id) as kinds
        from aspect a join campaign c on c.catalogue_id = a.catalogue_id where c.id = ${campaignId}
      ) a), '[]') as aspects,
      coalesce((select json_agg(g) from (
        select i.aspect_id as aspect, ${counts(sql, items, itemsMatching)} as counts
        from ${itemsOn(sql, scope)}
        where ${inScope(sql, scope)} group by i.aspect_id
      ) g), '[]') as items,
      (select ${counts(sql, measures, each => measureMatching(sql, each, scope))}
        from ${itemsOn(sql, scope)} join measure s on s.matter_id = m.id
        where ${inScope(sql, scope)}) as measures,
      coalesce((select json_agg(d order by d.date) from (
        select m.deadline as date, count(*) as value, bool_or(${isProvisional(sql)}) as provisional
        from ${itemsOn(sql, scope)}
        where ${inScope(sql, scope)} and m.deadline is not null
          and ${matching(sql, { on: atDate, status: [...openStatuses] }, atDate)}
          and (m.deadline >= ${atDate} or m.deadline = any(${dates as string[]}::date[]))
        group by m.deadline
        order by m.deadline = any(${dates as string[]}::date[]) desc, m.deadline
        limit ${deadlinesShown + dates.length}
      ) d), '[]') as deadlines,
      coalesce((select json_agg(v) from (
        select kind, count(*) as value, sum(cardinality(participants)) as people
        from activity where campaign_id = ${campaignId} and ${ofBureau(sql, bureauId)}
          and held_on <= ${atDate} and withdrawn_at is null group by kind
      ) v), '[]') as activities,
      (select count(*) from channel where ${ofBureau(sql, bureauId)}) as channels`
  return factsOf(atDate, dates, found!)
}

interface Found {
  aspects: { id: number; name: string; kinds: number }[]
  items: { aspect: number | null; counts: Record<string, number> }[]
  measures: Record<string, number>
  deadlines: { date: string; value: number; provisional: boolean }[]
  activities: { kind: string; value: number; people: number }[]
  channels: number
}

function factsOf(atDate: string, dates: readonly string[], found: Found): Facts {
  const { aspects, items, measures, deadlines, activities, channels } = found
  const near = deadlines.filter(({ date }) => date >= atDate).slice(0, deadlinesShown)
  const nearestDeadlines = [...new Set([...near.map(({ date }) => date), ...dates])].sort()
  const provisional = deadlines.filter(one => one.provisional).map(({ date }) => date)
  const basis: FactsBasis = {
    atDate,
    aspects: aspects.map(({ id, name }) => ({ id, name })),
    nearestDeadlines,
    ...(provisional.length > 0 && { provisionalDeadlines: provisional }),
  }
  const known = new Set(aspects.map(({ id }) => id))
  const values = new Map<string, number>(Object.entries(measures))
  for (const { aspect, counts } of items) {
    for (const [key, value] of Object.entries(counts))
      values.set(key, (values.get(key) ?? 0) + value)
    if (aspect !== null) values.set(aspectKey(aspect), counts['items.total'] ?? 0)
  }
  values.set('aspects.withItems', items.filter(({ aspect }) => known.has(aspect!)).length)
  values.set('catalogue.aspects', aspects.length)
  values.set(
    'catalogue.kinds',
    aspects.reduce((sum, { kinds }) => sum + kinds, 0),
  )
  values.set('channels.total', channels)
  for (const { kind, value, people } of activities) {
    const key = kind === 'training' ? 'trainings' : `activities.${kind}`
    values.set(kind === 'training' ? 'trainings.total' : key, value)
    values.set(`${key}.participants`, people)
  }
  for (const { date, value } of deadlines) values.set(deadlineKey(date), value)
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

/** All counts of one pass as an object by key. */
function counts(
  sql: Runner,
  definitions: readonly FigureDefinition[],
  condition: (filter: FigureFilter) => Fragment,
): Fragment {
  const pairs = definitions
    .map(({ key, filter }) => sql`${key}::text, count(*) filter (where ${condition(filter)})`)
    .reduce((all, one) => sql`${all}, ${one}`)
  return sql`json_build_object(${pairs})`
}
