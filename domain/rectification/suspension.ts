import { countAgain, isCounted, movedOn } from '../calendar/limit.ts'
import { hasRole, type Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read, touch } from './changes.ts'
import { askedAfter } from './extension.ts'
import { onItem } from './guards.ts'
import type { DecideInput, RequestSuspensionInput } from './inputs.ts'
import type { Item, NoItem, Suspension } from './item.ts'

/**
 * Suspension (挂起): an interval with its reason and who approved it, during which no time runs. The
 * first day counts no more, the day of resuming counts again; only then does the deadline move, in
 * the unit it is counted in (M9).
 */
type ItemSituation = Situation<Item | NoItem, Person>

/** The suspension that lasts, if one does. */
export function suspensionOf(item: Pick<Item, 'suspensions'>): Suspension | undefined {
  return item.suspensions.find(suspension => suspension.to === null)
}

/** Handler, leader and clerk see when what held the work up is over. */
export const responsible = onItem((item, person) => {
  if ([item.handlerId, item.leaderId].includes(person.id) || hasRole(person, 'clerk')) return
  return { code: 'notYourPart', details: { part: 'handler' } }
})

export const suspended = onItem(item => {
  const open = suspensionOf(item)
  if (open) return { code: 'itemSuspended', details: { from: open.from } }
})

export const notSuspended = onItem(item => {
  if (!suspensionOf(item)) return { code: 'notSuspended' }
})

export const suspensionAsked = onItem(item => {
  if (item.pendingSuspension) return { code: 'suspensionAsked' }
})

export const noSuspensionAsked = onItem(item => {
  if (!item.pendingSuspension) return { code: 'nothingAsked' }
})

/** Nobody decides what they asked for, also not after becoming the leader. */
export const ownSuspension = onItem((item, person) => {
  if (item.pendingSuspension?.askedBy === person.id) return { code: 'ownRequest' }
})

export function requestSuspension(situation: ItemSituation): Partial<Item> {
  const { person, today, input } = read<RequestSuspensionInput>(situation)
  const pendingSuspension = { reason: input.reason, askedBy: person.id, askedOn: today }
  return { pendingSuspension, ...touch(situation) }
}

export function decideSuspension(situation: ItemSituation): Partial<Item> {
  const { item, person, today, input } = read<DecideInput>(situation)
  const settled = { pendingSuspension: null, ...touch(situation) }
  if (!input.approves) return settled
  const { reason, askedBy } = item.pendingSuspension!
  const begun = { from: today, to: null, reason, askedBy, approvedBy: person.id }
  return { ...settled, suspensions: [...item.suspensions, begun] }
}

/**
 * The item's date and those of its open measures come later by what did not count, in the unit of
 * the limit: a counted one is counted again, a day that was set moves by natural days.
 */
export function resume(situation: ItemSituation): Partial<Item> {
  const { item, today } = read(situation)
  const pause = { ...suspensionOf(item)!, to: today }
  const suspensions = item.suspensions.map(one => (one.to === null ? pause : one))
  const ended = { suspensions, ...touch(situation) }
  if (pause.from === today) return ended
  const { limit, clock } = item
  const move = (day: string | null) => day && movedOn(day, pause, limit, clock)
  const measures = item.measures.map(measure =>
    measure.done ? measure : { ...measure, deadline: move(measure.deadline) },
  )
  const time = isCounted(limit)
    ? countAgain(limit, clock!, suspensions)
    : { deadline: move(item.deadline) }
  const pendingExtension = askedAfter(
    { ...item, suspensions },
    {
      item: day => movedOn(day, pause, null, clock),
      measure: day => movedOn(day, pause, limit, clock),
    },
  )
  const originalDeadline = item.originalDeadline ?? item.deadline
  return { ...ended, ...time, measures, pendingExtension, originalDeadline }
}
