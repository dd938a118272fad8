import { squeeze } from '../ledger/characters.ts'
import type { UnitView } from '../people/views.ts'
import { type RowReason, reason, type UnitRef } from './record.ts'

export interface NewUnit {
  key: string
  name: string
  parent: UnitRef
}

/** Stands between the units of a path in a cell: 某县城市管理局>执法大队. */
export const pathMark = '>'

/** The units on record and those that the file adds to them. */
export interface Places {
  added: Map<string, NewUnit>
  /** The unit at the end of a path, added under the one before it where it is not on file. */
  findOrAdd(path: readonly string[]): UnitRef | RowReason
  /** The same without adding; undefined where it is neither on file nor added. */
  find(path: readonly string[]): UnitRef | RowReason | undefined
  name(unit: UnitRef): string
  /** With every unit above it. */
  path(unit: UnitRef): string[]
}

export function placesOf(units: readonly UnitView[]): Places {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const added = new Map<string, NewUnit>()
  const tops = units.filter(unit => unit.parentId === null && !unit.closedOn)

  function parentOf(unit: UnitRef): UnitRef | null {
    return typeof unit === 'number' ? byId.get(unit)!.parentId : added.get(unit)!.parent
  }
  function nameOf(unit: UnitRef): string {
    return typeof unit === 'number' ? byId.get(unit)!.name : added.get(unit)!.name
  }
  function pathOf(unit: UnitRef): string[] {
    const parent = parentOf(unit)
    return [...(parent === null ? [] : pathOf(parent)), nameOf(unit)]
  }
  function isBelow(unit: UnitRef, top: UnitRef): boolean {
    const parent = parentOf(unit)
    return parent !== null && (parent === top || isBelow(parent, top))
  }

  /** Every unit called so, by the full name before the short one; closed ones last of all. */
  function called(name: string, isThere: (unit: UnitRef) => boolean) {
    const there = units.filter(unit => isThere(unit.id))
    const plain = squeeze(name)
    const full = (unit: UnitView) => squeeze(unit.name) === plain
    const short = (unit: UnitView) => squeeze(unit.shortName) === plain
    const anew = [...added.values()].filter(one => squeeze(one.name) === plain && isThere(one.key))
    const open = there.filter(unit => !unit.closedOn)
    const named = [...open.filter(full).map(({ id }) => id), ...anew.map(({ key }) => key)]
    const found: UnitRef[] = named.length > 0 ? named : open.filter(short).map(({ id }) => id)
    return { found, closed: there.some(unit => unit.closedOn && full(unit)) }
  }

  function step(at: UnitRef | null | undefined, name: string): UnitRef | RowReason | undefined {
    const near = at === undefined ? undefined : called(name, unit => parentOf(unit) === at)
    if (near?.found.length === 1) return near.found[0]
    const { found, closed } = called(name, unit => !at || isBelow(unit, at))
    if (found.length === 1) return found[0]
    if (found.length > 1) return reason('unitAmbiguous', { unit: name })
    if (near?.closed ?? closed) return reason('unitClosed', { unit: name })
  }

  function add(parent: UnitRef | null | undefined, name: string): UnitRef | RowReason {
    const under = parent ?? (tops.length === 1 ? tops[0]!.id : undefined)
    if (under === undefined) return reason('parentNeeded', { unit: name })
    const key = `${under}${pathMark}${name}`
    added.set(key, { key, name, parent: under })
    return key
  }

  function walk(path: readonly string[], adds: boolean): UnitRef | RowReason | undefined {
    // A path begins at the top where it can; a unit written alone is looked for everywhere.
    let at: UnitRef | null | undefined = path.length > 1 ? null : undefined
    for (const name of path) {
      const next: UnitRef | RowReason | undefined =
        step(at, name) ?? (adds ? add(at, name) : undefined)
      if (next === undefined || typeof next === 'object') return next
      at = next
    }
    return at ?? undefined
  }

  return {
    added,
    findOrAdd: path => walk(path, true)!,
    find: path => walk(path, false),
    name: nameOf,
    path: pathOf,
  }
}

/** The names of a path as a cell writes it. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[>＞›]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}
