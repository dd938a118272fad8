import { type ItemStatus, itemStatuses } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'

type Event = ItemView['events'][number]

export const stepWords = {
  draft: 'stepRegistered',
  assigned: 'stepAssigned',
  inProgress: 'stepAccepted',
  awaitingReview: 'stepSubmitted',
  awaitingVerification: 'stepApproved',
  closed: 'stepVerified',
} as const satisfies Record<ItemStatus, string>

export interface StepTaken {
  status: ItemStatus
  /** The event that led there; absent when it is still ahead or was never taken. */
  event?: Event
  /** An imported claim stands past steps nobody took here. */
  skipped: boolean
  isNow: boolean
}

/**
 * The ribbon of a cycle from its events: each status with the event that reached it last. Going back
 * forgets what was reached beyond.
 */
export function stepsTaken(item: Pick<ItemView, 'events' | 'status'>): StepTaken[] {
  const reached = new Map<number, Event>()
  for (const event of item.events) {
    const from = statusIn(event.data.from)
    const to = statusIn(event.data.to)
    if (event.action === 'register' || event.action === 'registerClaim') reached.set(0, event)
    if (to === -1) continue
    const moved = from !== to || event.action === 'approveCloseOut' || event.action === 'assign'
    if (to < from) for (const step of reached.keys()) if (step > to) reached.delete(step)
    if (moved && to >= from) reached.set(to, event)
    if (event.action === 'assign') reached.set(to, event)
  }
  const now = itemStatuses.indexOf(item.status)
  return itemStatuses.map((status, step) => ({
    status,
    event: reached.get(step),
    skipped: step <= now && !reached.has(step),
    isNow: step === now,
  }))
}

function statusIn(value: unknown): number {
  return itemStatuses.indexOf(value as ItemStatus)
}
