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

type Standing = Pick<ItemView, 'status' | 'changedAfterApproval' | 'publicity'>

export function nextActOf(item: Standing): string | undefined {
  if (needsNewApproval(item)) return 'approveCloseOut'
  if (item.status === 'inPublicity') return item.publicity ? 'finishPublicity' : 'publish'
  return nextActs[item.status]
}

type Waiting = Pick<
  ItemView,
  'pendingExtension' | 'pendingSuspension' | 'suspended' | 'publicity' | 'remainder' | 'longTerm'
>

/** An act is offered only where something waits for it. */
export function isOffered(action: string, item: Waiting): boolean {
  if (action === 'decideExtension') return item.pendingExtension !== null
  if (action === 'decideSuspension') return item.pendingSuspension !== null
  if (action === 'publish') return item.publicity === null
  if (action === 'finishPublicity') return item.publicity !== null
  if (action === 'openRemainder') return item.remainder !== null
  if (action === 'recordPeriodicReview') return item.longTerm
  return action !== 'resume' || item.suspended
}

/** What was approved is no longer what there is, so the item waits for the leader once more. */
export function needsNewApproval({
  status,
  changedAfterApproval,
}: Pick<Standing, 'status' | 'changedAfterApproval'>): boolean {
  return changedAfterApproval && status === 'awaitingVerification'
}
