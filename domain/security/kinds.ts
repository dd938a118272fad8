import type { Name } from '../name.ts'

/**
 * What the security log records (DB22239 安全审计: every person and each important act), with the
 * words for it. Acts on matters are not here: each matter has a log of its own.
 */
export const securityKinds = {
  signIn: { zh: '登录', en: 'Sign-in' },
  firstFactorShown: { zh: '身份通过，待动态口令', en: 'Identity shown, code to come' },
  signOut: { zh: '退出', en: 'Sign-out' },
  passwordChanged: { zh: '修改密码', en: 'Password changed' },
  passwordReset: { zh: '重置密码', en: 'Password reset' },
  secondFactorEnrolled: { zh: '登记动态口令', en: 'One-time codes enrolled' },
  secondFactorReset: { zh: '重置动态口令', en: 'One-time codes reset' },
  recoveryCodeUsed: { zh: '使用备用码', en: 'Recovery code used' },
  accountOpened: { zh: '开通账号', en: 'Account opened' },
  personAdded: { zh: '增加人员', en: 'Person added' },
  personLeft: { zh: '标记离任', en: 'Person marked as left' },
  personReturned: { zh: '撤销离任', en: 'Leaving taken back' },
  postAsked: { zh: '申请任职', en: 'Post asked for' },
  postGiven: { zh: '授予任职', en: 'Post given' },
  postApproved: { zh: '批准任职', en: 'Post approved' },
  postRefused: { zh: '不批准任职', en: 'Post not approved' },
  postEnded: { zh: '结束任职', en: 'Post ended' },
  unitAdded: { zh: '增加单位', en: 'Unit added' },
  unitChanged: { zh: '修改单位', en: 'Unit changed' },
  unitClosed: { zh: '撤销单位', en: 'Unit closed' },
  unitReopened: { zh: '恢复单位', en: 'Unit opened again' },
  tokenMade: { zh: '生成接口令牌', en: 'Token made' },
  tokenRevoked: { zh: '吊销接口令牌', en: 'Token revoked' },
  templateKept: { zh: '上传公文模板', en: 'Template uploaded' },
  templateUsed: { zh: '更换公文模板', en: 'Template taken into use' },
  robotAdded: { zh: '添加群机器人', en: 'Robot added' },
  robotChanged: { zh: '修改群机器人', en: 'Robot changed' },
  robotSwitchedOn: { zh: '启用群机器人', en: 'Robot switched on' },
  robotSwitchedOff: { zh: '停用群机器人', en: 'Robot switched off' },
  robotRemoved: { zh: '移除群机器人', en: 'Robot removed' },
  campaignChanged: { zh: '修改专项整治', en: 'Campaign changed' },
  activityWithdrawn: { zh: '撤回工作记录', en: 'Activity withdrawn' },
  roundEnded: { zh: '结束一轮查摆', en: 'Self-check round ended' },
  settingChanged: { zh: '修改参数', en: 'Parameter changed' },
  calendarChanged: { zh: '修改工作日历', en: 'Working calendar changed' },
  ruleChanged: { zh: '修改时限规则', en: 'Deadline rule changed' },
  removalAsked: { zh: '提出清除', en: 'Removal asked for' },
  removalApproved: { zh: '批准并清除', en: 'Removal approved and done' },
  removalRefused: { zh: '不批准清除', en: 'Removal not approved' },
  listExported: { zh: '导出清单', en: 'List exported' },
  fileDownloaded: { zh: '下载文件', en: 'File downloaded' },
  restrictedRead: { zh: '查阅受限内容', en: 'Restricted records read' },
  logSealed: { zh: '封存日志', en: 'Log sealed' },
  officeSetUp: { zh: '系统初始化', en: 'Office set up' },
  backupMade: { zh: '备份', en: 'Backup made' },
  backupRestored: { zh: '恢复备份', en: 'Backup restored' },
} as const satisfies Record<string, Name>

export type SecurityKind = keyof typeof securityKinds
export const securityKindNames = Object.keys(securityKinds) as SecurityKind[]
