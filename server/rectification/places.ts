import { homeBureau, type Person } from '#domain/people/roles.ts'
import type { Transaction } from '#server/database/sql.ts'
import { listBureausOf } from '#server/people/bureau-queries.ts'
import { requireOffice } from '#server/people/standing.ts'
import type { Placed } from './queries.ts'

interface Units {
  leadUnitId: number | null
  coUnitIds: readonly number[]
}

/**
 * The bureau of each item: that of its lead unit, else the one it has, else that of whoever
 * registers it. Refuses `otherBureau` to who is not clerk there, when it is another than before.
 */
export async function placesOf(
  tx: Transaction,
  person: Person,
  items: readonly (Units & { bureauId?: number | null })[],
): Promise<Placed[]> {
  const units = items.flatMap(item => [item.leadUnitId, ...item.coUnitIds])
  const known = await listBureausOf(tx, [...new Set(units.filter(id => id !== null))])
  const settled = new Set<number | null>()
  return items.map(item => {
    const before = item.bureauId
    const bureauId =
      item.leadUnitId === null ? (before ?? homeBureau(person)) : known.get(item.leadUnitId)!
    if (bureauId !== before && !settled.has(bureauId)) requireOffice(person, bureauId)
    settled.add(bureauId)
    const involved = [bureauId, ...item.coUnitIds.map(id => known.get(id)!)]
    return { bureauId, bureauIds: [...new Set(involved.filter(id => id !== null))] }
  })
}
