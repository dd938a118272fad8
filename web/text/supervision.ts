import type { ReminderStep } from '#domain/escalation/steps.ts'
import type { OrderAction } from '#domain/supervision/workflow.ts'
import type { Word, Words } from './words.ts'

/** Supervision orders: list, one order, what an item and the desk say of them. */
export const supervisionText = {
  letter: { zh: '下载督办函', en: 'Supervision letter (Word)' },
  title: { zh: '督办', en: 'Supervision' },
  note: {
    zh: '整改办或主要负责人就一个整改事项下达的督办单；同一事项同时只有一份。',
    en: 'Orders of the clerk or the head about one item each; an item has one open order at a time.',
  },
  back: { zh: '返回督办', en: 'Back to supervision' },
  order: { zh: '督办单', en: 'Supervision order' },
  number: { zh: '督办单号', en: 'Number' },
  demand: { zh: '督办要求', en: 'What is asked' },
  demandHelp: {
    zh: '写明要答复什么、要办成什么，200 字以内',
    en: 'What to answer and what to achieve, up to 200 characters',
  },
  reason: { zh: '督办事由', en: 'Why' },
  deadline: { zh: '答复期限', en: 'Answer by' },
  deadlineHelp: {
    zh: '最早为明天；不要求即时答复',
    en: 'Tomorrow at the earliest; nobody has to answer at once',
  },
  item: { zh: '整改事项', en: 'Item' },
  unit: { zh: '责任单位', en: 'Unit' },
  addressed: { zh: '签收和答复', en: 'Acknowledges and answers' },
  issuedBy: { zh: '下达人', en: 'Issued by' },
  issuedOn: { zh: '下达日期', en: 'Issued on' },
  answer: { zh: '答复', en: 'Answer' },
  answeredOn: { zh: '答复日期', en: 'Answered on' },
  noAnswer: { zh: '还没有答复', en: 'No answer yet' },
  status: { zh: '状态', en: 'State' },
  light: { zh: '灯', en: 'Light' },
  closedOn: { zh: '办结日期', en: 'Closed on' },
  find: { zh: '查找单号、编号、文字', en: 'Find a number or words' },
  sort: { zh: '排序', en: 'Order' },
  newest: { zh: '最新下达', en: 'Newest first' },
  byDeadline: { zh: '答复期限', en: 'Day to answer by' },
  count: { zh: '{filter}{n} 份督办单', en: '{n} {n|order|orders}{filter}' },
  nothing: { zh: '还没有督办单', en: 'No orders yet' },
  nothingHelp: {
    zh: '在整改事项页面上可以下达督办单；逾期报到分管领导的事项会提示整改办。',
    en: 'Orders are issued on an item’s page; items that went up to the leader in charge are offered to the clerk.',
  },
  noMatch: { zh: '没有符合条件的督办单', en: 'No order matches' },
  pageOf: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  before: { zh: '上一页', en: 'Previous' },
  after: { zh: '下一页', en: 'Next' },
  system: { zh: '系统', en: 'The system' },
  movedOn: {
    zh: '事项挂起期间不计时，答复期限由{before}顺延到{day}',
    en: 'No time ran while the item was suspended: to answer by {day} instead of {before}',
  },
  log: { zh: '办理记录', en: 'Log' },
  issueAct: { zh: '下达督办单', en: 'Issue an order' },
  orders: { zh: '督办', en: 'Supervision' },
  noOrders: { zh: '没有督办单', en: 'No order' },
  reminded: { zh: '{when} {step}：{names}', en: '{when} {step}: {names}' },
  returnReason: { zh: '退回理由', en: 'Why it goes back' },
  withdrawReason: { zh: '撤回理由', en: 'Why it is withdrawn' },
  opinion: { zh: '审定意见', en: 'Opinion' },
  problem: { zh: '新发现的问题', en: 'The new problem' },
  manifestation: { zh: '具体表现', en: 'How it shows' },
  done: { zh: '{number} 已办理', en: '{number}: done' },
  issued: { zh: '督办单已下达', en: 'The order is issued' },
  registered: { zh: '已列入台账（未下达）', en: 'Put on the ledger as a draft' },
  deskacknowledge: { zh: '督办单待签收', en: 'Orders to acknowledge' },
  deskanswer: { zh: '督办单待答复', en: 'Orders to answer' },
  deskclose: { zh: '督办答复待审定', en: 'Answers to judge' },
  deskissue: {
    zh: '逾期已报分管领导，可下达督办单',
    en: 'Overdue and with the leader in charge: an order may be issued',
  },
  deskOpen: { zh: '打开', en: 'Open' },
  showAll: { zh: '共 {n} 项', en: '{n} in all' },
} satisfies Words

export const orderActionText = {
  issue: { zh: '下达督办单', en: 'Issue' },
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  answer: { zh: '答复', en: 'Answer' },
  returnAnswer: { zh: '退回答复', en: 'Return the answer' },
  close: { zh: '认可答复，办结', en: 'Accept and close' },
  withdraw: { zh: '撤回督办单', en: 'Withdraw' },
  moveOn: { zh: '随整改事项恢复计时', en: 'Resumed with its item' },
  registerItem: { zh: '登记新问题', en: 'Register a new problem' },
} satisfies Record<OrderAction, Word>

/** What somebody was reminded of. */
export const reminderStepText = {
  soon: { zh: '临期提醒', en: 'due soon' },
  overdue: { zh: '逾期提醒', en: 'overdue' },
  sectionHead: { zh: '提醒股室负责人', en: 'section head told' },
  inCharge: { zh: '提醒分管领导', en: 'leader in charge told' },
  head: { zh: '提醒主要负责人', en: 'head told' },
} satisfies Record<ReminderStep, Word>

/** The same acts as the record tells them, after a name. */
export const orderDoneText = {
  issue: { zh: '下达督办单', en: 'issued the order' },
  acknowledge: { zh: '签收', en: 'acknowledged it' },
  answer: { zh: '答复', en: 'answered' },
  returnAnswer: { zh: '退回答复', en: 'returned the answer' },
  close: { zh: '认可答复，办结', en: 'accepted the answer and closed the order' },
  withdraw: { zh: '撤回督办单', en: 'withdrew the order' },
  registerItem: { zh: '登记新问题', en: 'registered a new problem' },
  moveOn: { zh: '随整改事项恢复计时', en: 'moved the deadline on' },
} satisfies Record<keyof typeof orderActionText, Word>
