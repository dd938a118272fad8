import type { Item, Measure } from './item.ts'

type Dated = Pick<Measure, 'done' | 'deadline'>

/** The measures that are still to be done by a day of their own. */
export function openMeasures<M extends Dated>(item: { measures: readonly M[] }) {
  return item.measures.filter(isOpen)
}

/** Those of them whose day has not passed: only these may still have more time. */
export function measuresAhead<M extends Dated>(item: { measures: readonly M[] }, today: string) {
  return openMeasures(item).filter(({ deadline }) => deadline >= today)
}

/** Open measures that are due with the item move along when its deadline does. */
export function movedAlong(
  item: Pick<Item, 'measures' | 'deadline'>,
  deadline: string | null,
): readonly Measure[] {
  return item.measures.map(measure =>
    isOpen(measure) && measure.deadline === item.deadline ? { ...measure, deadline } : measure,
  )
}

function isOpen<M extends Dated>(measure: M): measure is M & { deadline: string } {
  return !measure.done && measure.deadline !== null
}
