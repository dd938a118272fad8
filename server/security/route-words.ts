import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const securityWords: WordsOfRoutes = {
  'GET /api/security-log': {
    zh: '安全日志',
    en: 'Security log',
    about:
      '登录、权限、参数、导出和下载，最新的在前。 Sign-ins, rights, parameters, exports and downloads, newest first.',
    example: '/api/security-log?kind=signIn&success=no',
  },
  'GET /api/security-log/count': {
    zh: '安全日志条数',
    en: 'Number of records in the security log',
    about: '与清单同样的条件。 With the same filter as the list.',
    example: '/api/security-log/count?from=2026-01-01',
  },
  'GET /api/security-log/export': {
    zh: '导出安全日志',
    en: 'Export the security log',
    about: '导出本身也会记入日志。 The export itself is recorded.',
    example: '/api/security-log/export?kind=listExported',
    answer: xlsx,
  },
  'GET /api/security-log/verify': {
    zh: '核对安全日志',
    en: 'Verify the security log',
    about: '逐条重算哈希，指出第一处缺失或改动。 Recomputes every hash and names the first break.',
    example: '/api/security-log/verify',
  },
}
