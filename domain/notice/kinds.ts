/**
 * Every kind of notice with its words: the one place where a new one is added. A notice says what
 * waits and where; it carries no field of the case (M14).
 */
export const noticeKinds = {
  toAssign: { zh: '待重新下达', en: 'to hand out anew' },
  toAccept: { zh: '待接收', en: 'to accept' },
  toReview: { zh: '待审核', en: 'to review' },
  toApproveAgain: { zh: '审核后有变动，待重新审核', en: 'changed after approval, to review again' },
  toVerify: { zh: '待核验', en: 'to verify' },
  nobodyMay: { zh: '没有可独立办理的人，请增补', en: 'nobody independent is left to do it' },
  returned: { zh: '退回', en: 'returned' },
  toPublish: { zh: '已核验，待公示', en: 'verified, to put on public notice' },
  closed: { zh: '已销号', en: 'closed' },
  toDecide: { zh: '待审批', en: 'to decide' },
  decided: { zh: '申请已有决定', en: 'decided' },
  resumed: { zh: '已恢复办理', en: 'resumed' },
  recomputed: { zh: '时限已重算', en: 'deadline computed again' },
  publicityRecomputed: { zh: '公示到期日已重算', en: 'last day of a notice counted again' },
  reopened: { zh: '重新整改', en: 'reopened' },
  postToApprove: { zh: '任职待批', en: 'post to approve' },
  postDecided: { zh: '任职申请已有决定', en: 'post decided' },
  removalToApprove: { zh: '清除待批', en: 'removal to approve' },
  removalDecided: { zh: '清除申请已有决定', en: 'removal decided' },
  takenOver: { zh: '交接给您', en: 'handed over to you' },
  handedOver: { zh: '您已交出', en: 'handed over from you' },
  dueSoon: { zh: '临近时限', en: 'due soon' },
  overdue: { zh: '已过时限', en: 'overdue' },
  measureDueSoon: { zh: '整改措施临近时限', en: 'a measure is due soon' },
  measureOverdue: { zh: '整改措施已过时限', en: 'a measure is overdue' },
  escalated: { zh: '逾期未办结，请督促', en: 'long overdue, needs your attention' },
  deliveryFailed: { zh: '提醒投递失败', en: 'notices could not be sent' },
  orderIssued: { zh: '督办单待签收', en: 'supervision order to acknowledge' },
  orderAnswered: { zh: '督办答复待审定', en: 'answer to an order to judge' },
  orderReturned: { zh: '督办答复退回', en: 'answer to an order returned' },
  orderClosed: { zh: '督办单已办结', en: 'supervision order closed' },
  orderWithdrawn: { zh: '督办单已撤回', en: 'supervision order withdrawn' },
  sheetToSign: { zh: '查摆表待填写签字', en: 'self-check sheet to fill in and sign' },
  sheetLate: { zh: '查摆表已过签字期限', en: 'self-check sheet past its day to sign' },
  lookBackDue: { zh: '回头看到期', en: 'look-back due' },
  lookBackLate: { zh: '回头看到期未做', en: 'look-back due and not done' },
  reviewDue: { zh: '定期复查到期', en: 'periodic review due' },
  reviewLate: { zh: '定期复查到期未做', en: 'periodic review due and not done' },
  lookBackDrawn: { zh: '抽中事项待回头看', en: 'items drawn for look-back' },
  roundWaits: {
    zh: '上一轮查摆未签齐，新一轮无法开始',
    en: 'a new self-check round waits for signatures',
  },
  remarkSent: { zh: '有人反映系统增加负担', en: 'somebody says the system burdens them' },
  remarkAnswered: { zh: '您反映的负担已有答复', en: 'your remark on the burden is answered' },
} satisfies Record<string, { zh: string; en: string }>

export type NoticeKind = keyof typeof noticeKinds

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind)
}
