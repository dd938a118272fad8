import type { RobotLanguage } from '#domain/delivery/robots.ts'
import type { Word, Words } from './words.ts'

/** Robots of work groups: the part of the page of deliveries where they are kept. */
export const robotsText = {
  title: { zh: '群机器人', en: 'Group robots' },
  note: {
    zh: '每个机器人每个工作日最多发一条，只有所属单位的逾期、临期项数和链接。',
    en: 'Each is sent one message a working day at most, with the overdue and due-soon counts of its bureau and a link.',
  },
  add: { zh: '添加群机器人', en: 'Add a robot' },
  none: { zh: '还没有群机器人', en: 'No robot yet' },
  noneHelp: {
    zh: '在企业微信或钉钉的工作群里添加机器人，把它的地址填到这里。',
    en: 'Add a robot to the work group in WeCom or DingTalk and enter its address here.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHelp: { zh: '哪个群，如“整改工作群”', en: 'Which group' },
  bureau: { zh: '所属单位', en: 'Bureau' },
  bureauHelp: {
    zh: '只统计这个单位的事项；县级的统计各单位的。',
    en: 'Only the items of this bureau are counted; for the county those of all.',
  },
  channel: { zh: '平台', en: 'Platform' },
  language: { zh: '消息语言', en: 'Language' },
  state: { zh: '状态', en: 'State' },
  on: { zh: '启用', en: 'on' },
  off: { zh: '停用', en: 'off' },
  acts: { zh: '操作', en: 'Acts' },
  address: { zh: '机器人地址（Webhook）', en: 'Address (webhook)' },
  addressHelp: {
    zh: '地址里含密钥，保存后不再显示。',
    en: 'Contains a key, so it is not shown again.',
  },
  addressKept: {
    zh: '留空表示不变。更换地址的，加签密钥要重新填写。',
    en: 'Empty: stays as it is. With a new address the signing secret is given anew.',
  },
  secret: { zh: '加签密钥', en: 'Signing secret' },
  secretHelp: {
    zh: '机器人安全设置选“加签”时填写，保存后不再显示。选“自定义关键词”的，关键词填“整改台账提示”，消息用英文的填“Rectification ledger”。',
    en: 'Where the robot is set to signed calls; not shown again. Where it is set to a keyword, the keyword is “Rectification ledger”, for Chinese messages “整改台账提示”.',
  },
  secretKept: { zh: '留空表示不变。', en: 'Empty: stays as it is.' },
  changeTitle: { zh: '修改“{name}”', en: 'Change “{name}”' },
  saved: { zh: '已保存', en: 'Saved' },
  test: { zh: '测试', en: 'Test' },
  tested: { zh: '测试消息已发到群里', en: 'The test message was sent to the group' },
  switchOn: { zh: '启用', en: 'Switch on' },
  switchOff: { zh: '停用', en: 'Switch off' },
  switchedOn: { zh: '已启用', en: 'Switched on' },
  switchedOff: {
    zh: '已停用，待发的消息不再发出',
    en: 'Switched off; what was waiting is not sent',
  },
  remove: { zh: '移除', en: 'Remove' },
  removeQuestion: { zh: '移除“{name}”？', en: 'Remove “{name}”?' },
  removeConsequences: {
    zh: '不再向这个群发消息，地址和密钥一并清除；投递记录保留。',
    en: 'Nothing is sent to this group any more and its address and secret are forgotten; the record of deliveries stays.',
  },
  removed: { zh: '已移除', en: 'Removed' },
} satisfies Words

export const robotLanguageText = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
} satisfies Record<RobotLanguage, Word>
