import type { CircularFacts } from '#domain/document/circular.ts'
import { itemsMeant } from '#domain/report/figure-rows.ts'
import type { Runner } from '#server/database/sql.ts'
import { matching } from '#server/rectification/list-queries.ts'
import { inScope, itemsOn, type ReportScope } from '#server/report/scope-queries.ts'

/**
 * Items of each lead unit on a day, in the order of the organisation; counted as the figures are.
 * The county's circular names the bureau of a unit, as two bureaus may each have an office.
 */
export async function listUnitCounts(
  sql: Runner,
  scope: ReportScope,
): Promise<CircularFacts['units']> {
  const { atDate } = scope
  const closed = matching(sql, itemsMeant({ of: 'items', statuses: ['closed'] }, atDate), atDate)
  const overdue = matching(sql, itemsMeant({ of: 'items', overdue: true }, atDate), atDate)
  const ofCounty = scope.bureauId === null
  const bureau = ofCounty ? sql`case when b.id <> u.id then b.name else '' end` : sql`''`
  const order = ofCounty ? sql`b.position, b.id, ` : sql``
  return sql<{ name: string; total: number; closed: number; overdue: number }[]>`
    select coalesce(${bureau} || u.name, '未明确责任单位') as name, count(*)::int as total,
      (count(*) filter (where ${closed}))::int as closed,
      (count(*) filter (where ${overdue}))::int as overdue
    from ${itemsOn(sql, scope)} left join unit u on u.id = m.lead_unit_id
      left join unit b on b.id = u.bureau_id
    where ${inScope(sql, scope)}
    group by u.id, b.id order by ${order}u.position, u.id`
}
