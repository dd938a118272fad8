import { actingIn, bureausOf, hasRole, type Person } from '../people/roles.ts'
import { isVerified } from '../rectification/item.ts'
import type { Guard, Reason, Situation } from '../workflow.ts'
import type { IssueInput } from './inputs.ts'
import type { NoOrder, Order } from './order.ts'

type OrderGuard = Guard<Order | NoOrder, Person>
export type OrderSituation = Situation<Order | NoOrder, Person>

/** Orders come from the office or the head, never from the machine. */
export function issuer({ person }: OrderSituation): Reason | undefined {
  if (!hasRole(person, 'clerk', 'head')) return { code: 'notIssuer' }
}

/** The office that issued an order judges and withdraws it, or the county above; never the supervised. */
export const ofIssuer = onOrder(({ issuerBureauId }, person) => {
  if (!hasRole(actingIn(person, issuerBureauId), 'clerk', 'head')) return { code: 'notOfIssuer' }
})

/** For which bureau a person issues an order about an item of that bureau; null where only the county can. */
export function issuerBureau(person: Person, itemBureauId: number | null): number | null {
  return bureausOf(person, 'clerk', 'head').includes(itemBureauId) ? itemBureauId : null
}

/** The one who runs the ledger puts a new problem on it. */
export function clerk({ person }: OrderSituation): Reason | undefined {
  if (!hasRole(person, 'clerk')) return { code: 'notYourPart', details: { part: 'clerk' } }
}

/** The people of the item, as they are now. */
export const addressed = onOrder((order, person) => {
  if (order.leaderId !== person.id && order.handlerId !== person.id) return { code: 'notAddressed' }
})

/** An order is about an item that is being worked on: not drafted, verified or closed. */
export const itemNotRunning = onNone(({ about }) => {
  if (about.status === 'draft' || isVerified(about)) {
    return { code: 'itemNotRunning', details: { status: about.status } }
  }
})

/** One item has one open order at a time (政府督查工作条例 Art. 15 forbids it repeated, NORMS §5.4). */
export const orderOpen = onNone(({ about }) => {
  if (about.openOrder !== null) return { code: 'orderOpen', details: { number: about.openOrder } }
})

/** Nobody is asked to answer at once or in the past: the earliest day is tomorrow. */
export const deadlineTooSoon = onNone((_matter, { input, today }) => {
  const deadline = (input as IssueInput | undefined)?.deadline
  if (deadline !== undefined && deadline <= today) {
    return { code: 'answerDayTooSoon', details: { deadline } }
  }
})

/** Nobody accepts their own answer, nor one about work that is theirs. */
export const ownAnswer = onOrder(({ answeredBy, leaderId, handlerId }, person) => {
  if ([answeredBy, leaderId, handlerId].includes(person.id)) return { code: 'ownAnswer' }
})

function onOrder(rule: (order: Order, person: Person) => Reason | undefined): OrderGuard {
  return ({ matter, person }) =>
    matter.status === 'none' ? { code: 'notFound' } : rule(matter, person)
}

function onNone(
  rule: (matter: NoOrder, situation: OrderSituation) => Reason | undefined,
): OrderGuard {
  return situation =>
    situation.matter.status === 'none' ? rule(situation.matter, situation) : undefined
}
