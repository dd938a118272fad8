import type { Name } from '../name.ts'
import type { OrderOutcome, OrderStatus } from './order.ts'

/** What the states of an order are called, on screens, in sheets and in documents. */
export const orderStatusNames: Record<OrderStatus, Name> = {
  issued: { zh: '待签收', en: 'to be acknowledged' },
  acknowledged: { zh: '待答复', en: 'to be answered' },
  answered: { zh: '待审定', en: 'answer to be judged' },
  closed: { zh: '已办结', en: 'closed' },
}

export const orderOutcomeNames: Record<OrderOutcome, Name> = {
  accepted: { zh: '答复已认可', en: 'answer accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}
