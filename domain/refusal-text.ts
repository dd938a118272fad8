/**
 * `missing` is answered 404, `forbidden` 403, `invalid` 422, `conflict` 409, `signIn` 401,
 * `busy` 429 and `unable` 503 (the machine cannot, the person is not at fault).
 */
export type RefusalKind =
  | 'missing'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'signIn'
  | 'busy'
  | 'unable'

/** A refusal in both languages; `{name}` stands for a detail of the refusal. */
export interface RefusalText {
  kind: RefusalKind
  zh: string
  en: string
}
