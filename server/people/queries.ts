import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

export interface Credentials {
  id: number
  name: string
  passwordHash: string
  failedSignIns: number
  lockedUntil: Date | null
}

export async function findCredentials(
  sql: Runner,
  account: string,
): Promise<Credentials | undefined> {
  const [row] = await sql<Credentials[]>`
    select id, name, password_hash, failed_sign_ins, locked_until from person
    where account = ${account} and password_hash is not null and left_on is null`
  return row
}

export async function lockCredentials(
  tx: Transaction,
  account: string,
): Promise<Credentials | undefined> {
  await tx`select 1 from person where account = ${account} for no key update`
  return findCredentials(tx, account)
}

export async function updateSignIns(
  tx: Transaction,
  personId: number,
  failed: number,
  lockedUntil: Date | null,
): Promise<void> {
  await tx`update person set failed_sign_ins = ${failed}, locked_until = ${lockedUntil}
    where id = ${personId}`
}

export async function updatePassword(
  tx: Transaction,
  personId: number,
  password: { hash: string; at: Date; mustChange: boolean },
): Promise<void> {
  await tx`update person set password_hash = ${password.hash}, password_changed_at = ${password.at},
    must_change_password = ${password.mustChange}, failed_sign_ins = 0, locked_until = null
    where id = ${personId}`
}

export async function insertSession(
  tx: Runner,
  session: {
    tokenHash: Uint8Array
    personId: number
    csrfToken: string
    at: Date
    byProvider: boolean
  },
): Promise<void> {
  await tx`insert into session
      (token_hash, person_id, csrf_token, created_at, last_seen_at, by_provider)
    values (${session.tokenHash}, ${session.personId}, ${session.csrfToken}, ${session.at}, ${session.at},
      ${session.byProvider})`
}

export async function updateSessionSeen(sql: Runner, tokenHash: Uint8Array, at: Date) {
  await sql`update session set last_seen_at = ${at} where token_hash = ${tokenHash}`
}

export async function deleteSession(sql: Runner, tokenHash: Uint8Array): Promise<void> {
  await sql`delete from session where token_hash = ${tokenHash}`
}

/** Ends every session of a person but one, when the password or the rights change. */
export async function deleteSessionsOf(tx: Runner, personId: number, except?: Uint8Array) {
  await tx`delete from session where person_id = ${personId}
    and token_hash is distinct from ${except ?? null}`
}

export async function deleteSessionsSeenBefore(sql: Runner, moment: Date): Promise<number> {
  const gone = await sql`delete from session where last_seen_at < ${moment}`
  return gone.count
}

export async function findBureau(sql: Runner): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`select name from bureau`
  return row?.name
}

/** The bureau in which a person holds all their posts that day; else, as for none, the county. */
export async function findOwnBureau(sql: Runner, personId: number, today: string): Promise<string> {
  const own = sql`(select min(u.bureau_id) from post o join unit u on u.id = o.unit_id
    where o.person_id = ${personId} and o.since <= ${today}
      and (o.until is null or o.until > ${today})
    having count(u.bureau_id) = count(*) and min(u.bureau_id) = max(u.bureau_id))`
  const [row] = await sql<{ name: string }[]>`select ${issuerName(sql, own)} as name`
  return row!.name
}

/** Who issues a document: the bureau it speaks for, else the unit over all of them. */
export async function findIssuer(sql: Runner, bureauId: number | null): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select ${issuerName(sql, sql`${bureauId}`)} as name`
  return row!.name
}

export function issuerName(sql: Runner, bureauId: Fragment): Fragment {
  return sql`coalesce((select name from unit where id = ${bureauId}),
    (select name from unit where parent_id is null order by id limit 1), '')`
}

export async function listNames(sql: Runner, ids: readonly number[]): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name from person where id = any(${ids as number[]}::integer[])`
  return rows.map(row => row.name)
}
