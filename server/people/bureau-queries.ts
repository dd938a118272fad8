import type { Named } from '#domain/people/own-people.ts'
import { homeBureau, type Person, seesAll } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

/** The bureau of each of these units; null for the county's own. */
export async function listBureausOf(
  sql: Runner,
  unitIds: readonly number[],
): Promise<Map<number, number | null>> {
  if (unitIds.length === 0) return new Map()
  const rows = await sql<{ id: number; bureauId: number | null }[]>`
    select id, bureau_id from unit where id = any(${unitIds as number[]}::integer[])`
  return new Map(rows.map(({ id, bureauId }) => [id, bureauId]))
}

/** Of these persons, those who hold a post that day, with the bureaus of their posts. */
export async function listNamed(
  sql: Runner,
  ids: readonly number[],
  today: string,
): Promise<Named[]> {
  return sql<Named[]>`
    select p.id, p.name, json_agg(distinct u.bureau_id) as bureau_ids,
      coalesce(string_agg(distinct coalesce(nullif(b.short_name, ''), b.name), '、'), '') as bureau
    from person p join post o on o.person_id = p.id join unit u on u.id = o.unit_id
      left join unit b on b.id = u.bureau_id
    where p.id = any(${ids as number[]}::integer[])
      and o.since <= ${today} and (o.until is null or o.until > ${today})
    group by p.id`
}

/** Bureaus of which a person reaches any unit, in the order of the tree. */
export async function listBureausReached(
  sql: Runner,
  person: Person,
): Promise<{ id: number; name: string }[]> {
  return sql<{ id: number; name: string }[]>`
    select b.id, coalesce(nullif(b.short_name, ''), b.name) as name from unit b
    where b.bureau_id = b.id and ${reached(sql, person, sql`b.id`)} order by b.position, b.id`
}

/**
 * The bureau a person speaks for: of the office, else the first in reach; null for the county, of
 * who sees all of it. Refuses `notFound` to who reaches no bureau.
 */
export async function findSpokenFor(sql: Runner, person: Person): Promise<number | null> {
  if (person.offices?.length) return homeBureau(person)
  if (seesAll(person)) return null
  const [first] = await listBureausReached(sql, person)
  if (!first) throw new Refusal('notFound')
  return first.id
}

/** Whether a person reaches anything of a bureau; what belongs to the county is there for all. */
export function belongsInReach(sql: Runner, person: Person, bureauId: Fragment): Fragment {
  return sql`(${bureauId} is null or ${reached(sql, person, bureauId)})`
}

/**
 * Whether a person is system administrator of a bureau on a day; the county's is of all, and alone of
 * what belongs to the county (`bureauId` null).
 */
export function administeredBy(
  sql: Runner,
  personId: number,
  today: string,
  bureauId: Fragment,
): Fragment {
  return sql`exists (select from post o join unit u on u.id = o.unit_id
    where o.person_id = ${personId} and o.role = 'systemAdmin'
      and o.since <= ${today} and (o.until is null or o.until > ${today})
      and (u.bureau_id is null or u.bureau_id = ${bureauId}))`
}

function reached(sql: Runner, person: Person, bureauId: Fragment): Fragment {
  if (seesAll(person)) return sql`true`
  return sql`${bureauId} in (select bureau_id from unit
    where id = any(${person.reach as number[]}::integer[]))`
}

/**
 * Writes on every unit which bureau it lies in, after the tree was changed, and answers the units
 * for which that is another now; `within` names a bureau that stands inside another.
 */
export async function updateBureaus(
  tx: Transaction,
): Promise<{ moved: number[]; within: string | undefined }> {
  const [inside] = await tx<{ name: string }[]>`
    with recursive below as (
      select id from unit where bureau_id = id
      union select u.id from unit u join below on u.parent_id = below.id
    )
    select u.name from unit u join below on u.parent_id = below.id where u.bureau_id = u.id limit 1`
  const moved = await tx<{ id: number }[]>`
    with recursive branch as (
      select id, case when bureau_id = id then id end as bureau_id from unit where parent_id is null
      union all select u.id, case when u.bureau_id = u.id then u.id else b.bureau_id end
      from unit u join branch b on u.parent_id = b.id
    )
    update unit set bureau_id = branch.bureau_id from branch
    where branch.id = unit.id and unit.bureau_id is distinct from branch.bureau_id
    returning unit.id`
  return { moved: moved.map(({ id }) => id), within: inside?.name }
}

/** The bureaus of matters follow their units: of the lead unit, and those among the readers. */
export async function updateBureausOfMatters(tx: Transaction, moved: readonly number[]) {
  await tx`
    update matter m set bureau_id = placed.bureau_id, readers = array(
        select key from unnest(m.readers) key where key < 0
        union select id from unnest(m.lead_unit_id || i.co_unit_ids) id where id is not null
        union select placed.bureau_id where placed.bureau_id is not null
        union select bureau_id from unit
          where id = any(m.lead_unit_id || i.co_unit_ids) and bureau_id is not null)
    from item i join matter was on was.id = i.matter_id, lateral (
      select bureau_id from unit where id = coalesce(was.lead_unit_id, was.bureau_id)
      union all select null::integer limit 1
    ) placed
    where i.matter_id = m.id and m.readers && ${moved as number[]}::integer[]`
}
