import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const deliveryWords: WordsOfRoutes = {
  'GET /api/deliveries': {
    zh: '通知投递',
    en: 'Deliveries of notices',
    about: '邮件和群机器人消息的投递状态。 Mails and robot messages, each with its state.',
    example: '/api/deliveries?state=failed',
  },
  'POST /api/deliveries/:id/retry': {
    zh: '重新投递',
    en: 'Deliver again',
    about: '失败或放弃的再试一次。 Tries once more what failed or was given up.',
    example: {},
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
  },
}
