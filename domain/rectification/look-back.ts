import { addDays } from '../calendar/days.ts'
import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { freshCycle, read } from './changes.ts'
import { onItem } from './guards.ts'
import type { RecordLookBackInput, RecordReboundInput, ReopenInput, VerifyInput } from './inputs.ts'
import type { Item, LookBack, Measure, NoItem } from './item.ts'

/**
 * Look-back (回头看): a closed item is looked at again by somebody who took no part in its cycle.
 * What came back (反弹) opens a new cycle; the closed one keeps its dates and its verdict (M8).
 */
type ItemSituation = Situation<Item | NoItem, Person>

/** Natural days after close-out on which a look-back falls due: the one place that says so. */
export const lookBackDays = [30, 180] as const

/**
 * A claim that is confirmed as solved has no report on its measures: the verification stands for
 * it, so those that have an end, or that the file calls done, are done.
 */
export function verify(situation: ItemSituation): Partial<Item> {
  const { item, today, input } = read<VerifyInput>(situation)
  const planned = { doneOn: null, by: null, result: null, finding: '' }
  const lookBacks = lookBackDays.map(days => ({ dueOn: addDays(today, days), ...planned }))
  const confirmed = item.claim !== null && input.outcome === 'solved'
  const measures = confirmed ? item.measures.map(doneByClaim) : item.measures
  return { outcome: input.outcome, lookBacks, measures }
}

/** Nobody ticks a look-back off before its day; a rebound may be recorded on any day. */
export const noLookBackDue = onItem((item, _person, _input, today) => {
  const next = nextOf(item)
  if (!next) return { code: 'noLookBackLeft' }
  if (next.dueOn > today) return { code: 'lookBackNotDue', details: { day: next.dueOn } }
})

export const deadlineBehind = onItem((_item, _person, input, today) => {
  const deadline = (input as ReopenInput | undefined)?.deadline
  if (deadline && deadline < today) return { code: 'deadlineBehind', details: { deadline } }
})

export function recordLookBack(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<RecordLookBackInput>(situation)
  return { lookBacks: lookedAt(situation, item, 'holds', input.finding) }
}

/** The verifier who finds it back has judged, not worked: they may verify the new cycle. */
export function recordRebound(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<RecordReboundInput>(situation)
  const lookBacks = lookedAt(situation, item, 'rebound', input.finding)
  return { ...freshCycle(item, input.deadline), lookBacks }
}

export function reopen(situation: ItemSituation): Partial<Item> {
  const { item, person, input } = read<ReopenInput>(situation)
  const fresh = freshCycle(item, input.deadline)
  return { ...fresh, involved: [...new Set([...fresh.involved, person.id])] }
}

function doneByClaim(measure: Measure): Measure {
  return measure.longTerm && !measure.claim ? measure : { ...measure, done: true }
}

/** Fills in the next planned look-back; one that nobody planned stands under today. */
function lookedAt(
  { person, today }: ItemSituation,
  item: Item,
  result: LookBack['result'],
  finding: string,
): LookBack[] {
  const next = nextOf(item)
  const done = { doneOn: today, by: person.id, result, finding }
  if (!next) return [...item.lookBacks, { dueOn: today, ...done }]
  return item.lookBacks.map(one => (one === next ? { ...one, ...done } : one))
}

function nextOf(item: Item): LookBack | undefined {
  return item.lookBacks.find(lookBack => lookBack.doneOn === null)
}
