import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { type Attempt, callbackPath } from './attempt.ts'
import type { OidcConfig } from './config.ts'

/** The provider as it describes itself; read when first needed and again after a failure. */
export function oidcProvider(config: OidcConfig) {
  let known: Promise<Configuration> | undefined
  const configuration = () => {
    known ??= discover(config).catch(failure => {
      known = undefined
      throw failure
    })
    return known
  }
  return {
    /** Where to send the browser, and what to hold its return against. */
    async begin(next: string): Promise<{ url: URL; attempt: Attempt }> {
      const verifier = randomPKCECodeVerifier()
      const attempt = { state: randomState(), nonce: randomNonce(), verifier, next }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: new URL(callbackPath, config.address).href,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
      })
      return { url, attempt }
    },
    /** The account that the provider vouches for; throws where anything does not fit. */
    async finish(requested: string, attempt: Attempt): Promise<string> {
      const tokens = await authorizationCodeGrant(
        await configuration(),
        new URL(requested, config.address),
        {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
        },
      )
      const named = tokens.claims()?.[config.claim]
      if (typeof named !== 'string' || named === '') throw new Error(`no claim ${config.claim}`)
      return named.trim().toLowerCase()
    },
  }
}

/** Also checks the signature of the ID token, as a closed network may lack TLS. */
function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<Configuration> {
  const execute = [enableNonRepudiationChecks]
  if (issuer.protocol === 'http:') execute.push(allowInsecureRequests)
  return discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: 10 })
}
