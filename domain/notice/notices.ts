import type { Role } from '../people/roles.ts'
import { approvesAgain, type Item } from '../rectification/item.ts'
import { opensCycle } from '../rectification/new-cycle.ts'
import type { ItemAction } from '../rectification/workflow.ts'
import type { NoticeKind } from './kinds.ts'

/**
 * Who is told what: a person by id, or everybody who holds a role (or one of several) now and is not
 * excepted; of a bureau (null for the county) only those nearest to it.
 */
export interface Notice {
  kind: NoticeKind
  to: { personId: number } | ToRole
}

export interface ToRole {
  role: Role | readonly Role[]
  /** Who knows already. */
  except?: readonly number[]
  /** Who may not do what waits: the nearest others are told, and if nobody is left, the clerks. */
  barred?: readonly number[]
  bureauId?: number | null
}

/** What a notice opens: a matter, or another page of the office by its address below `/office`. */
export type NoticeAbout = { matterId: number; place?: string } | { place: string }

/** What an act on an item tells others. Nobody is told what they did themselves. */
export function noticesFor(
  action: ItemAction,
  next: Item,
  actorId: number,
  data: Record<string, unknown> = {},
): Notice[] {
  const told = (kind: NoticeKind, ...personIds: (number | null)[]) =>
    toldBy(actorId, kind, personIds)
  if (action === 'assign') return told('toAccept', next.handlerId)
  if (action === 'submitForCloseOut') return told('toReview', next.leaderId)
  if (action === 'returnForMoreWork') return told('returned', next.handlerId)
  if (action === 'requestExtension' || action === 'requestSuspension') {
    return told('toDecide', next.leaderId)
  }
  if (action === 'decideExtension' || action === 'decideSuspension') {
    return told('decided', next.handlerId)
  }
  if (action === 'handOver') {
    const { fromId, successorId } = data as { fromId: number; successorId: number }
    return [...told('takenOver', successorId), ...told('handedOver', fromId)]
  }
  if (action === 'resume') return told('resumed', next.handlerId, next.leaderId)
  if (action === 'recomputeDeadline') return told('recomputed', next.handlerId, next.leaderId)
  if (action === 'recomputePublicity') {
    return [{ kind: 'publicityRecomputed', to: { role: 'clerk' } }]
  }
  if (opensCycle(action)) {
    const again = told('reopened', next.handlerId, next.leaderId)
    const clerks: Notice = { kind: 'toAssign', to: { role: 'clerk', except: [actorId] } }
    return next.status === 'draft' ? [...again, clerks] : again
  }
  if (action === 'verify' || action === 'finishPublicity') {
    return next.status === 'closed'
      ? told('closed', next.handlerId, next.leaderId)
      : [{ kind: 'toPublish', to: { role: 'clerk', except: [actorId] } }]
  }
  if (action === 'recordObjection') {
    return next.status === 'inProgress'
      ? told('returned', next.handlerId, next.leaderId)
      : [{ kind: 'toVerify', to: { role: 'verifier', barred: next.involved } }]
  }
  // A file brings many claims at once; nobody is told of each.
  const claims = action === 'registerClaim' && !data.origin
  if (action === 'approveCloseOut' || claims) {
    return [{ kind: 'toVerify', to: { role: 'verifier', barred: [...next.involved, actorId] } }]
  }
  return []
}

/** The leader is told once that what they approved is no longer what there is. */
export function noticesOfChange(before: Item, next: Item, actorId: number): Notice[] {
  const changed = approvesAgain(next) && !approvesAgain(before)
  return changed ? toldBy(actorId, 'toApproveAgain', [next.leaderId]) : []
}

function toldBy(actorId: number, kind: NoticeKind, personIds: (number | null)[]): Notice[] {
  return [...new Set(personIds)]
    .filter(id => id !== null && id !== actorId)
    .map(personId => ({ kind, to: { personId: personId! } }))
}
