import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const noticeWords: WordsOfRoutes = {
  'GET /api/notices': {
    zh: '提醒',
    en: 'Notices',
    about: '不含事项内容。 Carry no field of the case.',
    example: '/api/notices',
  },
  'POST /api/notices/read': {
    zh: '标为已读',
    en: 'Mark as read',
    about: '只对自己的。 One’s own only.',
    example: { upTo: 12 },
    answer: z.object({ read: z.int() }),
  },
}
