/** What one attempt is known by, in the browser it began in. */
export interface Attempt {
  state: string
  nonce: string
  verifier: string
  next: string
}

export const callbackPath = '/api/session/oidc/callback'
