import { StartRefusal } from '#server/start-refusal.ts'

/** An identity provider that signs people in beside the password. */
export interface OidcConfig {
  issuer: URL
  clientId: string
  clientSecret: string | undefined
  /** The claim of the ID token that names the account. */
  claim: string
  /** The words of the button on the sign-in page. */
  button: string
  /** Where browsers reach this office; the provider sends them back there. */
  address: URL
}

/** Reads `SHIGAI_OIDC_…`; half of it is an error at start, not a sign-in that fails later. */
export function readOidcConfig(env: NodeJS.ProcessEnv): OidcConfig | undefined {
  const { SHIGAI_OIDC_ISSUER: issuer, SHIGAI_OIDC_CLIENT_ID: clientId } = env
  const address = env.SHIGAI_OIDC_ADDRESS
  if (!issuer && !clientId && !address) return undefined
  if (!clientId) throw missing('SHIGAI_OIDC_CLIENT_ID')
  return {
    issuer: urlOf('SHIGAI_OIDC_ISSUER', issuer),
    clientId,
    clientSecret: env.SHIGAI_OIDC_CLIENT_SECRET || undefined,
    claim: env.SHIGAI_OIDC_CLAIM || 'preferred_username',
    button: env.SHIGAI_OIDC_BUTTON || '统一身份认证登录',
    address: urlOf('SHIGAI_OIDC_ADDRESS', address),
  }
}

function urlOf(name: string, given: string | undefined): URL {
  const url = given ? URL.parse(given) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw missing(name)
  return url
}

function missing(name: string): Error {
  return new StartRefusal('variableWrong', { name })
}
