import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const figureWords: WordsOfRoutes = {
  'GET /api/figures': {
    zh: '总览',
    en: 'Overview',
    about: '数字由记录算出，每个都能打开背后的行。 Computed from the records; each opens its rows.',
    example: '/api/figures',
  },
  'GET /api/county/export': {
    zh: '县级汇总（xlsx）',
    en: 'The county’s table as a workbook',
    about: '与所见一致。 As it is shown.',
    example: '/api/county/export',
    answer: xlsx,
  },
}
