import { type Named, namesAnybody } from '#domain/people/own-people.ts'
import { actingIn, hasRole, type Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { listNamed } from './bureau-queries.ts'
import { type KeptUnit, keepUnits, listWithoutPost } from './organisation-queries.ts'

interface Responsibilities {
  leaderId: number | null
  handlerId: number | null
  leadUnitId: number | null
  coUnitIds: readonly number[]
  measures: readonly { handlerId: number | null; done?: boolean }[]
}

/**
 * Nobody can be made responsible who holds no current post, and no unit that is closed; a measure
 * that is done stays with who did it. Those named are kept as they are until the transaction ends.
 * Refuses `personLeft` and `unitClosed`, naming the first.
 */
export async function requireStanding(
  tx: Transaction,
  today: string,
  wanted: readonly Responsibilities[],
): Promise<void> {
  const persons = known(wanted.flatMap(personsIn))
  const [left] = await Promise.all([
    listWithoutPost(tx, persons, today),
    requireOpenUnits(tx, wanted.flatMap(unitsIn)),
  ])
  refuseLeft(left)
}

/** Refuses `personLeft`, naming the first of those without a post. */
export function refuseLeft([left]: readonly { id: number; name: string }[]): void {
  if (left) throw new Refusal('personLeft', { name: left.name, id: left.id })
}

/** Whom `whyStranger` has to look at: nobody for who may name anybody. */
export async function findNamed(
  sql: Runner,
  { person, today }: Pick<Context, 'person' | 'today'>,
  ids: readonly (number | null)[],
): Promise<Map<number, Named>> {
  const persons = namesAnybody(person) ? [] : known(ids)
  const rows = persons.length > 0 ? await listNamed(sql, persons, today) : []
  return new Map(rows.map(one => [one.id, one]))
}

/** Of all that is named there, who holds no current post and which units are closed, by id. */
export async function findGone(
  sql: Runner,
  today: string,
  wanted: readonly Responsibilities[],
): Promise<{ people: Map<number, string>; units: Map<number, string> }> {
  const units = known(wanted.flatMap(unitsIn))
  const [people, found] = await Promise.all([
    listWithoutPost(sql, known(wanted.flatMap(personsIn)), today),
    keepUnits(sql, units),
  ])
  const { closed } = sorted(found, units)
  return { people: namesOf(people), units: namesOf(closed) }
}

export function personsIn({ leaderId, handlerId, measures }: Responsibilities) {
  return [leaderId, handlerId, ...measures.map(openHandler)]
}

export function unitsIn({
  leadUnitId,
  coUnitIds,
}: Pick<Responsibilities, 'leadUnitId' | 'coUnitIds'>) {
  return [leadUnitId, ...coUnitIds]
}

/** Nobody has a hand in their own rights. */
export function refuseOwn(context: Context, personId: number): void {
  if (context.person.id === personId) throw new Refusal('ownRights')
}

/**
 * The units by id, which stay open until the transaction ends. Refuses `unitClosed`, naming the
 * first that is closed or does not exist.
 */
export async function requireOpenUnits(
  tx: Transaction,
  ids: readonly (number | null)[],
): Promise<Map<number, KeptUnit>> {
  const wanted = known(ids)
  return openUnits(wanted.length > 0 ? await keepUnits(tx, wanted) : [], wanted)
}

/** What `requireOpenUnits` answers and refuses, of units that were found already. */
export function openUnits(
  found: readonly KeptUnit[],
  wanted: readonly number[],
): Map<number, KeptUnit> {
  const { units, closed } = sorted(found, wanted)
  const [first] = closed
  if (first) throw new Refusal('unitClosed', { name: first.name, id: first.id })
  return units
}

function sorted(found: readonly KeptUnit[], wanted: readonly number[]) {
  const units = new Map(found.map(unit => [unit.id, unit]))
  const closed = wanted
    .filter(id => units.get(id)?.closed !== false)
    .map(id => ({ id, name: units.get(id)?.name ?? '' }))
  return { units, closed }
}

function openHandler(measure: { handlerId: number | null; done?: boolean }): number | null {
  return measure.done ? null : measure.handlerId
}

/** What a bureau planned or recorded is changed by its own clerk or the county's. */
export function requireOffice(person: Person, bureauId: number | null): void {
  if (!isOfficeOf(person, bureauId)) throw new Refusal('otherBureau')
}

/** Whether the person is clerk there. */
export function isOfficeOf(person: Person, bureauId: number | null): boolean {
  return hasRole(actingIn(person, bureauId), 'clerk')
}

function namesOf(rows: readonly { id: number; name: string }[]): Map<number, string> {
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function known(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter(id => id !== null))]
}
