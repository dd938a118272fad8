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

type Standing = Pick<ItemView, 'status' | 'changedAfterApproval' | 'publicity' | 'claim'>

export function nextActOf(item: Standing): string | undefined {
  if (needsNewApproval(item)) return 'approveCloseOut'
  if (item.status === 'inPublicity') return item.publicity ? 'finishPublicity' : 'publish'
  if (isClaimedDraft(item)) return 'registerClaim'
  return nextActs[item.status]
}

type Waiting = Pick<
  ItemView,
  | 'pendingExtension'
  | 'pendingSuspension'
  | 'suspended'
  | 'publicity'
  | 'remainder'
  | 'longTerm'
  | 'claim'
>

/** An act is offered only where something waits for it. */
export function isOffered(action: string, item: Waiting): boolean {
  if (action === 'decideExtension') return item.pendingExtension !== null
  if (action === 'decideSuspension') return item.pendingSuspension !== null
  if (action === 'publish') return item.publicity === null
  if (action === 'finishPublicity') return item.publicity !== null
  if (action === 'openRemainder') return item.remainder !== null
  if (action === 'recordPeriodicReview') return item.longTerm
  if (action === 'registerClaim') return item.claim !== null
  return action !== 'resume' || item.suspended
}

/** A ledger called it done when its people were not on file yet. */
export function isClaimedDraft({ status, claim }: Pick<Standing, 'status' | 'claim'>): boolean {
  return status === 'draft' && claim !== null
}

/** What was approved is no longer what there is, so the item waits for the leader once more. */
export function needsNewApproval({
  status,
  changedAfterApproval,
}: Pick<Standing, 'status' | 'changedAfterApproval'>): boolean {
  return changedAfterApproval && status === 'awaitingVerification'
}
