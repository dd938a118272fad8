import { type ItemStatus, itemStatuses } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { needsNewApproval } from './next-act.ts'

type Event = ItemView['events'][number]

export const stepWords = {
  draft: 'stepRegistered',
  assigned: 'stepAssigned',
  inProgress: 'stepAccepted',
  awaitingReview: 'stepSubmitted',
  awaitingVerification: 'stepApproved',
  inPublicity: 'stepVerified',
  closed: 'stepVerified',
} as const satisfies Record<ItemStatus, string>

export interface StepTaken {
  status: ItemStatus
  /** The event that led there; absent when it is still ahead or was never taken. */
  event?: Event
  /** `skipped`: an imported claim stands past steps nobody took here. `next` is waited for. */
  state: 'taken' | 'skipped' | 'next' | 'ahead'
}

/**
 * The ribbon of a cycle from its events: each status with the event that reached it last. Going back
 * forgets what was reached beyond. The public notice stands in it only where there is one.
 */
export function stepsTaken(
  item: Pick<ItemView, 'events' | 'status' | 'changedAfterApproval'>,
): StepTaken[] {
  const reached = new Map<number, Event>()
  for (const event of item.events) reach(reached, event)
  const noticed = item.status === 'inPublicity' || reached.has(itemStatuses.indexOf('inPublicity'))
  const shown = itemStatuses.filter(status => noticed || status !== 'inPublicity')
  const now = shown.indexOf(item.status) - (needsNewApproval(item) ? 1 : 0)
  return shown.map((status, step) => {
    const event = reached.get(itemStatuses.indexOf(status))
    return { status, event, state: stateOf(step, now, event !== undefined) }
  })
}

function stateOf(step: number, now: number, isReached: boolean): StepTaken['state'] {
  if (step > now) return step === now + 1 ? 'next' : 'ahead'
  return isReached ? 'taken' : 'skipped'
}

/** Handing out and approving may be done again without leaving the status; a new cycle hands out. */
const renewing = ['assign', 'approveCloseOut', 'recordRebound', 'openRemainder', 'reopen']

function reach(reached: Map<number, Event>, event: Event): void {
  if (event.seq === 1) reached.set(0, event)
  if (event.action === 'registerClaim') return
  const from = itemStatuses.indexOf(event.data.from as ItemStatus)
  const to = itemStatuses.indexOf(event.data.to as ItemStatus)
  if (to === -1) return
  for (const step of reached.keys()) if (step > to) reached.delete(step)
  if (to > from || renewing.includes(event.action)) reached.set(to, event)
}
