import { columnKeys, columns } from '#domain/figures/columns.ts'
import type { Cell, FiguresQuery, Stage } from '#domain/figures/views.ts'
import type { Person } from '#domain/people/roles.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import type { Runner } from '#server/database/sql.ts'
import { mattersOn } from '#server/rectification/as-of-queries.ts'
import { matching, visibleTo } from '#server/rectification/list-queries.ts'

/**
 * The items a person may see by bureau, lead unit and aspect at the end of a day, every column
 * counted in one pass by the ledger's own filter, so that each number opens as many rows.
 */
export async function countCells(
  sql: Runner,
  person: Person,
  asked: FiguresQuery,
  today: string,
): Promise<Cell[]> {
  const { on = today } = asked
  const soonUntil = await soonUntilOn(sql, 'item', on)
  const counted = columnKeys
    .map(key => {
      const holds = matching(sql, { ...columns[key].opens, on, soonUntil }, today)
      return sql`${key}::text, count(*) filter (where ${holds})`
    })
    .reduce((all, one) => sql`${all}, ${one}`)
  return sql<Cell[]>`
    select m.bureau_id, m.lead_unit_id as unit_id, i.aspect_id, json_build_object(${counted}) as counts
    from ${mattersOn(sql, on, today)} m join item i on i.matter_id = m.id
    where ${visibleTo(sql, person)} and ${matching(sql, { ...asked, on }, today)}
    group by m.bureau_id, m.lead_unit_id, i.aspect_id`
}

/** How long items stayed in each stage: the stays that ended in the year before the day. */
export async function listStages(
  sql: Runner,
  person: Person,
  asked: FiguresQuery,
  today: string,
): Promise<Stage[]> {
  const { on = today } = asked
  return sql<Stage[]>`
    with moved as (
      select e.seq, e.at::date as on, e.data ->> 'from' as status,
        lag(e.at::date) over (partition by e.matter_id order by e.seq) as since
      from event e join matter m on m.id = e.matter_id join item i on i.matter_id = m.id
      where ${visibleTo(sql, person)} and ${matching(sql, { ...asked, on }, today)}
        and e.at < (${on}::date + 1)::timestamptz
        and (e.seq = 1 or e.data ->> 'to' <> e.data ->> 'from')
    )
    select status, count(*)::int as passages,
      (percentile_cont(0.5) within group (order by moved.on - since))::float as median_days
    from moved
    where seq > 1 and status <> 'closed' and moved.on > ${on}::date - 365
    group by status`
}
