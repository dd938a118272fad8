import { isNoticeKind, type NoticeKind } from '#domain/notice/kinds.ts'
import type { Notice, NoticeAbout, ToRole } from '#domain/notice/notices.ts'
import type { NoticesView, ReadNoticesInput } from '#domain/notice/views.ts'
import { type NewestQuery, nextOf } from '#domain/paging.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

/**
 * With `insertNoticesOfPlaces` the one place that writes notices, within the transaction of the act that tells. `about` names
 * the matter, or the page of the office, that a notice opens.
 */
export async function insertNotices(
  tx: Transaction,
  about: NoticeAbout,
  notices: readonly Notice[],
  { moment, today }: { moment: Date; today: string },
): Promise<void> {
  const { matterId, place } = { matterId: null, place: null, ...about }
  for (const { kind, to } of notices) {
    if (!isNoticeKind(kind)) throw new Error(`No notice is called ${kind}`)
    if ('personId' in to) {
      await tx`insert into notice (person_id, matter_id, place, kind, at)
        values (${to.personId}, ${matterId}, ${place}, ${kind}, ${moment})`
    } else {
      const told = await insertForHolders(tx, { kind, to, matterId, place }, { moment, today })
      if (told > 0 || !to.barred) continue
      const clerks = { ...to, role: 'clerk', barred: undefined } as const
      const alarm = { kind: 'nobodyMay', to: clerks, matterId, place } as const
      await insertForHolders(tx, alarm, { moment, today })
    }
  }
}

/** Answers how many were told. */
async function insertForHolders(
  tx: Transaction,
  { kind, to, matterId, place }: ForHolders,
  { moment, today }: { moment: Date; today: string },
): Promise<number> {
  const told = await tx`insert into notice (person_id, matter_id, place, kind, at)
    select distinct person_id, ${matterId}::bigint, ${place}, ${kind}, ${moment}::timestamptz
    from (${holdersFor(tx, to, matterId, today)}) holder
    where nearest = 1 and person_id <> all(${(to.except ?? []) as number[]}::integer[])`
  return told.count
}

interface ForHolders {
  kind: NoticeKind
  to: ToRole
  matterId: number | null
  place: string | null
}

/** Many notices of one kind at once, each with the page that it opens for its person. */
export async function insertNoticesOfPlaces(
  tx: Transaction,
  kind: NoticeKind,
  told: readonly { personId: number; place: string }[],
  { moment }: { moment: Date },
): Promise<void> {
  const people = told.map(({ personId }) => personId)
  const places = told.map(({ place }) => place)
  await tx`insert into notice (person_id, place, kind, at)
    select person_id, place, ${kind}, ${moment}::timestamptz
    from unnest(${people}::integer[], ${places}::text[]) each (person_id, place)`
}

/**
 * Who holds a role in the bureau that is named, else in the matter's, or in the county where it has
 * none; of no bureau and no matter everybody.
 */
function holdersFor(
  sql: Runner,
  { role, bureauId, barred = [] }: ToRole,
  matterId: number | null,
  today: string,
) {
  const bureau =
    bureauId === undefined
      ? sql`select true as is_known, bureau_id from matter where id = ${matterId}`
      : sql`select true as is_known, ${bureauId}::integer as bureau_id`
  return sql`select o.person_id,
      rank() over (order by b.is_known is true and u.bureau_id is null) as nearest
    from post o join unit u on u.id = o.unit_id left join (${bureau}) b on true
    where o.role = any(${[role].flat()}) and o.person_id <> all(${barred as number[]}::integer[])
      and o.since <= ${today} and (o.until is null or o.until > ${today})
      and (b.is_known is null or u.bureau_id is null or u.bureau_id = b.bureau_id)`
}

/** A page of a person's notices, the newest first, and how many of all are unread. */
export async function listNotices(
  sql: Runner,
  person: Person,
  query: NewestQuery,
): Promise<NoticesView> {
  const { after = null, limit } = query
  const rows = await sql<NoticesView['rows']>`
    select n.id, n.kind, coalesce(n.place, '/items/' || n.matter_id) as place, m.number,
      m.title as problem, n.at::text as at, n.read_at::text as read_at
    from ${noticesOf(sql, person)} and (${after}::bigint is null or n.id < ${after})
    order by n.id desc limit ${limit}`
  const [row] = await sql<{ unread: number }[]>`
    select count(*)::int as unread from (
      select 1 from ${noticesOf(sql, person)} and n.read_at is null limit 100) waiting`
  return { unread: row!.unread, next: nextOf(rows, query), rows }
}

/** Notices `n` of a person on matters `m` they may still see, and on none; what leaves the office counts them too. */
export function noticesOf(sql: Runner, person: Person) {
  return sql`notice n left join matter m on m.id = n.matter_id
    where n.person_id = ${person.id} and (n.matter_id is null or ${visibleTo(sql, person)})`
}

export async function updateNoticesRead(
  sql: Runner,
  personId: number,
  which: ReadNoticesInput,
  at: Date,
): Promise<number> {
  const these = 'only' in which ? sql`id = ${which.only}` : sql`id <= ${which.upTo}`
  const read = await sql`update notice set read_at = ${at}
    where person_id = ${personId} and read_at is null and ${these}`
  return read.count
}
