import { mailAddressView } from '#domain/delivery/views.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const deliveryWords: WordsOfRoutes = {
  'GET /api/deliveries': {
    zh: '提醒投递',
    en: 'Deliveries of notices',
    about:
      '邮件和群机器人消息的投递状态，从新到旧。 Mails and robot messages with their states, newest first.',
    example: '/api/deliveries?state=failed',
  },
  'POST /api/deliveries/:id/retry': {
    zh: '重新投递',
    en: 'Deliver again',
    about: '失败或放弃的再试一次。 Tries once more what failed or was given up.',
    example: {},
    answer: made,
  },
  'GET /api/robots': {
    zh: '群机器人',
    en: 'Robots of work groups',
    about:
      '本局的；县级管理员看各局的。不含地址和密钥。 Those of the own bureau, of all for the county; without address and secret.',
    example: '/api/robots',
  },
  'POST /api/robots': {
    zh: '添加群机器人',
    en: 'Add a robot',
    about: 'bureauId 为 null 的是县级的。 `bureauId` null: the county’s.',
    example: {
      ...{ bureauId: 1, channel: 'dingTalk', name: '整改工作群', language: 'zh' },
      address: 'https://oapi.dingtalk.com/robot/send?access_token=0000',
      secret: 'SEC0000',
    },
    answer: made,
  },
  'POST /api/robots/:id': {
    zh: '修改群机器人',
    en: 'Change a robot',
    about: '地址留空表示不变。 An empty address keeps the present one.',
    example: { name: '整改工作群', language: 'en', address: '', secret: '' },
    answer: made,
  },
  'POST /api/robots/:id/switch': {
    zh: '启用或停用群机器人',
    en: 'Switch a robot on or off',
    about: '停用后待发的不再发出。 Off, what waits is given up.',
    example: { on: false },
    answer: made,
  },
  'POST /api/robots/:id/test': {
    zh: '发送测试消息',
    en: 'Send a test message',
    about: '限工作时间，一分钟一次。 In working hours, once a minute.',
    example: {},
    answer: made,
  },
  'POST /api/robots/:id/remove': {
    zh: '移除群机器人',
    en: 'Remove a robot',
    about: '地址和密钥一并清除。 Its address and secret are forgotten.',
    example: {},
    answer: made,
  },
  'GET /api/notices/mail': {
    zh: '本人的提醒邮箱',
    en: 'Own address for notices',
    about: '没有填写时为空。 Empty where none was given.',
    example: '/api/notices/mail',
  },
  'POST /api/notices/mail': {
    zh: '填写提醒邮箱',
    en: 'Give an address for notices',
    about: '留空表示不收邮件。 Empty means no mail.',
    example: { address: 'zhou@example.gov.cn' },
    answer: mailAddressView,
  },
}
