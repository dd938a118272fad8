import { z } from 'zod'
import type { Name } from '../name.ts'
import { setting } from './setting.ts'

/** By which ways reminders leave the office, and to where. */
export const channelSettings = {
  officeAddress: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(200)]),
    default: '',
    label: { zh: '系统网址', en: 'Address of the office' },
    help: {
      zh: '邮件和群机器人消息里的链接以它开头；消息里只有条数和链接。留空的，消息照发但没有链接。',
      en: 'What the links in mails and robot messages begin with; they carry counts and links, nothing else. Where it is empty they go out without a link.',
    },
  }),
  mailServer: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ }).max(200)]),
    default: '',
    label: { zh: '邮件服务器', en: 'Mail server' },
    help: {
      zh: '例如 smtp://10.0.0.8:25 或 smtps://mail.example.gov.cn；留空表示不发邮件。工作日工作时间内，每人每天最多一封，只给自己填了邮箱的人。',
      en: 'Such as smtp://10.0.0.8:25; empty sends no mail. At most one a working day, to those who gave an address themselves.',
    },
  }),
  mailSender: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([z.literal(''), z.email().max(200)]),
    default: '',
    label: { zh: '发件邮箱', en: 'Sender address' },
    help: { zh: '邮件从这个地址发出。', en: 'Mails come from this address.' },
  }),
  mailUser: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.string().trim().max(200),
    default: '',
    label: { zh: '邮件服务器用户名', en: 'User at the mail server' },
    help: { zh: '不需要登录的留空。', en: 'Empty where none is needed.' },
  }),
  mailPassword: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'secret',
    value: z.string().max(200),
    default: '',
    label: { zh: '邮件服务器密码', en: 'Password at the mail server' },
    help: { zh: '与用户名一起使用。', en: 'Goes with the user.' },
  }),
  robotGateway: setting({
    group: 'channel',
    keeper: 'systemAdmin',
    field: 'text',
    value: z.union([
      z.literal(''),
      z
        .string()
        .regex(/^[\w.-]+(:\d{1,5})?$/)
        .max(200),
    ]),
    default: '',
    label: { zh: '自建消息网关', en: 'Own message gateway' },
    help: {
      zh: '群机器人在“提醒投递”页添加，消息只发往企业微信、钉钉官方地址；单位自建网关的，在这里写明主机和端口，如 10.0.0.9:8443。',
      en: 'Robots are added on the page of deliveries; their messages go to the official hosts only, or to the gateway named here, such as 10.0.0.9:8443.',
    },
  }),
} as const

/** Settings of before, kept elsewhere now; the security log still names them. */
export const formerSettings: Readonly<Record<string, Name>> = {
  weComRobot: { zh: '企业微信群机器人地址', en: 'WeCom robot address' },
  dingTalkRobot: { zh: '钉钉群机器人地址', en: 'DingTalk robot address' },
  dingTalkSecret: { zh: '钉钉机器人加签密钥', en: 'DingTalk signing secret' },
}
