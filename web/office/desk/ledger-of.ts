import type { Person } from '#domain/people/roles.ts'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import type { ItemListQuery } from '#domain/rectification/views.ts'

type Act = DeskView['groups'][number]['action']

/** The filter of the ledger that shows what a group of the desk counts. */
export function ledgerOf(action: Act, me: Pick<Person, 'id' | 'roles'>): Partial<ItemListQuery> {
  const sort = 'deadline' as const
  if (action === 'accept') return { status: ['assigned'], handlerId: me.id, sort }
  if (action === 'submitForCloseOut') return { status: ['inProgress'], handlerId: me.id, sort }
  if (action === 'reportProgress') return { measureOf: me.id, sort }
  if (action === 'approveAgain') return { approveAgain: true, leaderId: me.id, sort }
  if (action === 'approveCloseOut') return { status: ['awaitingReview'], leaderId: me.id, sort }
  if (action === 'decideExtension') return { extensionAsked: true, leaderId: me.id, sort }
  if (action === 'decideSuspension') return { suspensionAsked: true, leaderId: me.id, sort }
  if (action === 'verify') return { status: ['awaitingVerification'], untouchedBy: me.id, sort }
  if (action === 'publish') return { publicity: 'waiting', sort }
  if (action === 'finishPublicity') return { publicity: 'over', sort }
  if (action === 'openRemainder') {
    return { remainder: true, answerableId: me.roles.includes('clerk') ? undefined : me.id, sort }
  }
  if (action === 'postEnds') return { postEnds: true, sort }
  if (action === 'recordPeriodicReview') return { reviewDue: true, unansweredBy: me.id, sort }
  if (action === 'recordLookBack') return { lookBackDue: true, untouchedBy: me.id, sort }
  return { status: ['draft'], claimed: action === 'registerClaim', sort }
}
