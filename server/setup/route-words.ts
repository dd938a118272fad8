import { z } from 'zod'
import { roles } from '#domain/people/roles.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { done } from '#server/http/plain-answers.ts'

const sampleAccount = z.object({
  account: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  password: z.string(),
})

/** What the description of the interface says of each address here. */
export const setUpWords: WordsOfRoutes = {
  'GET /api/health': {
    zh: '运行状况',
    en: 'Health',
    about: '数据库连得上就回答。 Answers when the database can be reached.',
    example: '/api/health',
    answer: done,
  },
  'GET /api/set-up': {
    zh: '是否已初始化',
    en: 'Whether the bureau is set up',
    about: '链接是否有效，不含任何数据。 And whether the link holds; carries no data.',
    example: '/api/set-up?token=abc',
  },
  'POST /api/set-up': {
    zh: '初始化',
    en: 'Set up the bureau',
    about: '只能用终端上打印的链接做一次。 Once only, with the link printed on the terminal.',
    example: {
      token: 'from-the-terminal',
      bureau: '某县城市管理局',
      name: '王系统',
      account: 'admin',
      password: 'Shigai-2026',
      start: 'empty',
    },
    answer: z.object({ ok: z.literal(true), accounts: z.array(sampleAccount) }),
  },
}
