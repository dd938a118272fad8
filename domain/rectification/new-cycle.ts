import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { noRequests, read, union } from './changes.ts'
import { frozenDemands } from './demands.ts'
import type { Item, ItemStatus, Measure, NoItem } from './item.ts'

/**
 * A new run (轮) of a closed item. It goes back to the same people, who alone have a part in it. Where
 * one of them has left since, or a unit was closed, nobody could answer for it: it stands as a draft
 * without them, which the clerk hands out anew, whoever opened it; so does what was left and is past its
 * date.
 */
type ItemSituation = Situation<Item | NoItem, Person>

const opening = ['recordRebound', 'openRemainder', 'reopen']

/** The acts that begin a new run; the server tells them who has left. */
export function opensCycle(action: string): boolean {
  return opening.includes(action)
}

/** The acts from which on an item keeps to what is asked; the server tells them what that is. */
export function freezesDemands(action: string, { status }: Pick<Item, 'status'>): boolean {
  const leavesDraft = action === 'assign' || action === 'registerClaim'
  return opensCycle(action) || (leavesDraft && status === 'draft')
}

export const newCycleLeads = ['assigned', 'draft'] as const

/**
 * With a date of its own; measures, result and approval start again, and what the last run said
 * stays in its log.
 */
export function freshCycle({ item, today }: Fresh, deadline: string | null, status: ItemStatus) {
  const measures = item.measures.map(measure => ({
    ...{ ...measure, deadline: null, result: '', done: false, claim: null },
  }))
  return {
    ...{ cycle: item.cycle + 1, deadline, originalDeadline: null, suspensions: [], ...noRequests },
    ...{ result: '', outcome: null, remainder: null, claim: null, approvedHash: null },
    ...{ lookBacks: [], minutes: null, publicity: null, reviewDays: null },
    demands: frozenDemands(item.asked, status, today),
    ...peopleOf(item, measures),
  }
}

type Fresh = Pick<ReturnType<typeof read>, 'item' | 'today'>

/** Who is still there of those the new run names; a measure that is done stays with who did it. */
export function peopleOf(item: Item, named: readonly Measure[]) {
  const left = item.gone?.people ?? []
  const present = (id: number | null) => (id !== null && left.includes(id) ? null : id)
  const [leaderId, handlerId] = [present(item.leaderId), present(item.handlerId)]
  const measures = named.map(one =>
    one.done ? one : { ...one, handlerId: present(one.handlerId) },
  )
  const workers = union([], [handlerId, ...measures.map(measure => measure.handlerId)])
  return { leaderId, handlerId, measures, workers, involved: union(workers, [leaderId]) }
}

export function whereAllBeginAgain(situation: ItemSituation): ItemStatus {
  const { item } = read(situation)
  return whereItStands(item, item.measures)
}

export function whereTheRestGoesOn(situation: ItemSituation): ItemStatus {
  const { item } = read(situation)
  if (item.remainder && dateAhead(item.remainder, situation.today) === null) return 'draft'
  return whereItStands(
    item,
    item.measures.filter(measure => !measure.done),
  )
}

/** The day settled at close-out, while it still lies ahead. */
export function dateAhead({ deadline }: { deadline: string }, today: string): string | null {
  return deadline < today ? null : deadline
}

function whereItStands({ leaderId, handlerId, gone }: Item, open: readonly Measure[]): ItemStatus {
  const named = [leaderId, handlerId, ...open.map(measure => measure.handlerId)]
  const stands = !gone || (gone.units.length === 0 && !named.some(id => gone.people.includes(id!)))
  return stands ? 'assigned' : 'draft'
}
