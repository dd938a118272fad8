import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const logWords: WordsOfRoutes = {
  'GET /api/log/verify': {
    zh: '核对日志',
    en: 'Verify the log',
    about: '逐条重算哈希。 Recomputes every hash.',
    example: '/api/log/verify',
  },
}
