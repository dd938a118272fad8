import { logVerdict } from '#domain/log/views.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const logWords: WordsOfRoutes = {
  'GET /api/log/verify': {
    zh: '核对日志',
    en: 'Verify the log',
    about: '逐条重算日志和已签查摆表的哈希。 Recomputes every hash, also of signed sheets.',
    example: '/api/log/verify',
    answer: logVerdict,
  },
}
