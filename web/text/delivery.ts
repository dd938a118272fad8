import type { Channel, DeliveryState } from '#domain/delivery/channels.ts'
import type { Word, Words } from './words.ts'

/** What leaves the office by mail and robot, and the address a person gives. */
export const deliveryText = {
  title: { zh: '提醒投递', en: 'Delivery of notices' },
  note: {
    zh: '工作日工作时间内发出的邮件和群机器人消息，只有条数和链接。邮件在参数设置里开启。',
    en: 'Mails and robot messages sent in working hours, with counts and a link only. Mail is turned on in the parameters.',
  },
  lacksLink: {
    zh: '没有填系统网址：发出的消息里没有链接。',
    en: 'No address of the office is given: messages go out without a link.',
  },
  toSettings: { zh: '参数设置', en: 'Parameters' },
  channel: { zh: '渠道', en: 'Channel' },
  to: { zh: '收件人', en: 'To' },
  record: { zh: '投递记录', en: 'What was sent' },
  day: { zh: '日期', en: 'Day' },
  state: { zh: '状态', en: 'State' },
  tries: { zh: '尝试次数', en: 'Tries' },
  failure: { zh: '失败原因', en: 'Why it failed' },
  next: { zh: '下次尝试', en: 'Next try' },
  sentAt: { zh: '发出时间', en: 'Sent' },
  retryAct: { zh: '重新发送', en: 'Send again' },
  retried: { zh: '已重新排队，一分钟内发送', en: 'Queued again; it is sent within a minute' },
  failedCount: {
    zh: '{n} 条没有发出',
    en: '{n} {n|was|were} not sent',
  },
  nothing: { zh: '还没有发出过提醒', en: 'Nothing was sent yet' },
  nothingHelp: {
    zh: '默认不向外发送。添加群机器人，或在参数设置里填好邮件服务器后，每个工作日自动发送一次。',
    en: 'Nothing leaves the office by default. Once a robot is added here or a mail server under parameters, one digest a working day is sent.',
  },
  noMatch: { zh: '没有这个状态的记录', en: 'None in this state' },
  mailTitle: { zh: '提醒邮箱', en: 'Mail for notices' },
  mailNote: {
    zh: '选填。有新的未读提醒时，每个工作日最多给您一封邮件，只写条数和链接，无须回复。',
    en: 'Optional. At most one mail a working day when something is unread, with counts and a link; no reply needed.',
  },
  address: { zh: '邮箱地址', en: 'Mail address' },
  addressHelp: { zh: '留空表示不收邮件', en: 'Empty: no mail' },
  saved: { zh: '已保存', en: 'Saved' },
} satisfies Words

export const channelText = {
  mail: { zh: '邮件', en: 'mail' },
  weCom: { zh: '企业微信', en: 'WeCom' },
  dingTalk: { zh: '钉钉', en: 'DingTalk' },
} satisfies Record<Channel, Word>

/** Why something was not sent, where it was no answer of a server. */
export const deliveryFailureText = {
  hostRefused: {
    zh: '地址不是官方地址或自建网关',
    en: 'neither the official host nor the gateway',
  },
  noAddress: { zh: '本人已撤回邮箱', en: 'the person took the address back' },
  tooLong: { zh: '消息过长', en: 'message too long' },
  switchedOff: { zh: '机器人已停用', en: 'robot switched off' },
  removed: { zh: '机器人已移除', en: 'robot removed' },
} satisfies Words

export const deliveryStateText = {
  queued: { zh: '待发送', en: 'queued' },
  sent: { zh: '已发送', en: 'sent' },
  failed: { zh: '失败，将重试', en: 'failed, to be retried' },
  givenUp: { zh: '已放弃', en: 'given up' },
} satisfies Record<DeliveryState, Word>
