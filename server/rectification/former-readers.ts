import type { Transaction } from '#server/database/sql.ts'

/**
 * Who moved to another bureau no longer reads what they once had a part in: their key goes from the
 * readers of items in which they hold no part and no post of theirs lies in a bureau that takes
 * part, nor in the county's office. Who holds no post on that day keeps it until they do.
 */
export async function updateReadersWithout(
  tx: Transaction,
  personId: number,
  day: string,
): Promise<void> {
  const held = tx`post o join unit u on u.id = o.unit_id where o.person_id = ${personId}
    and o.since <= ${day} and (o.until is null or o.until > ${day})`
  await tx`
    update matter m set readers = array_remove(m.readers, -${personId}::integer)
    where m.kind = 'item' and m.bureau_id is not null
      and m.readers @> array[-${personId}::integer]
      and m.leader_id is distinct from ${personId} and m.handler_id is distinct from ${personId}
      and not exists (select from measure s
        where s.matter_id = m.id and s.handler_id = ${personId} and not s.done)
      and exists (select from ${held})
      and not exists (select from ${held}
        and (u.bureau_id is null or u.bureau_id = any(m.readers)))`
}
