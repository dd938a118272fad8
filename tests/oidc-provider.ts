import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

export interface OidcProvider {
  issuer: URL
  /** Whom it vouches for next. */
  account: string
  /** What it says otherwise than it should in its next ID tokens. */
  claims: Record<string, unknown>
  /** Signs with a key it does not publish. */
  forges: boolean
  /** Where the office listens, when its port was not known as it was told its own address. */
  office?: string
  /** Signs in whoever comes, as the page of a real one would, and answers where it sends them. */
  authorize(url: string): string
}

const clientId = 'shigai'
const clientSecret = 'only-for-tests'
export const oidcClient = { clientId, clientSecret }

/** A small OpenID provider on a port of its own: discovery, keys, and codes that it exchanges once. */
export async function openOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, { challenge: string; nonce: string }>()
  const server = createServer((request, response) => void serve(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const provider: OidcProvider = { issuer, account: '', claims: {}, forges: false, authorize }
  return provider

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer: issuer.href,
        authorization_endpoint: `${issuer.href}authorize`,
        token_endpoint: `${issuer.href}token`,
        jwks_uri: `${issuer.href}keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({
        keys: [
          { ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' },
        ],
      }),
    }
    const path = new URL(request.url ?? '/', issuer).pathname
    if (path === '/authorize') {
      const location = authorize(new URL(request.url!, issuer).href)
      return response.writeHead(302, { location }).end()
    }
    const body = path === '/token' ? exchange(await textOf(request)) : answers[path]?.()
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }))
  }

  function authorize(url: string): string {
    const asked = new URL(url).searchParams
    const code = randomBytes(16).toString('hex')
    codes.set(code, { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')! })
    const { href, pathname } = new URL(asked.get('redirect_uri')!)
    const back = provider.office ? new URL(pathname, provider.office) : new URL(href)
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state')!)
    return back.href
  }

  /** Tokens for a code, where client and verifier are right. */
  function exchange(form: string) {
    const sent = new URLSearchParams(form)
    const code = sent.get('code') ?? ''
    const known = codes.get(code)
    codes.delete(code)
    const proof = createHash('sha256').update(sent.get('code_verifier') ?? '')
    if (!known || known.challenge !== proof.digest('base64url')) return undefined
    if (sent.get('client_id') !== clientId || sent.get('client_secret') !== clientSecret) return
    return { access_token: 'none', token_type: 'Bearer', id_token: idToken(known.nonce) }
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const usual = { iss: issuer.href, aud: clientId, sub: '42', iat: now, exp: now + 60, nonce }
    const claims = { ...usual, preferred_username: provider.account, ...provider.claims }
    const content = [{ alg: 'RS256', kid: 'one' }, claims]
      .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const key = provider.forges ? others.privateKey : keys.privateKey
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
