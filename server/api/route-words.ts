import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const apiWords: WordsOfRoutes = {
  'GET /api/openapi.json': {
    zh: '接口说明',
    en: 'This description',
    about: 'OpenAPI 3.1，与服务所用的规则同一来源。 From the schemas that the routes use.',
    example: '/api/openapi.json',
    answer: z.object({ openapi: z.literal('3.1.0') }).loose(),
  },
  'GET /api/tokens': {
    zh: '接口令牌',
    en: 'Tokens',
    about: '不含令牌本身。 Never the token itself.',
    example: '/api/tokens',
  },
  'POST /api/tokens': {
    zh: '开设接口令牌',
    en: 'Make a token',
    about:
      '令牌只在此回答一次；最长一年。waiting 为 1：含开设人没有的权限，安全管理员批准之前不能用。 Answered this once; a year at most. `waiting` 1: with rights that its maker lacks it does nothing until the security administrator approves.',
    example: { name: '市级平台', rights: ['item.read', 'item.import'], expiresOn: '2027-06-30' },
  },
  'POST /api/tokens/:id/revoke': {
    zh: '停用接口令牌',
    en: 'Revoke a token',
    about: '立即失效，不能恢复。 At once and for good.',
    example: {},
    answer: made,
  },
}
