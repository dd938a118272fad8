import type { ItemNames } from '#domain/rectification/close-out-facts.ts'
import type { Runner } from '#server/database/sql.ts'
import { issuerName } from '#server/people/queries.ts'

/** The names behind the ids of an item, and its bureau, that the person has been shown already. */
export async function findItemNames(
  sql: Runner,
  id: number,
): Promise<ItemNames & { bureauId: number | null }> {
  const [row] = await sql<(ItemNames & { bureauId: number | null })[]>`
    select m.bureau_id, ${issuerName(sql, sql`m.bureau_id`)} as bureau, c.name as campaign, coalesce(a.name, '') as aspect,
      coalesce(u.name, '') as unit, coalesce(l.name, '') as leader, coalesce(h.name, '') as handler
    from matter m join item i on i.matter_id = m.id join campaign c on c.id = i.campaign_id
      left join aspect a on a.id = i.aspect_id left join unit u on u.id = m.lead_unit_id
      left join person l on l.id = m.leader_id left join person h on h.id = m.handler_id
    where m.id = ${id}`
  return row!
}
