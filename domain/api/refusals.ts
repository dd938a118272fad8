import type { RefusalText } from '../refusal-text.ts'

/** Refusals of tokens for machines and of idempotency keys. */
export const apiRefusals = {
  tokenInvalid: {
    kind: 'signIn',
    zh: '接口令牌无效、已过期或已停用。',
    en: 'The token is unknown, expired or revoked.',
  },
  tokenTooLong: {
    kind: 'invalid',
    zh: '接口令牌的有效期须在今天之后，最长一年（至 {until}）。',
    en: 'A token runs from today for a year at most (until {until}).',
  },
  keyReused: {
    kind: 'conflict',
    zh: '这个 Idempotency-Key 已用于另一个请求，请换一个。',
    en: 'This Idempotency-Key was used for another request; take a new one.',
  },
  requestUnderWay: {
    kind: 'conflict',
    zh: '同一个请求正在办理，请稍后用同一个 Idempotency-Key 再问。',
    en: 'The same request is being carried out; ask again shortly with the same Idempotency-Key.',
  },
} satisfies Record<string, RefusalText>
