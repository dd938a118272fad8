import { addDays } from '../calendar/days.ts'
import { movedOn } from '../calendar/limit.ts'
import type { Person } from '../people/roles.ts'
import { system } from '../rectification/guards.ts'
import { Refusal } from '../refusals.ts'
import { decide, type Situation, type Workflow, whyNot } from '../workflow.ts'
import {
  addressed,
  clerk,
  deadlineTooSoon,
  issuer,
  itemNotRunning,
  type OrderSituation,
  ofIssuer,
  orderOpen,
  ownAnswer,
} from './guards.ts'
import type { AnswerInput, MoveOnInput } from './inputs.ts'
import type { NoOrder, Order, OrderStatus } from './order.ts'

/** How a supervision order moves. Closing it says that the answer is enough; the item goes its own way. */
export const orderWorkflow = {
  issue: {
    from: ['none'],
    to: 'issued',
    by: issuer,
    unless: [itemNotRunning, orderOpen, deadlineTooSoon],
  },
  acknowledge: { from: ['issued'], to: 'acknowledged', by: addressed },
  answer: { from: ['issued', 'acknowledged'], to: 'answered', by: addressed, change: answered },
  returnAnswer: {
    from: ['answered'],
    to: 'acknowledged',
    by: ofIssuer,
    unless: [ownAnswer],
    change: notAnswered,
  },
  close: {
    from: ['answered'],
    to: 'closed',
    by: ofIssuer,
    unless: [ownAnswer],
    change: ({ today }) => ({ outcome: 'accepted', closedOn: today }),
  },
  withdraw: {
    from: ['issued', 'acknowledged'],
    to: 'closed',
    by: ofIssuer,
    change: ({ today }) => ({ outcome: 'withdrawn', closedOn: today }),
  },
  moveOn: {
    from: ['issued', 'acknowledged', 'answered'],
    by: system,
    change: movedWithItem,
  },
  registerItem: { from: ['acknowledged', 'answered', 'closed'], by: clerk },
} satisfies Workflow<OrderStatus, Order | NoOrder, Person>

export type OrderAction = keyof typeof orderWorkflow

/** The order after the act. Refuses what `whyNot` names, and `orderMoved` where it stands elsewhere. */
export function decideOrder(action: OrderAction, situation: Situation<Order, Person>): Order {
  const reason = whyNot<OrderStatus, Order | NoOrder, Person>(orderWorkflow, action, situation)
  if (reason?.code === 'wrongStatus') {
    throw new Refusal('orderMoved', { orderStatus: situation.matter.status })
  }
  return decide<OrderStatus, Order | NoOrder, Person, Order>(orderWorkflow, action, situation)
}

function answered({ person, today, input }: OrderSituation): Partial<Order> {
  const { answer } = input as AnswerInput
  return { answer, answeredOn: today, answeredBy: person.id }
}

/**
 * Nothing runs for an order while its item stands still, so the day to answer by, which people set,
 * comes later by the natural days of the suspension after the day of issue.
 */
function movedWithItem({ matter, input }: OrderSituation): Partial<Order> {
  const { deadline, issuedOn } = matter as Order
  const { from, to } = input as MoveOnInput
  const still = { from: [from, addDays(issuedOn, 1)].sort().at(-1)!, to }
  return to <= still.from ? {} : { deadline: movedOn(deadline, still, null, undefined) }
}

function notAnswered(): Partial<Order> {
  return { answer: '', answeredOn: null, answeredBy: null }
}
