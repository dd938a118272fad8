import { roleNames } from '../people/role-names.ts'
import type { PersonView, UnitView } from '../people/views.ts'
import { type RosterColumn, rosterColumns, rosterHeadings } from './columns.ts'
import { pathMark, placesOf } from './places.ts'

/**
 * The roster as a file: a line a post that has not ended, and one with a stroke for the unit for who
 * holds none. Read again it changes nothing. Those who left are not in it.
 */
export function rosterLines(
  people: readonly PersonView[],
  units: readonly UnitView[],
  today: string,
): string[][] {
  const { name, path, find } = placesOf(units)
  const closed = new Set(units.filter(unit => unit.closedOn).map(({ id }) => id))
  const inCharge = (unit: number) =>
    find([name(unit)]) === unit ? name(unit) : path(unit).join(pathMark)
  const lines = people
    .filter(person => person.leftOn === null)
    .flatMap(({ name: called, account, phone, posts }) => {
      const known = { name: called, account: account ?? '', phone }
      const held = posts.filter(({ until }) => until === null || until > today)
      if (held.length === 0) return [{ ...known, unit: '—' }]
      return held.map(({ unitId, title, role, charge, since }) => ({
        ...{ ...known, title, since, unit: name(unitId), role: roleNames[role].zh },
        parent: path(unitId).slice(0, -1).join(pathMark),
        charge: charge
          .filter(id => !closed.has(id))
          .map(inCharge)
          .join('、'),
      }))
    })
  return lines.map((line: Partial<Record<RosterColumn, string>>) =>
    rosterColumns.map(column => line[column] ?? ''),
  )
}

export const rosterHeader = rosterColumns.map(column => rosterHeadings[column].zh)
