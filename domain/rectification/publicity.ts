import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { backToWork, read } from './changes.ts'
import { lookBacksAfter } from './close-out.ts'
import { onItem } from './guards.ts'
import type { PublishInput, RecordObjectionInput } from './inputs.ts'
import type { Item, ItemStatus, NoItem } from './item.ts'

/**
 * Publicity (公示): a verified result is shown to the public for some days before the close-out is
 * final. The clerk checks and publishes the text; an objection (异议) sends the item back.
 */
type ItemSituation = Situation<Item | NoItem, Person>

export const alreadyPublished = onItem(item => {
  if (item.publicity) return { code: 'alreadyPublished', details: { from: item.publicity.from } }
})

/** The last day belongs to the public. */
export const publicityRuns = onItem((item, _person, _input, today) => {
  if (!item.publicity) return { code: 'notPublished' }
  const { until } = item.publicity
  if (today <= until) return { code: 'publicityRuns', details: { until } }
})

/**
 * Verified before demands were frozen, an item may be on notice though none is asked of it: today is
 * then its only day.
 */
export function publish(situation: ItemSituation): Partial<Item> {
  const { item, today, input } = read<PublishInput>(situation)
  const { publicUntil: until, publicProvisional: provisional } = item.terms
  const publicity = { text: input.text, from: today, until: until ?? today, provisional }
  return { publicity, ...partOf(situation) }
}

/** A last day that hangs on no unknown holiday is not counted again, nor one that is over. */
export const publicityStands = onItem(({ publicity, terms }, _person, _input, today) => {
  const runs = publicity !== null && publicity.until >= today
  const isKnown = !terms.publicProvisional || terms.publicUntil !== publicity?.until
  if (!runs || !publicity.provisional || !isKnown) return { code: 'publicityStands' }
})

/** Counted again once its holidays are known (M9); never to a day that has gone by unannounced. */
export function recomputePublicity(situation: ItemSituation): Partial<Item> {
  const { item, today } = read(situation)
  const { publicUntil: counted, publicProvisional: provisional } = item.terms
  const until = [counted!, today].sort()[1]!
  return { publicity: { ...item.publicity!, until, provisional } }
}

export function finishPublicity(situation: ItemSituation): Partial<Item> {
  return { lookBacks: lookBacksAfter(situation, read(situation).item) }
}

export function whereObjectionLeads(situation: ItemSituation): ItemStatus {
  return read<RecordObjectionInput>(situation).input.leads
}

export function recordObjection(situation: ItemSituation): Partial<Item> {
  const { input } = read<RecordObjectionInput>(situation)
  const fallen = { publicity: null, minutes: null, reviewDays: null, ...partOf(situation) }
  return input.leads === 'inProgress' ? { ...fallen, ...backToWork } : fallen
}

/** The clerk who publishes or takes an objection has a part in the cycle from then on. */
function partOf(situation: ItemSituation): Pick<Item, 'involved'> {
  const { item, person } = read(situation)
  return { involved: [...new Set([...item.involved, person.id])] }
}
