import type { doors } from '#domain/people/grants.ts'
import type { AddPersonInput, PostInput, UnitInput } from '#domain/people/inputs.ts'
import type { HeldPost } from '#domain/people/parts.ts'
import { seesPhonesOf } from '#domain/people/phone.ts'
import { holds } from '#domain/people/rights.ts'
import type { Person, Role } from '#domain/people/roles.ts'
import type { PersonView, UnitView } from '#domain/people/views.ts'
import type { Fragment, Question, Runner, Transaction } from '#server/database/sql.ts'

export async function listUnits(sql: Runner): Promise<UnitView[]> {
  return sql<UnitView[]>`
    select id, parent_id, name, short_name, position, closed_on, bureau_id from unit
    order by parent_id nulls first, position, id`
}

/**
 * Everybody with their posts, past ones too; those who left come last. For a `reader` without the
 * accounts and phones that are not for them.
 */
export async function listPeople(sql: Runner, reader?: Person): Promise<PersonView[]> {
  const account = reader
    ? sql`case when ${holds(reader, 'people.manage')} or p.id = ${reader.id} then p.account end`
    : sql`p.account`
  const phone = reader
    ? sql`case when ${hasPhoneSeenBy(sql, reader)} then p.phone else '' end`
    : sql`p.phone`
  return sql<PersonView[]>`
    select p.id, p.name, ${account} as account, p.account is not null as has_account,
      ${phone} as phone, p.left_on,
      coalesce(json_agg(json_build_object('id', o.id, 'unitId', o.unit_id, 'role', o.role,
        'title', o.title, 'charge', o.charge, 'since', o.since, 'until', o.until)
        order by o.id) filter (where o.id is not null), '[]') as posts
    from person p left join post o on o.person_id = p.id
    where not p.machine
    group by p.id order by p.left_on nulls first, p.id`
}

function hasPhoneSeenBy(sql: Runner, reader: Person): Fragment {
  const bureaus = seesPhonesOf(reader)
  if (bureaus === 'all') return sql`true`
  return sql`exists (select from post x join unit u on u.id = x.unit_id
    where x.person_id = p.id and u.bureau_id = any(${bureaus as number[]}::integer[]))`
}

export interface LockedPerson {
  id: number
  name: string
  account: string | null
  leftOn: string | null
}

export async function lockPerson(tx: Transaction, id: number): Promise<LockedPerson | undefined> {
  const [row] = await tx<LockedPerson[]>`
    select id, name, account, left_on from person where id = ${id} for update`
  return row
}

/** Keeps everybody as they are until the transaction ends; that somebody is named goes on. */
export async function lockEverybody(tx: Transaction): Promise<void> {
  await tx`select 1 from person order by id for no key update`
}

/** The posts held on a day. */
export async function listPostsOn(
  tx: Transaction,
  personId: number,
  day: string,
): Promise<(HeldPost & { id: number })[]> {
  return tx<(HeldPost & { id: number })[]>`
    select o.id, o.role, u.bureau_id from post o join unit u on u.id = o.unit_id
    where o.person_id = ${personId} and o.since <= ${day} and (o.until is null or o.until > ${day})`
}

/** Ends whatever post has not ended on that day; one that would begin later never does. */
export async function updatePostsUntil(
  tx: Transaction,
  personId: number,
  day: string,
  { by, at }: Ended,
): Promise<void> {
  await tx`update post set until = greatest(since, ${day}::date), ended_by = ${by}, ended_at = ${at}
    where person_id = ${personId} and (until is null or until > ${day})`
}

export async function updateLeftOn(
  tx: Transaction,
  personId: number,
  day: string | null,
): Promise<void> {
  await tx`update person set left_on = ${day} where id = ${personId}`
}

export async function listRolesOf(
  tx: Transaction,
  personId: number,
  today: string,
): Promise<Role[]> {
  const rows = await tx<{ role: Role }[]>`select distinct role from post
    where person_id = ${personId} and (until is null or until > ${today})`
  return rows.map(row => row.role)
}

export async function insertPerson(
  tx: Transaction,
  person: Pick<AddPersonInput, 'name' | 'account'> & {
    phone?: string
    passwordHash: string | null
    at: Date
  },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into person (name, account, phone, password_hash, password_changed_at, created_at)
    values (${person.name}, ${person.account}, ${person.phone ?? ''}, ${person.passwordHash},
      ${person.at}, ${person.at})
    returning id`
  return row!.id
}

export async function updateAccount(
  tx: Transaction,
  personId: number,
  account: { name: string; passwordHash: string; at: Date },
): Promise<void> {
  await tx`update person set account = ${account.name}, password_hash = ${account.passwordHash},
    password_changed_at = ${account.at}, must_change_password = true where id = ${personId}`
}

export async function updatePhone(tx: Transaction, personId: number, phone: string) {
  await tx`update person set phone = ${phone} where id = ${personId}`
}

export async function insertPost(
  tx: Transaction,
  personId: number,
  post: PostInput & { since: string },
  grant: { by: number; at: Date; approvedBy: number | null; through: (typeof doors)[number] },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into post (person_id, unit_id, role, title, charge, since, granted_by, granted_at,
      approved_by, granted_through)
    values (${personId}, ${post.unitId}, ${post.role}, ${post.title}, ${post.charge},
      ${post.since}, ${grant.by}, ${grant.at}, ${grant.approvedBy}, ${grant.through})
    returning id`
  return row!.id
}

export async function lockPost(tx: Transaction, id: number): Promise<LockedPost | undefined> {
  const [row] = await tx<LockedPost[]>`
    select id, person_id, unit_id, role, since, until from post where id = ${id} for update`
  return row
}

interface LockedPost {
  id: number
  personId: number
  unitId: number
  role: Role
  since: string
  until: string | null
}

export interface Ended {
  by: number
  at: Date
}

export async function updatePostUntil(
  tx: Transaction,
  id: number,
  until: string,
  { by, at }: Ended,
): Promise<void> {
  await tx`update post set until = ${until}, ended_by = ${by}, ended_at = ${at} where id = ${id}`
}

/** A new unit lies in the bureau of the one above it, or is a bureau itself. */
export async function insertUnit(tx: Transaction, unit: UnitInput): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into unit (parent_id, name, short_name, position, bureau_id)
    values (${unit.parentId}, ${unit.name}, ${unit.shortName}, ${unit.position},
      (select bureau_id from unit where id = ${unit.parentId})) returning id`
  if (unit.isBureau) await tx`update unit set bureau_id = id where id = ${row!.id}`
  return row!.id
}

/** A unit keeps being a bureau, or not, where the input does not say. */
export async function updateUnit(tx: Transaction, id: number, unit: UnitInput): Promise<number> {
  const { isBureau = null } = unit
  const changed = await tx`update unit set parent_id = ${unit.parentId}, name = ${unit.name},
    short_name = ${unit.shortName}, position = ${unit.position},
    bureau_id = case when coalesce(${isBureau}, bureau_id = id) then id else nullif(bureau_id, id) end
    where id = ${id}`
  return changed.count
}

export async function findUnitName(sql: Runner, id: number): Promise<string | undefined> {
  const [row] = await sql<{ name: string }[]>`select name from unit where id = ${id}`
  return row?.name
}

export async function lockUnit(
  tx: Transaction,
  id: number,
): Promise<Pick<UnitView, 'name' | 'parentId' | 'closedOn'> | undefined> {
  const [row] = await tx<Pick<UnitView, 'name' | 'parentId' | 'closedOn'>[]>`
    select name, parent_id, closed_on from unit where id = ${id} for update`
  return row
}

/** What keeps a unit from being closed. */
export async function countUnitUses(
  tx: Transaction,
  id: number,
  today: string,
): Promise<Record<'items' | 'sheets' | 'posts' | 'units', number>> {
  const [row] = await tx<Record<'items' | 'sheets' | 'posts' | 'units', number>[]>`
    select
      (select count(*)::int from matter m join item i on i.matter_id = m.id
        where m.status <> 'closed'
          and (m.lead_unit_id = ${id} or i.co_unit_ids @> array[${id}]::integer[])) as items,
      (select count(*)::int from self_check where unit_id = ${id} and signed_at is null
        and ended_at is null) as sheets,
      (select count(*)::int from post
        where unit_id = ${id} and (until is null or until > ${today})) as posts,
      (select count(*)::int from unit where parent_id = ${id} and closed_on is null) as units`
  return row!
}

export async function updateClosedOn(
  tx: Transaction,
  id: number,
  day: string | null,
): Promise<void> {
  await tx`update unit set closed_on = ${day} where id = ${id}`
}

/** Keeps others from moving units meanwhile, because two moves together could make a circle. */
export async function lockUnits(tx: Transaction): Promise<void> {
  await tx`select id from unit order by id for no key update`
}

/** Whether `below` is `unit` or lies anywhere under it. */
export async function isWithin(tx: Transaction, below: number, unit: number): Promise<boolean> {
  const [row] = await tx<{ within: boolean }[]>`
    with recursive above as (
      select id, parent_id from unit where id = ${below}
      union select u.id, u.parent_id from unit u join above on u.id = above.parent_id
    ) select exists (select 1 from above where id = ${unit}) as within`
  return row!.within
}

export async function insertBureau(tx: Transaction, name: string, at: Date): Promise<void> {
  await tx`insert into bureau (name, created_at) values (${name}, ${at})`
}

/** Of these persons, those without a post on that day; an id nobody has counts as well. */
export async function listWithoutPost(
  tx: Runner,
  ids: readonly number[],
  today: string,
): Promise<{ id: number; name: string }[]> {
  // Sent at once, the lock first; a connection carries them out in order.
  return (await Promise.all([keepPersons(tx, ids), withoutPost(tx, ids, today)]))[1]
}

/** Keeps these persons as they are until the transaction ends. */
export function keepPersons(tx: Runner, ids: readonly number[]): Question<{ id: number }> {
  return tx`select p.id from unnest(${ids as number[]}::integer[]) wanted(id)
    join person p on p.id = wanted.id order by p.id for key share of p`
}

/** What `listWithoutPost` answers, of persons who are kept by then. */
export function withoutPost(
  sql: Runner,
  ids: readonly number[],
  today: string,
): Question<{ id: number; name: string }> {
  return sql`
    select wanted.id, coalesce(p.name, '') as name
    from unnest(${ids as number[]}::integer[]) wanted(id) left join person p on p.id = wanted.id
    where p.left_on is not null or p.machine or not exists (select 1 from post
      where person_id = wanted.id and since <= ${today} and (until is null or until > ${today}))`
}

export interface KeptUnit {
  id: number
  name: string
  bureauId: number | null
  closed: boolean
}

/** These units, each kept as it is until the transaction ends; an id nobody has is not among them. */
export function keepUnits(tx: Runner, ids: readonly number[]): Question<KeptUnit> {
  return tx`
    select u.id, u.name, u.bureau_id, u.closed_on is not null as closed
    from unnest(${ids as number[]}::integer[]) wanted(id) join unit u on u.id = wanted.id
    order by u.id for key share of u`
}
