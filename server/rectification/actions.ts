import type { Clock } from '#domain/calendar/limit.ts'
import { noticesFor, noticesOfChange } from '#domain/notice/notices.ts'
import { actingIn, isSystem } from '#domain/people/roles.ts'
import { approvesAgain, type Item, isVerified } from '#domain/rectification/item.ts'
import { countsTime, limitAfter, needsLimit } from '#domain/rectification/limit.ts'
import { freezesDemands, opensCycle } from '#domain/rectification/new-cycle.ts'
import { suspensionOf } from '#domain/rectification/suspension.ts'
import { type ItemAction, itemWorkflow } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import { decide } from '#domain/workflow.ts'
import { clockOf, freezeFor, freezeForDays } from '#server/calendar/clock.ts'
import { findDemands } from '#server/campaign/demands-queries.ts'
import { requireOwnAspect } from '#server/campaign/own-aspect.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { findLastActor, insertEvent } from '#server/log/queries.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { findGone } from '#server/people/standing.ts'
import { moveOrderOn } from '#server/supervision/move-on.ts'
import { contentHash, contentHashAfter } from './approval.ts'
import { insertCycle, insertLookBacks, insertPassage } from './cycle-queries.ts'
import { frozenNow, limited, moved } from './event-data.ts'
import { placeAfter } from './places.ts'
import { requireNameless } from './public-text.ts'
import { type Closing, lockItem, type StoredItem, updateItem } from './queries.ts'
import { termsOf } from './terms.ts'

/**
 * Does one step of the item's table: locks the item, decides again under the lock, writes the item
 * and one event. `input` has passed the action's schema. Refuses what `whyNot` refuses, and
 * `changedMeanwhile` when the form was drawn from an older revision.
 */
export function actOnItem(
  context: Context,
  id: number,
  action: ItemAction,
  input: { revision?: number } & Record<string, unknown>,
): Promise<{ id: number; revision: number }> {
  return context.transaction(tx => actWithin(context, tx, id, action, input))
}

/**
 * The same within a transaction that does more, such as keeping a file. The item is found through
 * the eyes of `seenBy`, who is somebody else only when their part in it is handed over.
 */
export async function actWithin(
  context: Context,
  tx: Transaction,
  id: number,
  action: ItemAction,
  input: { revision?: number } & Record<string, unknown>,
  seenBy = context.person,
): Promise<{ id: number; revision: number }> {
  const { today } = context
  const stored = await lockItem(tx, seenBy, id)
  if (!stored) throw new Refusal('notFound')
  const person = actingIn(context.person, stored.bureauId)
  const { revision, ...data } = input
  if (revision !== undefined && revision !== stored.revision) {
    const by = await findLastActor(tx, id)
    throw new Refusal('changedMeanwhile', { revision: stored.revision, by })
  }
  const [terms, clock, gone, asked] = [
    await termsOf(tx, stored, today),
    await clockFor(tx, stored, action, data),
    opensCycle(action) ? await goneFrom(tx, stored, today) : undefined,
    freezesDemands(action, stored) ? await findDemands(tx, stored.campaignId) : undefined,
  ]
  const item = { ...stored, terms, clock, gone, asked, contentHash: contentHash(stored) }
  const decided: typeof item = decide(itemWorkflow, action, { matter: item, person, today, input })
  const frozen = needsLimit(stored, decided) ? await freezeForDays(tx) : null
  const next = {
    ...{ ...decided, limit: limitAfter(decided, frozen, today) },
    contentHash: contentHashAfter(action, decided, data),
  }
  if (action === 'amend') await requireOwnAspect(tx, next)
  const place = await placeAfter(tx, context, action, { stored, next, person })
  if (next.publicity?.text !== stored.publicity?.text) await requireNameless(tx, next)
  const head = await insertEvent(tx, stored, {
    matterId: id,
    at: context.moment,
    action,
    byId: isSystem(person) ? null : person.id,
    byName: person.name,
    data: {
      ...{ ...data, ...moved(stored, next, data), ...limited(stored.limit, next.limit) },
      ...frozenNow(stored.demands, next.demands),
      ...{ from: stored.status, to: next.status },
    },
  })
  if (next.cycle > stored.cycle) await insertCycle(tx, id, today)
  if (next.status !== stored.status) {
    await insertPassage(tx, id, { seq: head.revision, status: stored.status, until: today })
  }
  await updateItem(
    tx,
    {
      ...next,
      ...head,
      ...place,
      ...closing(stored, next, data, today),
      approveAgain: approvesAgain(next),
      changedAt: context.moment,
    },
    stored,
  )
  if (next.lookBacks !== stored.lookBacks) await insertLookBacks(tx, stored, next.lookBacks)
  if (action === 'resume') {
    await moveOrderOn(context, tx, id, { from: suspensionOf(stored)!.from, to: today })
  }
  const notices = [
    ...noticesFor(action, next, person.id, data),
    ...noticesOfChange(item, next, person.id),
  ]
  await insertNotices(tx, { matterId: id }, notices, context)
  return { id, revision: head.revision }
}

/** For a rule that is chosen now, or for an act that counts by the one it is frozen to. */
async function clockFor(
  tx: Transaction,
  stored: StoredItem,
  action: ItemAction,
  { ruleId }: Record<string, unknown>,
): Promise<Clock | undefined> {
  if (action === 'assign' && typeof ruleId === 'string') return freezeFor(tx, ruleId)
  return countsTime(action, stored) ? clockOf(tx, stored.limit!) : undefined
}

/** Who of those a closed item names has left; the others are kept from leaving meanwhile. */
async function goneFrom(tx: Transaction, stored: StoredItem, today: string): Promise<Item['gone']> {
  const measures = stored.measures.map(({ handlerId }) => ({ handlerId }))
  const { people, units } = await findGone(tx, today, [{ ...stored, measures }])
  return { people: [...people.keys()], units: [...units.keys()] }
}

/** What a verification and a close-out set, and what going back or a new cycle takes away again. */
function closing(
  before: StoredItem,
  next: Item,
  data: Record<string, unknown>,
  today: string,
): Closing {
  const undone = { verifiedOn: null, verificationMethod: null }
  if (next.cycle > before.cycle) return { closedOn: null, ...undone }
  if (!isVerified(next)) return isVerified(before) ? undone : {}
  const verified =
    typeof data.method === 'string' ? { verifiedOn: today, verificationMethod: data.method } : {}
  const closes = next.status === 'closed' && before.status !== 'closed'
  return closes ? { ...verified, closedOn: today } : verified
}
