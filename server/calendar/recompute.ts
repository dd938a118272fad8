import { system } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { contextFor, type House } from '#server/context.ts'
import { actOnItem } from '#server/rectification/actions.ts'
import { listToRecompute } from './queries.ts'

/**
 * Counts again what was counted over unpublished holidays, each matter by an act of its own with
 * its event. Safe to run twice: a date that stands by now is passed over. Answers how many moved on.
 */
export async function recomputeDeadlines(house: House): Promise<number> {
  const context = contextFor(house, system)
  let recomputed = 0
  for (const { id } of await listToRecompute(house.sql)) {
    const done = await actOnItem(context, id, 'recomputeDeadline', {}).then(() => true, passedOver)
    if (done) recomputed++
  }
  return recomputed
}

/** Closed, or counted again by somebody else meanwhile. */
function passedOver(failure: unknown): false {
  if (failure instanceof Refusal) return false
  throw failure
}
