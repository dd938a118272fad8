import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const settingWords: WordsOfRoutes = {
  'GET /api/settings': {
    zh: '参数',
    en: 'Settings',
    about: '带默认值和最后修改人。 With defaults and who changed them last.',
    example: '/api/settings',
  },
  'GET /api/settings/:key/changes': {
    zh: '参数的修改记录',
    en: 'Changes of a setting',
    about: '最新的在前。 Newest first.',
    example: '/api/settings/lightYellowDays/changes',
  },
  'POST /api/settings/:key': {
    zh: '修改参数',
    en: 'Change a setting',
    about: '要写明理由。 With its reason.',
    example: { value: 5, reason: '按县作风办要求', revision: 0 },
    answer: z.object({ revision: z.int() }),
  },
}
