import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { done, made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const secondFactorWords: WordsOfRoutes = {
  'POST /api/session/second-factor': {
    zh: '输入动态口令',
    en: 'Prove the second factor',
    about: '动态口令或备用码，各用一次。 A one-time code or a recovery code, each good once.',
    example: { code: '123456' },
    answer: done,
  },
  'POST /api/session/second-factor/enrol': {
    zh: '开始登记动态口令',
    en: 'Begin to enrol an authenticator',
    about: '确认之前才回答密钥。 Answers the secret until it is confirmed, never after.',
    example: {},
  },
  'POST /api/session/second-factor/confirm': {
    zh: '确认登记',
    en: 'Confirm the enrolment',
    about: '回答十个备用码，只此一次。 Answers ten recovery codes, this once.',
    example: { code: '123456' },
  },
  'GET /api/people/:id/second-factor': {
    zh: '某人的动态口令',
    en: 'Somebody’s second factor',
    about: '何时登记、备用码还剩几个。 When it was enrolled and how many recovery codes are left.',
    example: '/api/people/12/second-factor',
  },
  'POST /api/people/:id/reset-second-factor': {
    zh: '重置动态口令',
    en: 'Reset a second factor',
    about: '不能给自己重置；其会话随之作废。 Never one’s own; ends the sessions.',
    example: {},
    answer: made,
  },
}
