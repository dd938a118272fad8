import type { RefusalText } from '../refusal-text.ts'

/** Refusals of supervision orders. */
export const supervisionRefusals = {
  notIssuer: {
    kind: 'forbidden',
    zh: '督办单由整改办或主要负责人下达。',
    en: 'Orders are issued by the clerk or the head.',
  },
  notOfIssuer: {
    kind: 'forbidden',
    zh: '督办单由下达单位的整改办或主要负责人审定和撤回，被督办单位不能办结自己的督办。',
    en: 'An order is judged and withdrawn by the clerk or the head of the office that issued it, never by the bureau it supervises.',
  },
  notAddressed: {
    kind: 'forbidden',
    zh: '由该事项现在的责任人或责任领导签收和答复。',
    en: 'The item’s present handler or leader acknowledges and answers.',
  },
  itemNotRunning: {
    kind: 'conflict',
    zh: '事项现在是“{status}”，只能督办正在办理的事项。',
    en: 'The item is “{status}”; only an item that is being worked on can be supervised.',
  },
  orderOpen: {
    kind: 'conflict',
    zh: '这个事项已有一份未办结的督办单（{number}），不重复督办。',
    en: 'This item has an open order ({number}) already; it is not supervised twice.',
  },
  answerDayTooSoon: {
    kind: 'invalid',
    zh: '答复期限 {deadline} 太近，最早为明天，不要求当天答复。',
    en: 'The day to answer by, {deadline}, is too soon: tomorrow is the earliest.',
  },
  ownAnswer: {
    kind: 'forbidden',
    zh: '不能审定自己的答复，也不能审定自己负责的事项的答复。',
    en: 'Nobody judges their own answer, or one about an item of their own.',
  },
  orderMoved: {
    kind: 'conflict',
    zh: '督办单现在是“{orderStatus}”，不能做这一步。',
    en: 'The order is “{orderStatus}” now, so this step is not possible.',
  },
} satisfies Record<string, RefusalText>
