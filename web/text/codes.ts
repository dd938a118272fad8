import { machineRightNames } from '#domain/people/machine-right-names.ts'
import type { Part } from '#domain/people/parts.ts'
import type { Right } from '#domain/people/rights.ts'
import { roleNames } from '#domain/people/role-names.ts'
import {
  lookBackOriginNames,
  lookBackResultNames,
  outcomeNames,
  statusNames,
  verificationMethodNames,
} from '#domain/rectification/names.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import type { Word } from './words.ts'

/** Words for the codes of the domain: `useText(statusText)` then `t(item.status)`. */
export {
  lookBackOriginNames as lookBackOriginText,
  lookBackResultNames as lookBackText,
  outcomeNames as outcomeText,
  roleNames as roleText,
  statusNames as statusText,
  verificationMethodNames as methodText,
}

export const actionText = {
  register: { zh: '登记', en: 'Register' },
  registerClaim: { zh: '按台账所称转核验', en: 'Send the claim to the verifier' },
  amend: { zh: '修改', en: 'Amend' },
  assign: { zh: '下达任务', en: 'Hand out' },
  handOver: { zh: '交接', en: 'Hand over' },
  accept: { zh: '接收', en: 'Accept' },
  reportProgress: { zh: '填报进展', en: 'Report progress' },
  addEvidence: { zh: '添加佐证材料', en: 'Add evidence' },
  withdrawEvidence: { zh: '撤回佐证材料', en: 'Withdraw evidence' },
  requestExtension: { zh: '申请延期', en: 'Ask for an extension' },
  decideExtension: { zh: '审批延期', en: 'Decide the extension' },
  requestSuspension: { zh: '申请挂起', en: 'Ask for a suspension' },
  decideSuspension: { zh: '审批挂起', en: 'Decide the suspension' },
  resume: { zh: '恢复办理', en: 'Resume' },
  recomputeDeadline: { zh: '重算时限', en: 'Compute the deadline again' },
  submitForCloseOut: { zh: '申请销号', en: 'Submit for close-out' },
  approveCloseOut: { zh: '审核通过', en: 'Approve close-out' },
  returnForMoreWork: { zh: '退回重办', en: 'Return for more work' },
  verify: { zh: '核验销号', en: 'Verify' },
  publish: { zh: '公示', en: 'Publish' },
  recomputePublicity: { zh: '重算公示到期日', en: 'Count the last day of the notice again' },
  recordObjection: { zh: '登记异议', en: 'Record an objection' },
  finishPublicity: { zh: '公示期满销号', en: 'Close after the notice' },
  openRemainder: { zh: '办理遗留问题', en: 'Take up what remains' },
  drawLookBack: { zh: '抽中回头看', en: 'Draw for a look-back' },
  recordPeriodicReview: { zh: '登记定期复查', en: 'Record the review' },
  recordLookBack: { zh: '登记回头看', en: 'Record the look-back' },
  recordRebound: { zh: '登记反弹', en: 'Record a rebound' },
  reopen: { zh: '重新整改', en: 'Reopen' },
} satisfies Record<ItemAction, Word>

/** What a person may be responsible for. */
export const partText = {
  leader: { zh: '责任领导', en: 'leader' },
  handler: { zh: '责任人', en: 'handler' },
  measure: { zh: '措施责任人', en: 'person of a measure' },
  selfCheck: { zh: '查摆表', en: 'self-check sheet' },
} satisfies Record<Part, Word>

export const rightText = {
  ...machineRightNames,
  'item.act': { zh: '办理整改事项', en: 'act on items' },
  'burden.read': { zh: '查看减负', en: 'see the burden page' },
  'burden.answer': { zh: '答复负担反映', en: 'answer remarks on the burden' },
  'figures.read': { zh: '查看总览', en: 'see the overview' },
  'supervision.read': { zh: '查看督办单', en: 'read supervision orders' },
  'supervision.issue': { zh: '下达督办单', en: 'issue supervision orders' },
  'supervision.act': { zh: '办理督办单', en: 'act on supervision orders' },
  'supervision.export': { zh: '导出督办单', en: 'export supervision orders' },
  'lookBack.draw': { zh: '抽取回头看', en: 'draw look-backs' },
  'report.write': { zh: '编写报告', en: 'write reports' },
  'report.sign': { zh: '签发报告', en: 'sign reports' },
  'campaign.write': { zh: '管理专项整治', en: 'manage campaigns' },
  'selfCheck.fill': { zh: '填写查摆表', en: 'fill in self-checks' },
  'calendar.manage': { zh: '管理工作日历和时限规则', en: 'manage the calendar and deadline rules' },
  'people.grants': { zh: '查看授权经过', en: 'read who granted what' },
  'people.approve': { zh: '审批任职', en: 'approve posts' },
  'people.handOver': { zh: '办理交接', en: 'hand over open parts' },
  'retention.approve': { zh: '批准清除', en: 'approve removals' },
  'retention.ask': { zh: '提出清除', en: 'ask for removals' },
  'retention.read': { zh: '查看保管期限', en: 'see how long records are kept' },
  'people.manage': { zh: '管理单位和人员', en: 'manage units and people' },
  'template.manage': { zh: '管理公文模板', en: 'manage document templates' },
  'delivery.manage': { zh: '管理提醒投递', en: 'manage the delivery of notices' },
  'token.manage': { zh: '管理接口令牌', en: 'manage tokens for machines' },
  'secondFactor.reset': { zh: '重置动态口令', en: 'reset one-time codes' },
  'log.read': { zh: '查看日志', en: 'read the log' },
  'securityLog.read': { zh: '查看安全日志', en: 'read the security log' },
  'setting.read': { zh: '查看参数设置', en: 'read the parameters' },
  'setting.change': { zh: '修改参数设置', en: 'change the parameters' },
} satisfies Record<Right, Word>

/** What `incomplete` may name as missing. */
export const missingText = {
  measures: { zh: '整改措施', en: 'measures' },
  leader: { zh: '责任领导', en: 'leader' },
  handler: { zh: '责任人', en: 'handler' },
  deadline: { zh: '整改时限（或长期坚持）', en: 'deadline (or long-term)' },
} satisfies Record<string, Word>
