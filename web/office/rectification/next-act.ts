import type { ItemStatus } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'

/** The one act that leads on from each state; amending, reporting and returning stand beside it. */
const nextActs: Partial<Record<ItemStatus, string>> = {
  draft: 'assign',
  assigned: 'accept',
  inProgress: 'submitForCloseOut',
  awaitingReview: 'approveCloseOut',
  awaitingVerification: 'verify',
}

type Standing = Pick<ItemView, 'status' | 'changedAfterApproval'>

export function nextActOf(item: Standing): string | undefined {
  return needsNewApproval(item) ? 'approveCloseOut' : nextActs[item.status]
}

type Waiting = Pick<ItemView, 'pendingExtension' | 'pendingSuspension' | 'suspended'>

/** A decision is offered only where something waits for it. */
export function isOffered(action: string, item: Waiting): boolean {
  if (action === 'decideExtension') return item.pendingExtension !== null
  if (action === 'decideSuspension') return item.pendingSuspension !== null
  return action !== 'resume' || item.suspended
}

/** What was approved is no longer what there is, so the item waits for the leader once more. */
export function needsNewApproval({ status, changedAfterApproval }: Standing): boolean {
  return changedAfterApproval && status === 'awaitingVerification'
}
