import type { DraftItem, ItemsAbout, SheetsCount } from '#domain/report/draft-input.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { isMeasureProvisional, isProvisional } from '#server/rectification/condition-queries.ts'
import { inScope, itemsOn, type ReportScope } from './scope-queries.ts'

/** The first items of each aspect and of none, for the text: a draft lists no more than that. */
export async function listDraftItems(
  sql: Runner,
  scope: ReportScope,
  perAspect: number,
): Promise<DraftItem[]> {
  const { campaignId } = scope
  const chosen = sql`
    select found.id from (
      select a.id from aspect a join campaign c on c.catalogue_id = a.catalogue_id
      where c.id = ${campaignId} union all select null
    ) aspects, lateral (
      select m.id from ${itemsOn(sql, scope)}
      where ${inScope(sql, scope)} and i.aspect_id is not distinct from aspects.id
      order by m.id limit ${perAspect}
    ) found`
  return listAmong(sql, chosen, scope)
}

/** The first items of the ledger, in its order, for the attachment. */
export async function listLedgerItems(
  sql: Runner,
  scope: ReportScope,
  limit: number,
): Promise<DraftItem[]> {
  const chosen = sql`select m.id from ${itemsOn(sql, scope)}
    where ${inScope(sql, scope)} order by m.id limit ${limit}`
  return listAmong(sql, chosen, scope)
}

/** What is true of all items, also of those that the text does not list. */
export async function describeItems(sql: Runner, scope: ReportScope): Promise<ItemsAbout> {
  const { atDate } = scope
  const [row] = await sql<(ItemsAbout & { all: number })[]>`
    with items as (
      select m.id, m.leader_id, m.handler_id, m.deadline, m.long_term, m.immediate
      from ${itemsOn(sql, scope)} where ${inScope(sql, scope)}
    ), leaders as (
      select leader_id, min(id) as first from items where leader_id is not null
      group by leader_id order by min(id) limit 11
    )
    select
      coalesce((select bool_and(leader_id is not null and handler_id is not null
        and (deadline is not null or long_term or immediate)) from items), false) as assigned,
      coalesce((select bool_and(handler_id is not null) from items), false) as handled,
      array(select ${titled(sql, 'leaders.leader_id', atDate)} from leaders order by first) as leaders,
      (select count(distinct matter_id) from measure where matter_id in (select id from items))
        as with_measures`
  return row!
}

/** What the signed self-check sheets of a campaign hold, and how many wait for a signature. */
export async function countSheets(sql: Runner, campaignId: number): Promise<SheetsCount> {
  const [row] = await sql<SheetsCount[]>`
    select count(*) filter (where s.signed_at is null and s.ended_at is null)::int as unsigned,
      coalesce(sum((select count(*) from finding f where f.self_check_id = s.id
        and f.withdrawn_at is null)) filter (where s.signed_at is not null), 0)::int as found
    from self_check s where s.campaign_id = ${campaignId}`
  return row!
}

/** 主要负责人 on a day, with the title. */
export async function findHead(
  sql: Runner,
  bureauId: number | null,
  day: string,
): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`
    select o.title || p.name as name from post o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
    where o.role = 'head' and u.bureau_id is not distinct from ${bureauId} and o.since <= ${day} and (o.until is null or o.until > ${day})
    order by o.id limit 1`
  return row?.name
}

function listAmong(sql: Runner, chosen: Fragment, scope: ReportScope): Promise<DraftItem[]> {
  return sql<DraftItem[]>`
    select m.number, i.aspect_id, m.title as problem, i.manifestation,
      m.status,
      ${titled(sql, 'm.leader_id', scope.atDate)} as leader,
      (select name from person where id = m.handler_id) as handler,
      (select name from unit where id = m.lead_unit_id) as unit,
      m.deadline, ${isProvisional(sql)} as provisional, m.long_term, m.immediate,
      coalesce((select json_agg(json_build_object('text', s.text, 'deadline', s.deadline,
        'provisional', ${isMeasureProvisional(sql)}, 'longTerm', s.long_term, 'done', s.done) order by s.position)
        from measure s where s.matter_id = m.id), '[]') as measures
    from ${itemsOn(sql, scope)} left join aspect a on a.id = i.aspect_id
    where m.id in (${chosen}) order by a.position nulls last, m.id`
}

/** 副局长钱二: the name behind the title held on that day as a leader. */
function titled(sql: Runner, personId: 'm.leader_id' | 'leaders.leader_id', day: string): Fragment {
  return sql`(select coalesce((select o.title from post o where o.person_id = p.id
      and o.role in ('leader', 'head') and o.since <= ${day} and (o.until is null or o.until > ${day})
      order by o.id limit 1), '') || p.name from person p where p.id = ${sql(personId)})`
}
