import type { UnitView } from '#domain/people/views.ts'
import { bracketText } from '#web/text/format.ts'
import type { Language } from '#web/text/language.ts'

export function unitLabel(unit: UnitView): string {
  return unit.shortName || unit.name
}

/**
 * What each unit is called on a screen: its short name, and its bureau with it where another unit
 * has the same, as 办公室（某县水务局）. Those of the only bureau in reach (`home`) go without.
 */
export function unitNames(
  units: readonly UnitView[],
  home: number | undefined,
  language: Language,
): Map<number, string> {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const labels = units.map(unitLabel)
  const shared = new Set(labels.filter((label, at) => labels.indexOf(label) !== at))
  const nameOf = (unit: UnitView) => {
    const label = unitLabel(unit)
    if (!shared.has(label) || unit.bureauId === home) return label
    const over = byId.get(unit.bureauId ?? 0) ?? topOf(byId, unit)
    return over === unit ? label : label + bracketText(unitLabel(over), language)
  }
  return new Map(units.map(unit => [unit.id, nameOf(unit)]))
}

function topOf(byId: ReadonlyMap<number, UnitView>, unit: UnitView): UnitView {
  const above = byId.get(unit.parentId ?? 0)
  return above ? topOf(byId, above) : unit
}
