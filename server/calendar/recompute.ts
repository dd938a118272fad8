import { system } from '#domain/people/roles.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import { contextFor, type House } from '#server/context.ts'
import { actOnItem } from '#server/rectification/actions.ts'
import { listPublicityToRecompute, listToRecompute } from './queries.ts'

/**
 * Counts again what was counted over unpublished holidays, each matter by an act of its own with
 * its event. Safe to run twice: a date that stands by now is passed over. Answers how many moved on.
 */
export async function recomputeDeadlines(house: House): Promise<number> {
  return actOnEach(house, await listToRecompute(house.sql), 'recomputeDeadline')
}

/** The same for the last days of public notices that still run. */
export async function recomputePublicity(house: House): Promise<number> {
  const { today } = contextFor(house, system)
  const running = await listPublicityToRecompute(house.sql, today)
  return actOnEach(house, running, 'recomputePublicity')
}

async function actOnEach(
  house: House,
  items: readonly { id: number }[],
  action: ItemAction,
): Promise<number> {
  const context = contextFor(house, system)
  let done = 0
  for (const { id } of items) {
    if (await actOnItem(context, id, action, {}).then(() => true, passedOver)) done++
  }
  return done
}

/** Closed, or counted again by somebody else meanwhile. */
function passedOver(failure: unknown): false {
  if (failure instanceof Refusal) return false
  throw failure
}
