import { columnKeys, columns } from '#domain/figures/columns.ts'
import { median, type Stay } from '#domain/figures/stages.ts'
import type { Cell, FiguresQuery, Stage } from '#domain/figures/views.ts'
import { type Person, seesAll } from '#domain/people/roles.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import type { Runner } from '#server/database/sql.ts'
import { filedOn, mattersOn } from '#server/rectification/as-of-queries.ts'
import { endedInYear } from '#server/rectification/condition-queries.ts'
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
    from ${mattersOn(sql, on, today)} m
      join ${filedOn(sql, on, today)} i on i.matter_id = m.id
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
  const whole = seesAll(person) && !asked.campaignId && !asked.bureauId
  const which = sql`join matter m on m.id = p.matter_id join item i on i.matter_id = m.id
    and ${visibleTo(sql, person)} and ${matching(sql, { ...asked, on }, today)}`
  const stays = await sql<(Stay & { status: Stage['status'] })[]>`
    select p.status, p.until - p.since - p.suspended as days, count(*)::int as count
    from passage p ${whole ? sql`` : which}
    where ${endedInYear(sql, on)} and p.status <> 'closed'
    group by p.status, days`
  return [...Map.groupBy(stays, stay => stay.status)].map(([status, own]) => ({
    status,
    passages: own.reduce((sum, { count }) => sum + count, 0),
    medianDays: median(own),
  }))
}
