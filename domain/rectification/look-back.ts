import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read } from './changes.ts'
import { onItem } from './guards.ts'
import type { RecordLookBackInput, RecordReboundInput, ReopenInput } from './inputs.ts'
import {
  type Item,
  type LookBack,
  type LookBackOrigin,
  type LookBackResult,
  lookBackOrigins,
  type NoItem,
} from './item.ts'
import { freshCycle, whereAllBeginAgain } from './new-cycle.ts'

/**
 * Look-back (回头看): a closed item is looked at again by somebody who took no part in its cycle.
 * What came back (反弹) opens a new cycle; the closed one keeps its dates and its verdict (M8).
 */
type ItemSituation = Situation<Item | NoItem, Person>

/**
 * Nobody ticks a planned look-back off before its day; a drawn one is done from the draw on, until
 * the day by which it was wanted. A rebound may be recorded on any day.
 */
export const noLookBackDue = onItem((item, _person, _input, today) => {
  const next = nextOf(item)
  if (!next) return { code: 'noLookBackLeft' }
  if (!openOn(item, today)) return { code: 'lookBackNotDue', details: { day: next.dueOn } }
})

export const deadlineBehind = onItem((_item, _person, input, today) => {
  const deadline = (input as ReopenInput | undefined)?.deadline
  if (deadline && deadline < today) return { code: 'deadlineBehind', details: { deadline } }
})

export function recordLookBack(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<RecordLookBackInput>(situation)
  const { finding } = input
  const next = openOn(item, situation.today)
  return { lookBacks: lookedAt(situation, item, { result: 'holds', finding, next }) }
}

/** The verifier who finds it back has judged, not worked: they may verify the new cycle. */
export function recordRebound(situation: ItemSituation): Partial<Item> {
  const { item, today, input } = read<RecordReboundInput>(situation)
  const next = nextOf(item, lookBackOrigins)
  const { finding } = input
  const lookBacks = lookedAt(situation, item, { result: 'rebound', finding, next })
  const fresh = freshCycle({ item, today }, input.deadline, whereAllBeginAgain(situation))
  return { ...fresh, rebounds: item.rebounds + 1, lookBacks }
}

export function reopen(situation: ItemSituation): Partial<Item> {
  const { item, person, today, input } = read<ReopenInput>(situation)
  const fresh = freshCycle({ item, today }, input.deadline, whereAllBeginAgain(situation))
  const involved = [...new Set([...fresh.involved, person.id])]
  return { ...fresh, rebounds: item.rebounds + 1, involved }
}

/** A look-back that a draw has chosen the item for, beside those already planned. */
export function drawLookBack(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<{ drawId: number; dueOn: string }>(situation)
  return {
    lookBacks: [...item.lookBacks, { ...planned('drawn', input.dueOn), drawId: input.drawId }],
  }
}

export function planned(origin: LookBackOrigin, dueOn: string): LookBack {
  return { origin, drawId: null, dueOn, doneOn: null, by: null, result: null, finding: '' }
}

/** Fills in what is due next; a look-back that nobody planned stands under today. */
export function lookedAt(
  { person, today }: ItemSituation,
  item: Item,
  { result, finding, next }: Seen,
): LookBack[] {
  const done = { doneOn: today, by: person.id, result, finding }
  if (!next) return [...item.lookBacks, { ...planned('planned', today), ...done }]
  return item.lookBacks.map(one => (one === next ? { ...one, ...done } : one))
}

interface Seen {
  result: LookBackResult
  finding: string
  next: LookBack | undefined
}

/** The first that is not done, of those that a look-back ticks off unless others are named. */
export function nextOf(
  item: Pick<Item, 'lookBacks'>,
  origins: readonly LookBackOrigin[] = ['planned', 'drawn'],
): LookBack | undefined {
  return item.lookBacks
    .filter(one => one.doneOn === null && origins.includes(one.origin))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0]
}

/** Whether it can be done on a day: what was planned from its day on, what was drawn from the draw on. */
export function isOpenOn({ origin, dueOn }: Pick<LookBack, 'origin' | 'dueOn'>, day: string) {
  return origin === 'drawn' || dueOn <= day
}

/** The first that can be ticked off on a day. */
function openOn(item: Item, today: string): LookBack | undefined {
  return nextOf({ lookBacks: item.lookBacks.filter(one => isOpenOn(one, today)) })
}
