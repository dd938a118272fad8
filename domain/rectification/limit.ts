import { countAgain, type Frozen, isCounted, limitOfDay } from '../calendar/limit.ts'
import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read } from './changes.ts'
import { askedAgain } from './extension.ts'
import { onItem } from './guards.ts'
import type { Item, NoItem } from './item.ts'
import { movedAlong } from './measure-days.ts'

/** The acts that count time by a frozen rule; the server gives them its clock. */
const counting = ['requestExtension', 'decideExtension', 'resume', 'recomputeDeadline']

export function countsTime(action: string, { limit }: Pick<Item, 'limit'>): boolean {
  return isCounted(limit) && counting.includes(action)
}

/** A date that depends on no unknown holiday, or that people set as a day, is not counted again. */
export const deadlineStands = onItem(item => {
  const { limit, clock } = item
  const isOpen = isCounted(limit) && limit.provisional
  const isKnown = !clock || clock.newest.verifiedThrough > clock.calendar.verifiedThrough
  if (!(isOpen && isKnown) && !askedOtherwise(item)) return { code: 'deadlineStands' }
})

/** The day that is asked for may reach into a year that the deadline itself does not. */
function askedOtherwise(item: Item): boolean {
  if (!isCounted(item.limit) || !item.clock) return false
  return askedAgain(item)?.to !== item.pendingExtension?.to
}

/**
 * Counted again by the calendar in force, once it knows a year more (M9), with what is asked for. What
 * was due with the item moves along, but for what somebody approves or verifies at the moment.
 */
export function recomputeDeadline(situation: Situation<Item | NoItem, Person>): Partial<Item> {
  const { item } = read(situation)
  const counted = countAgain(item.limit!, item.clock!, item.suspensions)
  const isWorkedOn = item.status === 'assigned' || item.status === 'inProgress'
  const measures = isWorkedOn ? movedAlong(item, counted.deadline) : item.measures
  return { ...counted, measures, pendingExtension: askedAgain(item) }
}

type Timed = Pick<Item, 'status' | 'cycle' | 'deadline' | 'limit'>

/**
 * Whether an act has set a day that is to be frozen anew: while the item is a draft, or in a new
 * cycle. One moved later by approval stays with what it is frozen to.
 */
export function needsLimit(before: Timed, next: Timed): boolean {
  if (next.deadline === null || next.limit !== before.limit) return false
  if (next.cycle > before.cycle || before.limit === null) return true
  return before.status === 'draft' && next.deadline !== before.deadline
}

/** What the deadline stands under after an act that did not count it. */
export function limitAfter(next: Timed, frozen: Frozen | null, today: string) {
  if (next.deadline === null) return null
  return frozen ? limitOfDay(frozen, today) : next.limit
}
