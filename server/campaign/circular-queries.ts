import type { CircularFacts } from '#domain/document/circular.ts'
import { itemsMeant } from '#domain/report/figure-rows.ts'
import type { Runner } from '#server/database/sql.ts'
import { matching } from '#server/rectification/list-queries.ts'
import { inScope, itemsOn, type ReportScope } from '#server/report/scope-queries.ts'

/** Items of each lead unit on a day, in the order of the organisation; counted as the figures are. */
export async function listUnitCounts(
  sql: Runner,
  scope: ReportScope,
): Promise<CircularFacts['units']> {
  const { atDate } = scope
  const closed = matching(sql, itemsMeant({ of: 'items', statuses: ['closed'] }, atDate), atDate)
  const overdue = matching(sql, itemsMeant({ of: 'items', overdue: true }, atDate), atDate)
  return sql<{ name: string; total: number; closed: number; overdue: number }[]>`
    select coalesce(u.name, '未明确责任单位') as name, count(*)::int as total,
      (count(*) filter (where ${closed}))::int as closed,
      (count(*) filter (where ${overdue}))::int as overdue
    from ${itemsOn(sql, scope)} left join unit u on u.id = m.lead_unit_id
    where ${inScope(sql, scope)}
    group by u.id, u.name, u.position order by u.position, u.id`
}
