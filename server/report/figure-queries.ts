import type { Person } from '#domain/people/roles.ts'
import type { FigureDefinition } from '#domain/report/figure-definitions.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'
import type { FigureRow } from '#domain/report/views.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'
import { mattersOn } from '#server/rectification/as-of-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'
import { idsOf, inScope, itemsOn, type ReportScope } from './scope-queries.ts'

/** How many rows are behind a filter. */
export async function countRows(sql: Runner, filter: FigureFilter, scope: ReportScope) {
  const [row] = await sql<{ total: number }[]>`
    select count(*) as total from (${idsOf(sql, filter, scope)}) found`
  return row!.total
}

export async function countFrozenRows(sql: Runner, reportId: number, key: string): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select cardinality(ids) as total from report_figure where report_id = ${reportId} and key = ${key}`
  return row?.total ?? 0
}

/** The ids behind a figure of a draft, as they are now. */
export function behindNow(sql: Runner, filter: FigureFilter, scope: ReportScope): Fragment {
  return sql`in (${idsOf(sql, filter, scope)})`
}

/** The ids that were behind a figure when its report was signed. */
export function behindThen(sql: Runner, reportId: number, key: string): Fragment {
  return sql`= any(coalesce((select ids from report_figure
    where report_id = ${reportId} and key = ${key}), '{}')::bigint[])`
}

/** How many of the rows behind a figure belong to items that the person may not see. */
export async function countHidden(
  sql: Runner,
  person: Person,
  of: FigureFilter['of'],
  among: Fragment,
): Promise<number> {
  if (of !== 'items' && of !== 'measures') return 0
  const rows =
    of === 'items'
      ? sql`matter m where m.id ${among}`
      : sql`measure s join matter m on m.id = s.matter_id where s.id ${among}`
  const [row] = await sql<{ hidden: number }[]>`
    select count(*)::int as hidden from ${rows} and not ${visibleTo(sql, person)}`
  return row!.hidden
}

/** The rows behind a figure a page at a time, as they are now; of items only those the person sees. */
export function listRows(
  sql: Runner,
  person: Person,
  { of, among }: { of: FigureFilter['of']; among: Fragment },
  scope: ReportScope,
  { offset, limit }: { offset: number; limit: number },
): Promise<FigureRow[]> {
  const paged = sql`offset ${offset} limit ${limit}`
  if (of === 'items') {
    return sql<FigureRow[]>`
      select m.id as item_id, m.number, m.title as text, m.deadline as day, m.status,
        null::boolean as done, null::bigint as count
      from ${mattersOn(sql, scope.atDate, scope.today)} m
      where m.id ${among} and ${visibleTo(sql, person)} order by m.id ${paged}`
  }
  if (of === 'measures') {
    return sql<FigureRow[]>`
      select m.id as item_id, m.number, s.text, s.deadline as day, null::text as status, s.done,
        null::bigint as count
      from measure s join matter m on m.id = s.matter_id
      where s.id ${among} and ${visibleTo(sql, person)} order by m.id, s.position ${paged}`
  }
  if (of === 'channels') {
    return sql<FigureRow[]>`
      select null::bigint as item_id, contact as number, name as text, null::date as day,
        null::text as status, null::boolean as done, null::bigint as count
      from channel where id ${among} order by id ${paged}`
  }
  if (of === 'aspects' || of === 'catalogue') {
    const kinds = sql`select count(*) from kind where aspect_id = a.id`
    const items = sql`select count(*) from ${itemsOn(sql, scope)}
      where ${inScope(sql, scope)} and i.aspect_id = a.id`
    return sql<FigureRow[]>`
      select null::bigint as item_id, null::text as number, a.name as text, null::date as day,
        null::text as status, null::boolean as done,
        (${of === 'catalogue' ? kinds : items}) as count
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
