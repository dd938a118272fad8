import type { Item } from '../rectification/item.ts'
import type { ItemAction } from '../rectification/workflow.ts'

export const noticeKinds = [
  'toAccept',
  'toReview',
  'toVerify',
  'returned',
  'closed',
  'toDecide',
  'decided',
  'resumed',
  'reopened',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Who is told what: a person by id, or everybody who verifies and took no part in the item. */
export interface Notice {
  kind: NoticeKind
  to: { personId: number } | { verifiersExcept: readonly number[] }
}

/** What an act on an item tells others. Nobody is told what they did themselves. */
export function noticesFor(action: ItemAction, next: Item, actorId: number): Notice[] {
  const told = (kind: NoticeKind, ...personIds: (number | null)[]): Notice[] =>
    [...new Set(personIds)]
      .filter(id => id !== null && id !== actorId)
      .map(personId => ({ kind, to: { personId: personId! } }))
  if (action === 'assign') return told('toAccept', next.handlerId)
  if (action === 'submitForCloseOut') return told('toReview', next.leaderId)
  if (action === 'returnForMoreWork') return told('returned', next.handlerId)
  if (action === 'requestExtension' || action === 'requestSuspension') {
    return told('toDecide', next.leaderId)
  }
  if (action === 'decideExtension' || action === 'decideSuspension') {
    return told('decided', next.handlerId)
  }
  if (action === 'resume') return told('resumed', next.handlerId, next.leaderId)
  if (action === 'recordRebound' || action === 'reopen') {
    return told('reopened', next.handlerId, next.leaderId)
  }
  if (action === 'verify') return told('closed', next.handlerId, next.leaderId)
  if (action === 'approveCloseOut') {
    return [{ kind: 'toVerify', to: { verifiersExcept: [...next.involved, actorId] } }]
  }
  return []
}
