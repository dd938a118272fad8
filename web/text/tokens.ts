import type { TokenState } from '#domain/api/tokens.ts'
import type { Word, Words } from './words.ts'

/** Tokens for machines. */
export const tokensText = {
  title: { zh: '接口令牌', en: 'Tokens for machines' },
  note: {
    zh: '供其他系统读取和报送。令牌只有列出的权限，不能接收、审核、核验、签发；办过的事都记在它的名下。',
    en: 'For other systems that read or send. A token has the rights named here only; it never accepts, approves, verifies or signs, and what it does stands under its name.',
  },
  description: { zh: '接口说明（OpenAPI）', en: 'Description (OpenAPI)' },
  make: { zh: '开设令牌', en: 'Make a token' },
  makeTitle: { zh: '开设接口令牌', en: 'Make a token' },
  none: { zh: '还没有接口令牌', en: 'No token yet' },
  noneHelp: {
    zh: '要与市级平台等系统对接时开设一个，交给对方保管。',
    en: 'Make one when another system is to be connected, and hand it to whoever keeps that system.',
  },
  count: { zh: '共 {n} 个', en: '{n} {n|token|tokens}' },
  name: { zh: '名称', en: 'Name' },
  nameHelp: { zh: '哪个系统，如“市级平台”', en: 'Which system' },
  rights: { zh: '权限', en: 'Rights' },
  expiresOn: { zh: '有效期至', en: 'Works until' },
  expiresHelp: { zh: '最后一天；最长一年', en: 'The last day; a year at most' },
  state: { zh: '状态', en: 'State' },
  made: { zh: '开设', en: 'Made' },
  madeBy: { zh: '{by} {when}', en: '{by}, {when}' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  neverUsed: { zh: '未用过', en: 'never' },
  acts: { zh: '操作', en: 'Acts' },
  revoke: { zh: '停用', en: 'Revoke' },
  revokeQuestion: { zh: '停用“{name}”？', en: 'Revoke “{name}”?' },
  revokeConsequences: {
    zh: '立即失效，不能恢复；它办过的事仍记在它的名下。',
    en: 'It stops at once and for good. What it did stays under its name.',
  },
  revoked: { zh: '已停用', en: 'Revoked' },
  revokedBy: { zh: '{by} {when} 停用', en: 'by {by}, {when}' },
  shownOnce: {
    zh: '令牌只显示这一次，请现在复制并交给对方妥善保管。',
    en: 'This is the only time it is shown. Copy it now and hand it over.',
  },
  waits: {
    zh: '令牌的权限超出您本人的权限，须安全管理员批准后才能使用。',
    en: 'It has rights that you do not hold; it works once the security administrator approves.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  kept: { zh: '我已复制', en: 'I have copied it' },
} satisfies Words

export const tokenStateText = {
  usable: { zh: '可用', en: 'usable' },
  waiting: { zh: '待批准', en: 'to be approved' },
  refused: { zh: '未批准', en: 'not approved' },
  expired: { zh: '已过期', en: 'expired' },
  revoked: { zh: '已停用', en: 'revoked' },
} satisfies Record<TokenState, Word>
