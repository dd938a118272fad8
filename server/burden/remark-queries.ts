import type { NoRemark, Remark } from '#domain/burden/remark.ts'
import { burdenPageSize, type RemarkFilter, type RemarkView } from '#domain/burden/views.ts'
import { bureausOf, type Person, type Role } from '#domain/people/roles.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

export type StoredRemark = Remark & { id: number }

/** Where what a person says is heard: the bureau of the post they hold; null for the county. */
export async function findBureauOfSender(
  tx: Transaction,
  personId: number,
  today: string,
): Promise<NoRemark> {
  const [row] = await tx<{ bureauId: number | null }[]>`
    select u.bureau_id from post o join unit u on u.id = o.unit_id
    where o.person_id = ${personId} and ${isHeld(tx, today)} order by o.id limit 1`
  return { status: 'none', bureauId: row?.bureauId ?? null }
}

export async function insertRemark(tx: Transaction, remark: Remark, today: string): Promise<void> {
  await tx`insert into burden_remark (bureau_id, place, sentence, sender_id, sent_on, status)
    values (${remark.bureauId}, ${remark.place}, ${remark.sentence}, ${remark.senderId}, ${today},
      ${remark.status})`
}

/** The remark under a row lock, if this person may see it. */
export async function lockRemark(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<StoredRemark | undefined> {
  const [row] = await tx<StoredRemark[]>`
    select id, status, bureau_id, place, sentence, sender_id, answer, answered_by
    from burden_remark r where id = ${id} and ${heardBy(tx, person)} for update`
  return row
}

export async function updateRemark(tx: Transaction, remark: StoredRemark, at: Date): Promise<void> {
  await tx`update burden_remark set status = ${remark.status}, answer = ${remark.answer},
    answered_by = ${remark.answeredBy}, answered_at = ${at} where id = ${remark.id}`
}

/**
 * One's own, and for the office of a bureau or of the county those of its people; unanswered first.
 * All of them, unless a page is asked for.
 */
export async function listRemarks(
  sql: Runner,
  person: Person,
  filter: RemarkFilter,
  page?: number,
): Promise<(Omit<RemarkView, 'mayAnswer'> & StoredRemark)[]> {
  return sql<(Omit<RemarkView, 'mayAnswer'> & StoredRemark)[]>`
    select r.id, r.bureau_id, r.place, r.sentence, r.sender_id, s.name as sender, r.sent_on,
      r.status, r.answer, a.name as answered_by, r.answered_at::text as answered_at
    from burden_remark r left join person s on s.id = r.sender_id
      left join person a on a.id = r.answered_by
    where ${inState(sql, filter)} and ${heardBy(sql, person)}
    order by r.status = 'answered', r.id desc
    limit ${page ? burdenPageSize : null} offset ${page ? (page - 1) * burdenPageSize : 0}`
}

export async function countRemarks(
  sql: Runner,
  person: Person,
  filter: RemarkFilter,
): Promise<{ count: number; waiting: number }> {
  const [row] = await sql<{ count: number; waiting: number }[]>`
    select count(*)::int as count, (count(*) filter (where r.status = 'new'))::int as waiting
    from burden_remark r where ${inState(sql, filter)} and ${heardBy(sql, person)}`
  return row!
}

/** Who holds a role now in a bureau or in the county's own office. */
export async function listHolders(
  tx: Transaction,
  role: Role,
  bureauId: number | null,
  today: string,
): Promise<number[]> {
  const rows = await tx<{ personId: number }[]>`
    select distinct o.person_id from post o join unit u on u.id = o.unit_id
      join person p on p.id = o.person_id and p.left_on is null and not p.machine
    where o.role = ${role} and ${isHeld(tx, today)}
      and (u.bureau_id is null or u.bureau_id = ${bureauId})`
  return rows.map(row => row.personId)
}

function inState(sql: Runner, { state }: RemarkFilter): Fragment {
  return state ? sql`r.status = ${state}` : sql`true`
}

function heardBy(sql: Runner, person: Person): Fragment {
  const offices = bureausOf(person, 'clerk', 'head')
  const bureaus = offices.filter(bureau => bureau !== null)
  const heard = offices.includes(null) ? sql`true` : sql`r.bureau_id = any(${bureaus}::integer[])`
  return sql`(r.sender_id = ${person.id} or ${heard})`
}

function isHeld(sql: Runner, today: string): Fragment {
  return sql`o.since <= ${today} and (o.until is null or o.until > ${today})`
}
