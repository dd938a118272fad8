import { actingIn } from '#domain/people/roles.ts'
import { usualTerms } from '#domain/rectification/close-out.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { ItemView } from '#domain/rectification/views.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import { availableActions } from '#domain/workflow.ts'
import type { Context } from '#server/context.ts'
import { contentHash } from './approval.ts'
import { findItemView } from './item-view-queries.ts'

type Found = Omit<ItemView, 'actions' | 'approved' | 'changedAfterApproval'> &
  Pick<Item, 'involved' | 'workers' | 'approvedHash'> & { bureauId: number | null }

/** One item as a screen shows it, with the acts this person may do now. Refuses `notFound`. */
export async function viewItem(context: Context, id: number): Promise<ItemView> {
  const found = (await findItemView(context.sql, context.person, id)) as Found | undefined
  if (!found) throw new Refusal('notFound')
  const { involved: _involved, workers: _workers, approvedHash, bureauId, ...shown } = found
  const live = found.evidence.filter(isLive(found.cycle))
  // Nothing asks for the hash before there is an approval to compare it with.
  const hash = approvedHash === null ? '' : contentHash({ ...found, evidence: live })
  // Only an act with an input asks what campaign and settings demand.
  const matter = { ...found, demands: null, terms: usualTerms, contentHash: hash }
  const { today } = context
  const person = actingIn(context.person, bureauId)
  return {
    ...shown,
    approved: approvedHash !== null,
    changedAfterApproval: approvedHash !== null && approvedHash !== hash,
    actions: availableActions(itemWorkflow, { matter, person, today }),
  }
}

function isLive(cycle: number) {
  return (evidence: ItemView['evidence'][number]) =>
    evidence.cycle === cycle && evidence.withdrawnAt === null
}
