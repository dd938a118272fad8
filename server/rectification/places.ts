import { whyStranger } from '#domain/people/own-people.ts'
import { homeBureau, type Person } from '#domain/people/roles.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { listBureausOf } from '#server/people/bureau-queries.ts'
import {
  findNamed,
  personsIn,
  requireOffice,
  requireStanding,
  unitsIn,
} from '#server/people/standing.ts'
import type { Placed, StoredItem } from './queries.ts'

interface Units {
  leadUnitId: number | null
  coUnitIds: readonly number[]
}

/** An item to be placed; `bureauId` is where it stands, if it does. */
type Placing = Units & { bureauId?: number | null }

/**
 * The bureau of each item: that of its lead unit, else the one it has, else that of whoever
 * registers it. Refuses `otherBureau` to who is not clerk there, when it is another than before.
 */
export async function placesOf(
  tx: Transaction,
  person: Person,
  items: readonly Placing[],
): Promise<Placed[]> {
  return placesIn(await bureausOfUnits(tx, items), person, items)
}

/** The same, where the bureaus of the units are known already. */
export function placesIn(
  bureaus: ReadonlyMap<number, number | null>,
  person: Person,
  items: readonly Placing[],
): Placed[] {
  const places = standingIn(bureaus, person, items)
  const entered = places.map(place => place.bureauId).filter((id, at) => id !== items[at]!.bureauId)
  for (const bureauId of new Set(entered)) requireOffice(person, bureauId)
  return places
}

/** The same for whoever asks: says nothing of who may. */
export async function findPlaces(
  sql: Runner,
  person: Person,
  items: readonly Placing[],
): Promise<Placed[]> {
  return standingIn(await bureausOfUnits(sql, items), person, items)
}

function standingIn(
  bureaus: ReadonlyMap<number, number | null>,
  person: Person,
  items: readonly Placing[],
): Placed[] {
  return items.map(({ leadUnitId, coUnitIds, bureauId: before }) => {
    const bureauId = leadUnitId === null ? (before ?? homeBureau(person)) : bureaus.get(leadUnitId)!
    const involved = [bureauId, ...coUnitIds.map(id => bureaus.get(id)!)]
    return { bureauId, bureauIds: [...new Set(involved.filter(id => id !== null))] }
  })
}

function bureausOfUnits(sql: Runner, items: readonly Units[]) {
  const units = items.flatMap(unitsIn)
  return listBureausOf(sql, [...new Set(units.filter(id => id !== null))])
}

const naming: readonly ItemAction[] = ['amend', 'assign', 'registerClaim']

/**
 * The bureau of an item after an act. Where the act names people, refuses `personLeft` and
 * `unitClosed`, and `personElsewhere` for who is newly named and of another bureau.
 */
export async function placeAfter(
  tx: Transaction,
  context: Context,
  action: ItemAction,
  { stored, next, person }: { stored: StoredItem; next: Item; person: Person },
): Promise<Placed> {
  const chooses = naming.includes(action)
  if (chooses) await requireStanding(tx, context.today, [next])
  const names = chooses || action === 'handOver'
  const [known, [place, before]] = await Promise.all([
    findNamed(tx, context, names ? personsIn(next) : []),
    placesOf(tx, person, [{ ...next, bureauId: stored.bureauId }, stored]),
  ])
  refuseStranger(known, { ...next, ...place! }, { ...stored, ...before! })
  return place!
}

/** Refuses `personElsewhere`, see `whyStranger`. */
export function refuseStranger(...asked: Parameters<typeof whyStranger>): void {
  const why = whyStranger(...asked)
  if (why) throw new Refusal(why.code, why.details)
}
