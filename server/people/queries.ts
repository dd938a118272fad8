import { type Office, type Person, type Role, rolesSeeingAll } from '#domain/people/roles.ts'
import type { SecondFactorStep } from '#domain/second-factor/second-factor.ts'
import type { SettingKey } from '#domain/settings/settings.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

export interface SessionRow {
  personId: number
  name: string
  account: string
  csrfToken: string
  lastSeenAt: Date
  /** What it still waits for, by the roles held now and what is asked of them now. */
  secondFactor: SecondFactorStep | null
  /** Opened by the identity provider, so that no password here holds it up. */
  byProvider: boolean
  mustChangePassword: boolean
  passwordChangedAt: Date
  roles: Role[]
  reach: number[]
  offices: Office[]
  everywhere: boolean
}

/** The person of a session as the rules see them. */
export function personOf(session: SessionRow): Person {
  const { personId: id, name, roles, reach, offices, everywhere } = session
  return { id, name, roles, reach, offices, everywhere }
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
    select p.id as person_id, p.name, p.account, s.csrf_token, s.last_seen_at, s.by_provider,
      p.must_change_password, p.password_changed_at, ${standing(sql)},
      case when s.second_factor_at is not null or not held.roles && ${rolesNeeding(sql)} then null
        when exists (select from second_factor f
          where f.person_id = p.id and f.confirmed_at is not null) then 'code'
        else 'enrol' end as second_factor
    from session s join person p on p.id = s.person_id, ${heldPosts(sql, today)}
    where s.token_hash = ${tokenHash} and p.left_on is null`
  return row
}

const rolesSetting: SettingKey = 'secondFactorRoles'

/** Read with each session and so by itself; nobody where nothing was ever set. */
function rolesNeeding(sql: Runner) {
  return sql`array(select jsonb_array_elements_text(newest.value) from (
    select value from setting_change where key = ${rolesSetting} order by id desc limit 1) newest)`
}

/** A person as the rules see them, for who acts without a session. */
export async function findActor(
  sql: Runner,
  personId: number,
  today: string,
): Promise<Person | undefined> {
  const [row] = await sql<Person[]>`
    select p.id, p.name, ${standing(sql)} from person p, ${heldPosts(sql, today)}
    where p.id = ${personId} and p.left_on is null`
  return row
}

/** The posts a person `p` holds on a day: their roles, offices, and units with those in charge. */
function heldPosts(sql: Runner, today: string) {
  const office = sql`o.role = any(${rolesSeeingAll}::text[])`
  return sql`lateral (
      select coalesce(array_agg(distinct o.role), '{}') as roles,
        coalesce(json_agg(json_build_object('role', o.role, 'bureauId', u.bureau_id)
          order by o.id) filter (where ${office}), '[]') as offices,
        coalesce(array_agg(distinct u.bureau_id) filter (where ${office}), '{}') as bureaus,
        coalesce(bool_or(${office} and (u.bureau_id is null or one.bureau)), false) as everywhere
      from post o join unit u on u.id = o.unit_id, (
        select min(coalesce(bureau_id, 0)) = max(coalesce(bureau_id, 0)) as bureau from unit
      ) one
      where o.person_id = p.id and o.since <= ${today} and (o.until is null or o.until > ${today})
    ) held, lateral (
      select coalesce(array_agg(unit), '{}') as units from post o, unnest(o.unit_id || o.charge) unit
      where o.person_id = p.id and o.since <= ${today} and (o.until is null or o.until > ${today})
        and not held.everywhere and not (${office})
    ) placed`
}

/** An office needs only its bureau: every item of a bureau names it among its readers. */
function standing(sql: Runner) {
  return sql`held.roles, held.offices, held.everywhere,
    case when held.everywhere then '{}' else array(
      with recursive reach as (
        select unnest(placed.units) as id
        union select unit.id from unit join reach on unit.parent_id = reach.id
      ) select id from reach union select unnest(held.bureaus)
    ) end as reach`
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

/** Who issues a document: the bureau it speaks for, else the unit over all of them. */
export async function findIssuer(sql: Runner, bureauId: number | null): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select ${issuerName(sql, sql`${bureauId}`)} as name`
  return row!.name
}

export function issuerName(sql: Runner, bureauId: Fragment): Fragment {
  return sql`coalesce((select name from unit where id = ${bureauId}),
    (select name from unit where parent_id is null order by id limit 1), '')`
}

/** Who an account is, or the first with a current post of the role, as the rules see them. */
export async function findPerson(
  sql: Runner,
  wanted: { account: string | null; role: Role },
  today: string,
): Promise<Person | undefined> {
  const [row] = await sql<{ id: number }[]>`
    select p.id from person p
    where p.left_on is null and case when ${wanted.account}::text is not null
      then p.account = ${wanted.account}::text
      else not p.machine and exists (select 1 from post
        where person_id = p.id and role = ${wanted.role}
        and since <= ${today} and (until is null or until > ${today})) end
    order by p.id limit 1`
  return row && findActor(sql, row.id, today)
}

export async function listNames(sql: Runner, ids: readonly number[]): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct name from person where id = any(${ids as number[]}::integer[])`
  return rows.map(row => row.name)
}
