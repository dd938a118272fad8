import { partsOn, suits } from '../people/parts.ts'
import { hasRole, type Person, type Role } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { named, noRequests, read } from './changes.ts'
import { onItem } from './guards.ts'
import type { Item, NoItem } from './item.ts'

/**
 * Hand-over (交接): a person's open parts in an item go to a successor when the person changes post
 * or leaves. Whoever had a part keeps it in the history of the cycle, so nobody becomes independent
 * by handing over (M3); measures that are done stay with those who did them.
 */
export interface HandOver {
  fromId: number
  fromName: string
  successorId: number
  successorName: string
  /** What the successor's posts of the day make of them. */
  successorRoles: readonly Role[]
  reason: string
}

export function handsOver({ person }: Situation<Item | NoItem, Person>) {
  if (hasRole(person, 'clerk', 'systemAdmin')) return
  return { code: 'notYourPart' as const, details: { part: 'clerk' } }
}

export const holdsNoPart = onItem((item, _person, input) => {
  if (input && partsOn(item, (input as HandOver).fromId).length === 0) {
    return { code: 'noPartHeld', details: { name: (input as HandOver).fromName } }
  }
})

/** The leader's part goes to a leader or head, the others to whoever may act on items. */
export const unsuitableSuccessor = onItem((item, _person, input) => {
  if (!input) return
  const { fromId, successorName: name, successorRoles } = input as HandOver
  const part = partsOn(item, fromId).find(one => !suits(one, successorRoles))
  if (part) return { code: 'successorUnsuitable', details: { name, part } }
})

/** Leader and handler stay two people, and who worked in this cycle does not become its reviewer. */
export const successorReviewsOwn = onItem((item, _person, input) => {
  if (!input) return
  const { fromId, successorId, successorName: name } = input as HandOver
  const next = { ...item, ...moved(item, fromId, successorId) }
  const doing = [next.handlerId, ...next.measures.map(measure => measure.handlerId)]
  if (next.leaderId === null) return
  if (next.leaderId === next.handlerId) return { code: 'leaderHandles' }
  const leads = next.leaderId === successorId
  if (leads && (doing.includes(successorId) || item.workers.includes(successorId))) {
    return { code: 'successorWorked', details: { name } }
  }
})

export function handOver(situation: Situation<Item | NoItem, Person>): Partial<Item> {
  const { item, input } = read<HandOver>(situation)
  const people = moved(item, input.fromId, input.successorId)
  const settled = people.handlerId === item.handlerId ? {} : noRequests
  return { ...people, ...settled, ...named(situation, { ...item, ...people }) }
}

function moved(item: Item, fromId: number, successorId: number) {
  const next = (id: number | null) => (id === fromId ? successorId : id)
  const measures = item.measures.map(measure =>
    measure.done ? measure : { ...measure, handlerId: next(measure.handlerId) },
  )
  const changed = measures.some((one, at) => one.handlerId !== item.measures[at]!.handlerId)
  return {
    leaderId: next(item.leaderId),
    handlerId: next(item.handlerId),
    measures: changed ? measures : item.measures,
  }
}
