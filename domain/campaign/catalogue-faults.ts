import type { CatalogueInput } from './inputs.ts'

export interface CatalogueFault {
  name: string
  fault: 'twice' | 'short'
}

/** Names shorter than two characters, aspects named twice, and kinds named twice in one aspect. */
export function catalogueFaults(aspects: CatalogueInput['aspects']): CatalogueFault[] {
  const lists = [
    aspects.map(aspect => aspect.name),
    ...aspects.map(aspect => aspect.kinds.map(kind => kind.name)),
  ]
  const faults = lists.flatMap(names => [
    ...names.filter(name => name.length < 2).map(name => ({ name, fault: 'short' as const })),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map(name => ({ name, fault: 'twice' as const })),
  ])
  return faults.filter(
    (one, at) =>
      faults.findIndex(({ name, fault }) => name === one.name && fault === one.fault) === at,
  )
}
