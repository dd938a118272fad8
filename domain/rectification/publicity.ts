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

/** Should the campaign have given up publicity meanwhile, today is its only day. */
export function publish(situation: ItemSituation): Partial<Item> {
  const { item, today, input } = read<PublishInput>(situation)
  const until = item.terms.publicUntil ?? today
  return { publicity: { text: input.text, from: today, until }, ...partOf(situation) }
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
