import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { redirect } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const oidcWords: WordsOfRoutes = {
  'GET /api/session/oidc': {
    zh: '统一身份认证按钮',
    en: 'Button of the identity provider',
    about: '没有配置时为空。 Null where none is set up.',
    example: '/api/session/oidc',
  },
  'GET /api/session/oidc/start': {
    zh: '前往统一身份认证',
    en: 'Go to the identity provider',
    about: '授权码方式，带 PKCE、state 和 nonce。 Authorization code with PKCE, state and nonce.',
    example: '/api/session/oidc/start?next=/ledger',
    answer: redirect,
  },
  'GET /api/session/oidc/callback': {
    zh: '统一身份认证返回',
    en: 'Return from the identity provider',
    about: '成功后进入系统，否则回到登录页说明原因。 Opens the office, or says why not.',
    example: '/api/session/oidc/callback?code=abc&state=def',
    answer: redirect,
  },
}
