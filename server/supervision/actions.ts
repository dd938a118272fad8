import { limitOfDay } from '#domain/calendar/limit.ts'
import type { Notice } from '#domain/notice/notices.ts'
import { actingIn, type Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { issuerBureau } from '#domain/supervision/guards.ts'
import type { IssueInput, RegisterItemInput } from '#domain/supervision/inputs.ts'
import type { NoOrder, Order, OrderStatus } from '#domain/supervision/order.ts'
import { decideOrder, type OrderAction, orderWorkflow } from '#domain/supervision/workflow.ts'
import { decide, type Situation } from '#domain/workflow.ts'
import { freezeForDays } from '#server/calendar/clock.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { eventHash, noHash } from '#server/log/chain.ts'
import { findLastActor, insertEvent, insertFirstEvents } from '#server/log/queries.ts'
import { insertNotices } from '#server/notice/queries.ts'
import { registerItems } from '#server/rectification/register.ts'
import {
  insertOrder,
  lockOrder,
  lockSupervised,
  type StoredOrder,
  takeNumber,
  takeOrderId,
  updateOrder,
} from './queries.ts'

/** Issues an order about one item, under the item's lock. Refuses a second open one. */
export function issueOrder(context: Context, itemId: number, input: IssueInput) {
  const { today } = context
  return context.transaction(async tx => {
    const supervised = await lockSupervised(tx, context.person, itemId)
    if (!supervised) throw new Refusal('notFound')
    const { readers, bureauId, leadUnitId, leaderId, handlerId } = supervised
    const person = actingIn(context.person, bureauId)
    const situation: Situation<Order | NoOrder, Person> = {
      matter: supervised,
      ...{ person, today, input },
    }
    decide<OrderStatus, Order | NoOrder, Person>(orderWorkflow, 'issue', situation)
    const number = await takeNumber(tx, `DB-${today.slice(0, 4)}`)
    const id = await takeOrderId(tx)
    const addressee = { leadUnitId, leaderId, handlerId }
    const order = { ...input, ...addressee, id, number, aboutId: itemId, issuedBy: person.id }
    const limit = limitOfDay(await freezeForDays(tx), today)
    const issuerBureauId = issuerBureau(person, bureauId)
    const data = { ...input, ...addressee, number, aboutId: itemId, issuerBureauId, limit }
    const event = { ...eventOf(context, id, 'issue', data), seq: 1 }
    const hash = eventHash(noHash, event)
    await insertOrder(
      tx,
      { ...order, readers, bureauId, issuerBureauId, limit, issuedOn: today },
      { revision: 1, headHash: hash },
    )
    await insertFirstEvents(tx, [{ ...event, previous: noHash, hash }])
    await tell(context, tx, order, 'issue')
    return { id }
  })
}

/** Does one step of the order's table under its lock. Refuses what `whyNot` refuses. */
export function actOnOrder(
  context: Context,
  id: number,
  action: Exclude<OrderAction, 'issue' | 'registerItem'>,
  input: { revision?: number } & Record<string, unknown>,
) {
  return context.transaction(async tx => {
    const { order, next } = await decided(context, tx, id, action, input)
    const { revision: _revision, ...data } = input
    const moves = { from: order.status, to: next.status }
    const head = await insertEvent(tx, order, eventOf(context, id, action, { ...data, ...moves }))
    await updateOrder(tx, next, head)
    await tell(context, tx, next, action)
    return { id, revision: head.revision }
  })
}

/** Puts a problem that showed itself under an order on the ledger, as a draft of the same campaign. */
export function registerItemFromOrder(context: Context, id: number, input: RegisterItemInput) {
  return context.transaction(async tx => {
    const { order, next } = await decided(context, tx, id, 'registerItem', input)
    const { problem, manifestation } = input
    const [itemId] = await registerItems(context, tx, [
      {
        action: 'register',
        input: {
          ...{ campaignId: order.campaignId, aspectId: null, kindId: null, problem, manifestation },
          ...{
            cause: '',
            source: `督办 ${order.number}`,
            foundOn: context.today,
            goal: '',
            note: '',
          },
          ...{ leadUnitId: order.leadUnitId, coUnitIds: [], leaderId: null, handlerId: null },
          ...{ deadline: null, longTerm: false, immediate: false, measures: [] },
        },
        origin: { supervisionOrderId: id },
      },
    ])
    const event = eventOf(context, id, 'registerItem', { itemId, problem })
    const head = await insertEvent(tx, order, event)
    await updateOrder(tx, next, head)
    return { id: itemId! }
  })
}

async function decided(
  context: Context,
  tx: Transaction,
  id: number,
  action: OrderAction,
  input: { revision?: number },
): Promise<{ order: StoredOrder; next: Order }> {
  const order = await lockOrder(tx, context.person, id)
  if (!order) throw new Refusal('notFound')
  const person = actingIn(context.person, order.bureauId)
  if (input.revision !== undefined && input.revision !== order.revision) {
    const by = await findLastActor(tx, id)
    throw new Refusal('changedMeanwhile', { revision: order.revision, by })
  }
  return {
    order,
    next: decideOrder(action, { matter: order, person, today: context.today, input }),
  }
}

function eventOf(
  { person, moment }: Context,
  matterId: number,
  action: OrderAction,
  data: Record<string, unknown>,
) {
  return { matterId, at: moment, action, byId: person.id, byName: person.name, data }
}

/** Who hears of an act: the item's people of what comes to them, the issuer of the answer. */
async function tell(
  context: Context,
  tx: Transaction,
  order: Pick<Order, 'id' | 'aboutId' | 'handlerId' | 'leaderId' | 'issuedBy'>,
  action: OrderAction,
) {
  const { id, aboutId, handlerId, leaderId, issuedBy } = order
  const addressed = [handlerId, leaderId]
  const told = {
    issue: { kind: 'orderIssued', to: addressed },
    answer: { kind: 'orderAnswered', to: [issuedBy] },
    returnAnswer: { kind: 'orderReturned', to: addressed },
    close: { kind: 'orderClosed', to: addressed },
    withdraw: { kind: 'orderWithdrawn', to: addressed },
    acknowledge: null,
    moveOn: null,
    registerItem: null,
  } as const
  const news = told[action]
  if (!news) return
  const persons = new Set<number | null>(news.to)
  const notices: Notice[] = [...persons]
    .filter(personId => personId !== null && personId !== context.person.id)
    .map(personId => ({ kind: news.kind, to: { personId: personId! } }))
  await insertNotices(tx, { matterId: aboutId, place: `/supervision/${id}` }, notices, context)
}
