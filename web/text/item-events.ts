import type { Words } from './words.ts'

/** What an act did to an item, as its timeline says it after who did it. */
export const itemEventText = {
  register: { zh: '登记了事项', en: 'registered the item' },
  registerClaim: { zh: '导入了台账称已办结的事项', en: 'imported the item as claimed done' },
  claimOfDraft: {
    zh: '补齐责任人，按台账所称转核验',
    en: 'named its people and sent the claim to the verifier',
  },
  amend: { zh: '修改了事项', en: 'amended the item' },
  assign: { zh: '下达了任务', en: 'handed it out' },
  handOver: { zh: '办理了交接', en: 'handed parts over' },
  accept: { zh: '接收了任务', en: 'accepted it' },
  reportProgress: { zh: '填报了进展', en: 'reported progress' },
  addEvidence: { zh: '添加了佐证材料', en: 'added evidence' },
  withdrawEvidence: { zh: '撤回了佐证材料', en: 'withdrew evidence' },
  requestExtension: { zh: '申请延期', en: 'asked for an extension' },
  decideExtension: { zh: '审批了延期', en: 'decided on the extension' },
  requestSuspension: { zh: '申请挂起', en: 'asked for a suspension' },
  decideSuspension: { zh: '审批了挂起', en: 'decided on the suspension' },
  resume: { zh: '恢复了办理', en: 'resumed it' },
  recomputeDeadline: {
    zh: '放假安排公布后重算了时限',
    en: 'computed the deadline again with the published holidays',
  },
  recomputePublicity: {
    zh: '放假安排公布后重算了公示到期日',
    en: 'counted the last day of the notice again with the published holidays',
  },
  recordLookBack: { zh: '回头看，没有反弹', en: 'looked back: it holds' },
  recordRebound: {
    zh: '回头看发现反弹，开启新一轮',
    en: 'found that it came back and opened a new cycle',
  },
  reopen: { zh: '重新整改，开启新一轮', en: 'reopened it in a new cycle' },
  submitForCloseOut: { zh: '申请销号', en: 'submitted it for close-out' },
  approveCloseOut: { zh: '审核通过', en: 'approved it' },
  returnForMoreWork: { zh: '退回重办', en: 'returned it for more work' },
  verify: { zh: '核验', en: 'verified it' },
  publish: { zh: '公示', en: 'published it' },
  recordObjection: { zh: '登记了公示异议，退回', en: 'recorded an objection and sent it back' },
  finishPublicity: { zh: '公示期满，销号', en: 'closed it after its notice' },
  openRemainder: {
    zh: '办理遗留问题，开启新一轮',
    en: 'opened a new cycle for what remained',
  },
  drawLookBack: { zh: '抽中回头看', en: 'drew it for a look-back' },
  recordPeriodicReview: { zh: '定期复查，没有反弹', en: 'reviewed it: it holds' },
} satisfies Words
