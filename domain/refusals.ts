/**
 * The one list of refusals: what the system declines to do, and how it says so.
 * `missing` is answered 404, `forbidden` 403, `invalid` 422, `conflict` 409, `signIn` 401, `busy` 429.
 * Texts take `{name}` from the refusal's details. Anything that is not a Refusal is a bug.
 */
export type RefusalKind = 'missing' | 'forbidden' | 'invalid' | 'conflict' | 'signIn' | 'busy'

interface RefusalText {
  kind: RefusalKind
  zh: string
  en: string
}

export const refusals = {
  notFound: {
    kind: 'missing',
    zh: '没有找到，或者您无权查看。',
    en: 'Not found, or not yours to see.',
  },
} satisfies Record<string, RefusalText>

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Record<string, unknown>

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }

  get kind(): RefusalKind {
    return refusals[this.code].kind
  }
}
