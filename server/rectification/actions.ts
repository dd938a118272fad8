import { type Clock, type Limit, limitOfDay } from '#domain/calendar/limit.ts'
import { noticesFor, noticesOfChange } from '#domain/notice/notices.ts'
import { actingIn, isSystem } from '#domain/people/roles.ts'
import type { RegisterInput } from '#domain/rectification/inputs.ts'
import { approvesAgain, type Item, isVerified } from '#domain/rectification/item.ts'
import { countsTime, limitAfter, needsLimit } from '#domain/rectification/limit.ts'
import { handsOut, opensCycle } from '#domain/rectification/new-cycle.ts'
import { type MeasureHistory, newItem } from '#domain/rectification/new-item.ts'
import { suspensionOf } from '#domain/rectification/suspension.ts'
import { type ItemAction, itemWorkflow } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import { decide } from '#domain/workflow.ts'
import { clockOf, freezeFor, freezeForDays } from '#server/calendar/clock.ts'
import { findDemands } from '#server/campaign/demands-queries.ts'
import { requireCampaign } from '#server/campaign/in-reach.ts'
import { requireOwnAspect } from '#server/campaign/own-aspect.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { eventHash, noHash } from '#server/log/chain.ts'
import { findLastActor, insertEvent, insertFirstEvents } from '#server/log/queries.ts'
import { insertNotices } from '#server/notice/queries.ts'
import {
  findGone,
  findNamed,
  personsIn,
  requireOpenUnits,
  requirePosts,
  unitsIn,
} from '#server/people/standing.ts'
import { moveOrderOn } from '#server/supervision/move-on.ts'
import { contentHash, contentHashAfter } from './approval.ts'
import { insertCycle, insertLookBacks, insertPassage } from './cycle-queries.ts'
import { placeAfter, placesIn, refuseStranger } from './places.ts'
import { requireNameless } from './public-text.ts'
import {
  type Closing,
  insertItems,
  lockItem,
  type StoredItem,
  takeItemIds,
  updateItem,
} from './queries.ts'
import { askedOfClaims, termsOf } from './terms.ts'

/** Registers a new item as a draft. Refuses people without a post and closed units. */
export function registerItem(context: Context, input: RegisterInput): Promise<{ id: number }> {
  return context.transaction(async tx => {
    const required = [
      requireCampaign(tx, context.person, input.campaignId),
      requireOwnAspect(tx, input),
    ]
    const [id] = await registerItems(context, tx, [{ action: 'register', input }], required)
    return { id: id! }
  })
}

export interface Registration {
  action: 'register' | 'registerClaim'
  input: RegisterInput
  /** What a file from before the system says: done as a whole, and of each measure. */
  claim?: Item['claim']
  history?: MeasureHistory
  /** Kept in the event beside the input: where the item came from. */
  origin?: Record<string, unknown>
}

/**
 * Registers many at once, each by the same row of the table; answers their ids in order. What is
 * `required` beside it was asked of the same connection and is answered in the same breath.
 */
export async function registerItems(
  context: Context,
  tx: Transaction,
  registrations: readonly Registration[],
  required: readonly Promise<void>[] = [],
): Promise<number[]> {
  const { person, today, moment } = context
  const inputs = registrations.map(({ input }) => input)
  const isDated = inputs.some(({ deadline }) => deadline !== null)
  // Asked in one breath: each answer by itself would be a way to the database and back.
  const [units, ids, frozen, known, asked] = await Promise.all([
    requireOpenUnits(tx, inputs.flatMap(unitsIn)),
    takeItemIds(tx, registrations.length),
    isDated ? freezeForDays(tx) : null,
    findNamed(tx, context, inputs.flatMap(personsIn)),
    askedOfClaims(tx, registrations),
    requirePosts(tx, today, inputs),
    ...required,
  ])
  const bureaus = new Map([...units].map(([id, { bureauId }]) => [id, bureauId]))
  const places = placesIn(bureaus, person, inputs)
  for (const [index, input] of inputs.entries())
    refuseStranger(known, { ...input, ...places[index]! })
  const limit = frozen && limitOfDay(frozen, today)
  const items = registrations.map(({ action, input, claim, history }, index) => {
    const situation = { matter: { status: 'none' as const }, person, today, input }
    const { status } = decide<Item['status'], never, typeof person>(
      itemWorkflow as never,
      action,
      situation as never,
    )
    const item = newItem(input, {
      ...{ status, person, claim: claim ?? null, history, today, limit },
      asked: asked.get(input.campaignId),
    })
    return { ...item, ...places[index]!, id: ids[index]!, changedAt: moment }
  })
  const events = items.map((item, index) => {
    const { action, input, claim, history, origin } = registrations[index]!
    const data = {
      ...input,
      ...(claim && { claim }),
      ...(history && { history }),
      ...(origin && { origin }),
      ...limited(null, item.limit),
      ...frozenNow(null, item.demands),
      to: item.status,
    }
    const content = {
      matterId: item.id,
      seq: 1,
      at: moment,
      action,
      byId: person.id,
      byName: person.name,
      data,
    }
    return { ...content, previous: noHash, hash: eventHash(noHash, content) }
  })
  const heads = items.map((item, at) => ({ ...item, revision: 1, headHash: events[at]!.hash }))
  await Promise.all([insertItems(tx, heads), insertFirstEvents(tx, events)])
  return ids
}

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
    handsOut(action, stored) ? await findDemands(tx, stored.campaignId) : undefined,
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

/** What follows from an act beside what was typed: a date before and after, a new cycle. */
function moved(before: StoredItem, next: Item, data: Record<string, unknown>) {
  if ('successorId' in data) return handedOver(before, next)
  if (next.cycle > before.cycle) return newCycle(before, next, data)
  if (next.publicity && next.publicity !== before.publicity) {
    const { until, provisional } = next.publicity
    return { until, provisional, untilBefore: before.publicity?.until ?? null }
  }
  if (before.status === 'inPublicity' && next.status === 'closed') return { outcome: next.outcome }
  if (next.deadline === before.deadline || (data.deadline ?? null) !== null) return {}
  return { deadline: next.deadline, deadlineBefore: before.deadline }
}

/** Which parts went to the successor; measures by their number. */
function handedOver(before: StoredItem, next: Item) {
  const measures = next.measures.filter(
    (one, at) => one.handlerId !== before.measures[at]!.handlerId,
  )
  return {
    parts: [
      ...(next.leaderId === before.leaderId ? [] : ['leader']),
      ...(next.handlerId === before.handlerId ? [] : ['handler']),
    ],
    measures: measures.map(measure => measure.position),
  }
}

function newCycle(before: StoredItem, next: Item, data: Record<string, unknown>) {
  const { cycle, deadline, gone } = next
  const why = next.status === 'draft' && { left: gone!.people, closedUnits: gone!.units }
  return { cycle, ...why, ...('deadline' in data ? {} : { deadline, remainder: before.remainder }) }
}

/** What the deadline is frozen to, where an act has changed it. */
function limited(before: Limit | null, next: Limit | null) {
  if (next === null || next === before) return {}
  const { ruleId, ruleVersion, calendarVersion, startsOn, extension } = next
  return { limit: { ruleId, ruleVersion, calendarVersion, startsOn, extension } }
}

/** What a close-out has to show from this act on, where it hands the item out. */
function frozenNow(before: Item['demands'], next: Item['demands']) {
  return next === null || next === before ? {} : { demands: next }
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
