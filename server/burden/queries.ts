import type { BurdenCell } from '#domain/burden/burden.ts'
import {
  type BurdenRow,
  type BurdenRows,
  type BurdenRowsQuery,
  burdenPageSize,
} from '#domain/burden/views.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner } from '#server/database/sql.ts'
import { forms, formsByDay, notices, noticesByDay, type Scope } from './source-queries.ts'

/** Forms, fields and notices by unit and month, of what this person may see. */
export async function countBurden(
  sql: Runner,
  person: Person,
  scope: Scope,
): Promise<BurdenCell[]> {
  return sql<BurdenCell[]>`
    select unit_id, to_char(on_day, 'YYYY-MM') as month, sum(forms)::int as forms,
      sum(fields)::int as fields, sum(notices)::int as notices
    from (
      select unit_id, on_day, forms, fields, 0 as notices
      from (${formsByDay(sql, person, scope)}) f
      union all
      select unit_id, on_day, 0, 0, notices from (${noticesByDay(sql, person, scope)}) n
    ) counted
    group by 1, 2`
}

/** The rows behind a cell, the newest first: what was done or told on which day, and nobody's name. */
export async function listBurdenRows(
  sql: Runner,
  person: Person,
  asked: BurdenRowsQuery,
): Promise<BurdenRows> {
  const { of, month, since = month, unitId, page } = asked
  const scope = { ...asked, first: since, last: month }
  const source = of === 'notices' ? notices(sql, person, scope) : forms(sql, person, scope)
  const ofUnit = unitId === undefined ? sql`true` : sql`coalesce(unit_id, 0) = ${unitId}`
  const behind = sql`from (${source}) behind where ${ofUnit}`
  const [sums] = await sql<{ count: number; fields: number }[]>`
    select count(*)::int as count, coalesce(sum(fields), 0)::int as fields ${behind}`
  const rows = await sql<BurdenRow[]>`
    select on_day as on, what, fields::int as fields, place, number ${behind}
    order by moment desc, place desc, seq desc
    limit ${burdenPageSize} offset ${(page - 1) * burdenPageSize}`
  return { rows, ...sums! }
}
