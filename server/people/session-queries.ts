import { type Office, type Person, type Role, rolesSeeingAll } from '#domain/people/roles.ts'
import type { SecondFactorStep } from '#domain/second-factor/second-factor.ts'
import type { SettingKey } from '#domain/settings/settings.ts'
import type { Runner } from '#server/database/sql.ts'

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

type Standing = Pick<SessionRow, 'roles' | 'reach' | 'offices' | 'everywhere'>

/** What a person may do that day, and what the second factor asks of them and has of them. */
interface Held extends Standing {
  codeNeeded: boolean
  codeConfirmed: boolean
}

/** The person of a session as the rules see them. */
export function personOf(session: SessionRow): Person {
  const { personId: id, name, roles, reach, offices, everywhere } = session
  return { id, name, roles, reach, offices, everywhere }
}

/**
 * The session with its person, current roles and every unit in reach. It is asked with every
 * request, so that rights end at once; what was held at the last one is taken over as long as
 * nothing was counted that changes rights (migration 0139) and the day is the same.
 */
export async function findSession(
  sql: Runner,
  tokenHash: Uint8Array,
  today: string,
): Promise<SessionRow | undefined> {
  type Row = Omit<SessionRow, keyof Standing | 'secondFactor'> & { shown: boolean; stamp: string }
  const [row] = await sql<Row[]>`
    select p.id as person_id, p.name, p.account, s.csrf_token, s.last_seen_at, s.by_provider,
      p.must_change_password, p.password_changed_at, s.second_factor_at is not null as shown,
      ${stamp(sql)}
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${tokenHash} and p.left_on is null`
  if (!row) return undefined
  const { shown, stamp: asked, ...session } = row
  const { codeNeeded, codeConfirmed, ...standing } = await heldBy(sql, row.personId, today, asked)
  const step = codeConfirmed ? 'code' : 'enrol'
  return { ...session, ...standing, secondFactor: shown || !codeNeeded ? null : step }
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

interface Known {
  stamp: string
  today: string
  held: Held
}

/** By person, for each pool. */
const known = new WeakMap<Runner, Map<number, Known>>()
const mostKnown = 1000

async function heldBy(sql: Runner, personId: number, today: string, asked: string): Promise<Held> {
  const ofAll = known.get(sql) ?? new Map<number, Known>()
  const before = ofAll.get(personId)
  if (before?.stamp === asked && before.today === today) return before.held
  // With a stamp of its own, because rights may have changed since the session was read.
  const [{ stamp: found, ...held }] = await sql<[Held & { stamp: string }]>`
    select ${standing(sql)}, ${stamp(sql)}, held.roles && ${rolesNeeding(sql)} as code_needed,
      exists (select from second_factor f
        where f.person_id = p.id and f.confirmed_at is not null) as code_confirmed
    from person p, ${heldPosts(sql, today)} where p.id = ${personId}`
  if (ofAll.size >= mostKnown) ofAll.clear()
  known.set(sql, ofAll.set(personId, { stamp: found, today, held }))
  return held
}

function stamp(sql: Runner) {
  return sql`(select coalesce(sum(changes), 0)::text from rights_change) as stamp`
}

const rolesSetting: SettingKey = 'secondFactorRoles'

/** Nobody where nothing was ever set. */
function rolesNeeding(sql: Runner) {
  return sql`array(select jsonb_array_elements_text(newest.value) from (
    select value from setting_change where key = ${rolesSetting} order by id desc limit 1) newest)`
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
