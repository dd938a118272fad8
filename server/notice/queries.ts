import type { Notice } from '#domain/notice/notices.ts'
import type { NoticesView } from '#domain/notice/views.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

/** Writes notices of one matter within the act's transaction. */
export async function insertNotices(
  tx: Transaction,
  matterId: number,
  notices: readonly Notice[],
  at: Date,
  today: string,
): Promise<void> {
  for (const { kind, to } of notices) {
    if ('personId' in to) {
      await tx`insert into notice (person_id, matter_id, kind, at)
        values (${to.personId}, ${matterId}, ${kind}, ${at})`
    } else {
      await tx`insert into notice (person_id, matter_id, kind, at)
        select distinct person_id, ${matterId}::bigint, ${kind}, ${at}::timestamptz from post
        where role = 'verifier' and since <= ${today} and (until is null or until > ${today})
          and person_id <> all(${to.verifiersExcept as number[]}::integer[])`
    }
  }
}

/** The newest notices of a person on matters they may still see, and how many are unread. */
export async function listNotices(
  sql: Runner,
  person: Person,
  limit: number,
): Promise<NoticesView> {
  const rows = await sql<NoticesView['rows']>`
    select n.id, n.kind, n.matter_id, m.number, m.title as problem, n.at::text as at,
      n.read_at::text as read_at
    from notice n join matter m on m.id = n.matter_id
    where n.person_id = ${person.id} and ${visibleTo(sql, person)}
    order by n.id desc limit ${limit}`
  const [row] = await sql<{ unread: number }[]>`
    select count(*)::int as unread from (select 1 from notice n join matter m on m.id = n.matter_id
      where n.person_id = ${person.id} and n.read_at is null and ${visibleTo(sql, person)}
      limit 100) waiting`
  return { unread: row!.unread, rows }
}

export async function updateNoticesRead(
  sql: Runner,
  personId: number,
  upTo: number,
  at: Date,
): Promise<number> {
  const read = await sql`update notice set read_at = ${at}
    where person_id = ${personId} and read_at is null and id <= ${upTo}`
  return read.count
}
