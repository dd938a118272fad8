import type { DeskView, ItemListQuery } from '#domain/rectification/views.ts'

type Act = DeskView['groups'][number]['action']

/** The filter of the ledger that shows what a group of the desk counts. */
export function ledgerOf(action: Act, me: number): Partial<ItemListQuery> {
  const sort = 'deadline' as const
  if (action === 'accept') return { status: ['assigned'], handlerId: me, sort }
  if (action === 'submitForCloseOut') return { status: ['inProgress'], handlerId: me, sort }
  if (action === 'approveCloseOut') return { status: ['awaitingReview'], leaderId: me, sort }
  if (action === 'decideExtension') return { extensionAsked: true, leaderId: me, sort }
  if (action === 'decideSuspension') return { suspensionAsked: true, leaderId: me, sort }
  if (action === 'verify') return { status: ['awaitingVerification'], untouchedBy: me, sort }
  if (action === 'recordLookBack') return { lookBackDue: true, untouchedBy: me, sort }
  return { status: ['draft'], sort }
}
