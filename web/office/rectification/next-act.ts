import type { ItemStatus } from '#domain/rectification/item.ts'

/** The one act that leads on from each state; amending, reporting and returning stand beside it. */
export const nextAct: Partial<Record<ItemStatus, string>> = {
  draft: 'assign',
  assigned: 'accept',
  inProgress: 'submitForCloseOut',
  awaitingReview: 'approveCloseOut',
  awaitingVerification: 'verify',
}
