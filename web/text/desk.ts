import type { Words } from './words.ts'

/** The desk: one group an act, a reason a group. */
export const deskText = {
  title: { zh: '我的桌面', en: 'My desk' },
  note: {
    zh: '{day}，等您办理的事项，按期限排列',
    en: '{day}: what waits for you, the most urgent first',
  },
  accept: { zh: '待接收', en: 'To accept' },
  submitForCloseOut: { zh: '整改中，待申请销号', en: 'In progress, to be submitted' },
  approveCloseOut: { zh: '待审核', en: 'To review' },
  verify: { zh: '待核验', en: 'To verify' },
  assign: { zh: '待下达', en: 'To hand out' },
  whyAccept: { zh: '您是责任人', en: 'you are the handler' },
  whySubmitForCloseOut: { zh: '您是责任人', en: 'you are the handler' },
  whyApproveCloseOut: { zh: '您是责任领导', en: 'you are the leader' },
  whyVerify: { zh: '您是核验人，没有经手', en: 'you verify and took no part' },
  whyAssign: { zh: '整改办负责下达', en: 'the clerk hands out' },
  acceptAct: { zh: '接收', en: 'Accept' },
  assignAct: { zh: '下达', en: 'Hand out' },
  reportAct: { zh: '填报进展', en: 'Report' },
  submitAct: { zh: '申请销号', en: 'Submit' },
  approveAct: { zh: '审核', en: 'Review' },
  returnAct: { zh: '退回', en: 'Return' },
  verifyAct: { zh: '核验', en: 'Verify' },
  actOn: { zh: '{act} {number}', en: '{act} {number}' },
  accepted: {
    zh: '已接收 {number}，现在由您整改，时限 {deadline}',
    en: 'Accepted {number}; it is yours now, due {deadline}',
  },
  noDeadline: { zh: '未定', en: 'not set' },
  count: { zh: '{n} 项', en: '{n} {n|item|items}' },
  countMore: { zh: '超过 {n} 项', en: 'more than {n} items' },
  inLedger: { zh: '在台账中查看', en: 'see in the ledger' },
  shownFirst: { zh: '以上为最急的 {n} 项', en: 'The {n} most urgent are above' },
  measuresDone: { zh: '措施完成 {done}/{all}', en: 'measures done {done}/{all}' },
  nothing: { zh: '现在没有等您办理的事项', en: 'Nothing waits for you now' },
  nothingHelp: {
    zh: '有任务下达、送审、待核验时会出现在这里。全部事项在台账中。',
    en: 'Tasks handed to you, sent for your review or waiting for your check will stand here. All items are in the ledger.',
  },
  toLedger: { zh: '打开台账', en: 'Open the ledger' },
  notOnItems: {
    zh: '您的岗位不办理整改事项。您可以使用：',
    en: 'Your post does not act on items. You can use:',
  },
  nowhere: {
    zh: '您的岗位目前没有可用的栏目，请联系系统管理员核对任职。',
    en: 'No part of the office is open to your post; ask the system administrator to check it.',
  },
} satisfies Words
