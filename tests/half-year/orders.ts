import { orderInputs } from '#domain/supervision/inputs.ts'
import { actOnOrder, issueOrder } from '#server/supervision/actions.ts'
import { type Entry, type OrderEntry, tell } from './book.ts'
import { plus } from './days.ts'
import type { Life } from './life.ts'
import { contextOf, type Office } from './office.ts'

type OrderAct = Exclude<keyof typeof orderInputs, 'registerItem'>

/** A supervision order about an item, from its issue to its end; the item may stand still `meanwhile`. */
export async function* supervise(office: Office, entry: Entry, meanwhile: Life): Life {
  const { luck, bureau } = entry
  const { book } = office
  const by = luck.of([bureau.clerk.id, bureau.head.id])
  const order: OrderEntry = {
    ...{ id: 0, entry, status: 'issued', deadline: plus(book.today, luck.between(2, 20)) },
    ...{
      issuedOn: book.today,
      issuedBy: by,
      outcome: null,
      closedOn: null,
      told: new Set<string>(),
    },
  }
  const input = { demand: '请说明整改进展', reason: '', deadline: order.deadline }
  order.id = (await issueOrder(await contextOf(office, by), entry.id, input)).id
  book.orders.push(order)
  office.done.issue = (office.done.issue ?? 0) + 1
  tell(book, 'orderIssued', entry.id, by, [entry.handlerId, entry.leaderId])
  yield luck.between(0, 3)
  if (luck.in(15)) return step(office, order, by, 'withdraw', { reason: '已当面说明' })
  if (luck.in(70)) await step(office, order, entry.handlerId!, 'acknowledge', {})
  if (luck.in(40)) yield* meanwhile
  yield luck.between(0, 25)
  await step(office, order, entry.handlerId!, 'answer', { answer: '正在办理' })
  yield luck.between(0, 3)
  if (luck.in(25)) {
    await step(office, order, by, 'returnAnswer', { reason: '请写明时间' })
    yield luck.between(0, 5)
    await step(office, order, entry.leaderId!, 'answer', { answer: '月底前完成' })
  }
  yield luck.between(0, 3)
  await step(office, order, by, 'close', { opinion: '同意' })
}

async function step(
  office: Office,
  order: OrderEntry,
  by: number,
  action: OrderAct,
  input: Record<string, unknown>,
): Promise<void> {
  const { book } = office
  await actOnOrder(await contextOf(office, by), order.id, action, orderInputs[action].parse(input))
  office.done[action] = (office.done[action] ?? 0) + 1
  note[action](order, book.today)
  const { handlerId, leaderId, id } = order.entry
  const told = {
    ...{ acknowledge: null, answer: 'orderAnswered', returnAnswer: 'orderReturned' },
    ...{ close: 'orderClosed', withdraw: 'orderWithdrawn' },
  }[action]
  const to = action === 'answer' ? [order.issuedBy] : [handlerId, leaderId]
  if (told) tell(book, told, id, by, to)
}

const note: Record<OrderAct, (order: OrderEntry, today: string) => void> = {
  acknowledge: order => {
    order.status = 'acknowledged'
  },
  answer: order => {
    order.status = 'answered'
  },
  returnAnswer: order => {
    order.status = 'acknowledged'
  },
  close: (order, today) => Object.assign(order, ended('accepted', today)),
  withdraw: (order, today) => Object.assign(order, ended('withdrawn', today)),
}

function ended(outcome: string, closedOn: string) {
  return { status: 'closed', outcome, closedOn }
}
