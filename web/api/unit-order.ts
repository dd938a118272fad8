import type { UnitView } from '#domain/people/views.ts'

export interface PlacedUnit {
  unit: UnitView
  /** 0 at the top. */
  depth: number
}

/** The units as the tree shows them, each right under the one above it. */
export function placedUnits(units: readonly UnitView[]): PlacedUnit[] {
  const known = new Set(units.map(unit => unit.id))
  const isTop = (unit: UnitView) => unit.parentId === null || !known.has(unit.parentId)
  return units.filter(isTop).flatMap(unit => placedUnder(units, unit, 0))
}

function placedUnder(units: readonly UnitView[], unit: UnitView, depth: number): PlacedUnit[] {
  const below = units.filter(one => one.parentId === unit.id)
  return [{ unit, depth }, ...below.flatMap(one => placedUnder(units, one, depth + 1))]
}

/** The unit itself and everything under it. */
export function idsWithin(units: readonly UnitView[], id: number): ReadonlySet<number> {
  const within = new Set([id])
  for (const one of placedUnits(units)) {
    if (one.unit.parentId !== null && within.has(one.unit.parentId)) within.add(one.unit.id)
  }
  return within
}

/** The unit itself and everything over it. */
export function idsAbove(units: readonly UnitView[], id: number): ReadonlySet<number> {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const above = new Set<number>()
  for (let at = byId.get(id); at && !above.has(at.id); at = byId.get(at.parentId ?? 0)) {
    above.add(at.id)
  }
  return above
}
