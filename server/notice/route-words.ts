import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const noticeWords: WordsOfRoutes = {
  'GET /api/notices': {
    zh: '提醒',
    en: 'Notices',
    about:
      '从新到旧，不含事项内容；unread 是全部未读，数到 100 为止。 Newest first, no field of the case; `unread` counts all, up to 100.',
    example: '/api/notices?limit=20',
  },
  'POST /api/notices/read': {
    zh: '标为已读',
    en: 'Mark as read',
    about:
      '只对自己的：upTo 连同以前的，only 只此一条。 One’s own: `upTo` with all before it, `only` that one.',
    example: { upTo: 12 },
    answer: z.object({ read: z.int() }),
  },
}
