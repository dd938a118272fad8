import type { Name } from '../name.ts'
import type { SettingKey } from '../settings/settings.ts'

/**
 * The kinds of records that end, each with the setting that says after how many months. `files`
 * keep their line in the record and lose the bytes; `rows` go as a whole.
 */
export const retentionKinds = {
  notice: {
    setting: 'keepNotices',
    loses: 'rows',
    zh: '已读提醒',
    en: 'Notices that were read',
    counted: { zh: '从发出起', en: 'from when it was written' },
  },
  delivery: {
    setting: 'keepDeliveries',
    loses: 'rows',
    zh: '提醒投递记录',
    en: 'Deliveries of notices',
    counted: { zh: '从投递日起', en: 'from its day' },
  },
  importedFile: {
    setting: 'keepImportedFiles',
    loses: 'files',
    zh: '导入的台账原件',
    en: 'Ledger files that were imported',
    counted: { zh: '从上传起', en: 'from the upload' },
  },
  withdrawnEvidence: {
    setting: 'keepWithdrawnEvidence',
    loses: 'files',
    zh: '已撤回的佐证材料',
    en: 'Evidence that was withdrawn',
    counted: { zh: '从撤回起，事项销号之后', en: 'from the withdrawal, once the item is closed' },
  },
  apiToken: {
    setting: 'keepTokens',
    loses: 'rows',
    zh: '失效的接口令牌',
    en: 'Tokens that expired or were revoked',
    counted: { zh: '从失效起', en: 'from when it ended' },
  },
  securityRecord: {
    setting: 'keepSecurityLog',
    loses: 'rows',
    zh: '安全日志',
    en: 'Security log',
    counted: { zh: '从记录起', en: 'from the record' },
  },
} as const satisfies Record<
  string,
  Name & { setting: SettingKey; loses: 'rows' | 'files'; counted: Name }
>

export type RetentionKind = keyof typeof retentionKinds
export const retentionKindNames = Object.keys(retentionKinds) as RetentionKind[]

/** What ends by itself as part of how it works, and what never ends; shown beside the others. */
export const otherRetention: readonly (Name & { keptFor: Name; why: Name })[] = [
  {
    zh: '登录会话',
    en: 'Sessions',
    keptFor: { zh: '闲置 30 分钟', en: '30 minutes idle' },
    why: {
      zh: '闲置即退出，自动清除；登录的记录在安全日志里。',
      en: 'They end when idle and clear themselves; that somebody signed in stands in the security log.',
    },
  },
  {
    zh: '接口防重复的回答',
    en: 'Answers kept for repeated requests',
    keptFor: { zh: '24 小时', en: '24 hours' },
    why: {
      zh: '只为重发时不再办理，自动清除。',
      en: 'Only so that a repeated request is not done twice; they clear themselves.',
    },
  },
  {
    zh: '事项、办理经过和佐证材料',
    en: 'Matters, their events and evidence',
    keptFor: { zh: '永久', en: 'permanent' },
    why: {
      zh: '整改档案，本系统一律永久保管；每步留痕、前后相扣，缺一条即可查出。',
      en: 'The rectification file, kept as permanent; events are chained, so that one that is missing shows.',
    },
  },
  {
    zh: '任职和授权经过、参数修改记录、清除记录',
    en: 'Posts and how rights came about, changes of parameters, records of removals',
    keptFor: { zh: '永久', en: 'permanent' },
    why: { zh: '用来说明谁凭什么办理。', en: 'They say who acted by what right.' },
  },
]
