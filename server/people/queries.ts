import { type Person, type Role, rolesSeeingAll } from '#domain/people/roles.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface SessionRow {
  personId: number
  name: string
  account: string
  csrfToken: string
  lastSeenAt: Date
  mustChangePassword: boolean
  passwordChangedAt: Date
  roles: Role[]
  reach: number[]
}

/**
 * The session with its person, current roles and every unit in reach, in one statement. It runs
 * with every request, so that rights end at once; who sees all needs no units looked up.
 */
export async function findSession(
  sql: Runner,
  tokenHash: Uint8Array,
  today: string,
): Promise<SessionRow | undefined> {
  const [row] = await sql<SessionRow[]>`
    select p.id as person_id, p.name, p.account, s.csrf_token, s.last_seen_at,
      p.must_change_password, p.password_changed_at, held.roles,
      case when held.roles && ${rolesSeeingAll}::text[] then '{}' else array(
        with recursive reach as (
          select unnest(held.units) as id
          union select unit.id from unit join reach on unit.parent_id = reach.id
        ) select id from reach
      ) end as reach
    from session s join person p on p.id = s.person_id, lateral (
      select coalesce(array_agg(distinct role), '{}') as roles, array_agg(unit) as units
      from post, unnest(unit_id || charge) unit
      where person_id = p.id and since <= ${today} and (until is null or until > ${today})
    ) held
    where s.token_hash = ${tokenHash} and p.left_on is null`
  return row
}

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
  session: { tokenHash: Uint8Array; personId: number; csrfToken: string; at: Date },
): Promise<void> {
  await tx`insert into session (token_hash, person_id, csrf_token, created_at, last_seen_at)
    values (${session.tokenHash}, ${session.personId}, ${session.csrfToken}, ${session.at}, ${session.at})`
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

/** A person as the rules see them: by account, or the first with a current post of the role. */
export async function findPerson(
  sql: Runner,
  wanted: { account: string | null; role: Role },
  today: string,
): Promise<Person | undefined> {
  const [row] = await sql<Person[]>`
    with recursive chosen as (
      select p.id, p.name from person p
      where p.left_on is null and case when ${wanted.account}::text is not null
        then p.account = ${wanted.account}::text
        else exists (select 1 from post where person_id = p.id and role = ${wanted.role}
          and since <= ${today} and (until is null or until > ${today})) end
      order by p.id limit 1
    ), held as (
      select role, unit_id, charge from post, chosen
      where person_id = chosen.id and since <= ${today} and (until is null or until > ${today})
    ), reach as (
      select unit_id as id from held union select unnest(charge) from held
      union select unit.id from unit join reach on unit.parent_id = reach.id
    )
    select id, name, array(select distinct role from held) as roles,
      array(select id from reach) as reach from chosen`
  return row
}
