import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { SecurityRow } from '#domain/security/views.ts'
import { makeApp } from '#server/http/app.ts'
import { cookieName } from '#server/http/session.ts'
import { setPassword } from '#tests/house.ts'
import { oidcClient, openOidcProvider } from '#tests/oidc-provider.ts'
import { openOffice, requestsOf } from '#tests/requests.ts'
import { type OidcConfig, readOidcConfig } from './config.ts'

const { house, bureau, anew } = await openOffice()
const { clerk, handler, auditor, guard } = bureau
const provider = await openOidcProvider()
const office = new URL('https://shigai.example.gov.cn')
const config: OidcConfig = {
  ...{ issuer: provider.issuer, ...oidcClient, claim: 'preferred_username' },
  ...{ button: '县统一身份认证', address: office },
}
const app = await makeApp({ house, setUpToken: 'none', oidc: config })

beforeEach(() => Object.assign(provider, { account: clerk.account, claims: {}, forges: false }))

test('the sign-in page shows the button with the bureau’s words, and none where no provider is set up', async () => {
  assert.equal((await requestsOf(app).get('/api/session/oidc')).body.button, '县统一身份认证')
  const without = await makeApp({ house, setUpToken: 'none' })
  assert.equal((await requestsOf(without).get('/api/session/oidc')).body.button, null)
  for (const end of ['start', 'callback']) {
    assert.equal((await requestsOf(without).get(`/api/session/oidc/${end}`)).status, 404)
  }
})

test('who is vouched for comes into the office where they wanted to go', async () => {
  const { session, location } = await comeIn('/ledger')
  assert.equal(location, '/office/ledger')
  const { body } = await requestsOf(app, session).get('/api/session')
  assert.deepEqual([body.person.name, body.mustChangePassword], [clerk.name, false])
})

test('the account may be written in capitals, and stand in another claim', async () => {
  provider.account = clerk.account.toUpperCase()
  assert.ok((await comeIn()).session)
  const other = await makeApp({ house, setUpToken: 'none', oidc: { ...config, claim: 'job' } })
  provider.claims = { job: handler.account }
  const { session } = await comeIn('/', other)
  assert.equal((await requestsOf(app, session).get('/api/session')).body.person.name, handler.name)
  provider.claims = { job: 17 }
  assert.equal((await comeIn('/', other)).location, refusedWith('oidcFailed'))
})

const now = Math.floor(Date.now() / 1000)
const altered: Record<string, Record<string, unknown>> = {
  'a nonce of another attempt': { nonce: 'of-somebody-else' },
  'no nonce': { nonce: undefined },
  'an expired token': { iat: now - 900, exp: now - 600 },
  'a token for another office': { aud: 'another-office' },
  'a token of another issuer': { iss: 'https://elsewhere.example/' },
  'no account': { preferred_username: '' },
}

for (const [what, claims] of Object.entries(altered)) {
  test(`${what} signs nobody in, and the page says that it failed`, async () => {
    provider.claims = claims
    const { session, location } = await comeIn()
    assert.deepEqual([session, location], [undefined, refusedWith('oidcFailed')])
  })
}

test('a token with a signature of somebody else signs nobody in', async () => {
  provider.forges = true
  assert.equal((await comeIn()).location, refusedWith('oidcFailed'))
})

test('an answer with another state, of another browser, or sent twice signs nobody in', async () => {
  const first = await begin()
  const second = await begin()
  const answer = provider.authorize(first.location)
  assert.equal((await finish(answer, second.cookies)).location, refusedWith('oidcFailed'))
  assert.equal((await finish(answer, {})).location, refusedWith('oidcFailed'))
  assert.equal((await finish(answer, first.cookies)).location, '/office/')
  assert.equal((await finish(answer, first.cookies)).location, refusedWith('oidcFailed'))
})

test('a person turned away by the provider comes back to the sign-in page', async () => {
  const { cookies, location } = await begin()
  const back = new URL(new URL(location).searchParams.get('redirect_uri')!)
  back.searchParams.set('error', 'access_denied')
  back.searchParams.set('state', new URL(location).searchParams.get('state')!)
  assert.equal((await finish(back.href, cookies)).location, refusedWith('oidcFailed'))
})

test('nobody gets an account by being vouched for, and who has left or holds no post stays outside', async () => {
  const before = await house.sql`select id from person`
  provider.account = 'nobody-here'
  assert.equal((await comeIn()).location, refusedWith('oidcNoAccount'))
  assert.equal((await house.sql`select id from person`).length, before.length)

  const { colleague, outsider } = bureau
  await house.sql`update person set left_on = '2026-06-01' where id = ${colleague.id}`
  provider.account = colleague.account
  assert.equal((await comeIn()).location, refusedWith('oidcNoAccount'))
  await house.sql`update post set until = '2026-06-01' where person_id = ${outsider.id}`
  provider.account = outsider.account
  assert.equal((await comeIn()).location, refusedWith('oidcNoPost'))
})

test('a provider that cannot be reached leaves the password', async () => {
  const oidc = { ...config, issuer: new URL('http://127.0.0.1:1/') }
  const away = await makeApp({ house, setUpToken: 'none', oidc })
  const { headers } = await away.inject({ url: '/api/session/oidc/start' })
  assert.equal(headers.location, refusedWith('oidcAway'))
  await setPassword(house, clerk, 'Jiao-2026-xun')
  const payload = { account: clerk.account, password: 'Jiao-2026-xun' }
  const entered = await away.inject({ method: 'POST', url: '/api/session', payload })
  assert.equal(entered.statusCode, 200)
})

test('a password that waits to be changed holds up who signs in with it, not who is vouched for', async () => {
  await house.sql`update person set must_change_password = true where id = ${handler.id}`
  provider.account = handler.account
  const { session } = await comeIn()
  assert.equal((await requestsOf(app, session).get('/api/desk')).status, 200)
})

test('where a role needs a one-time code, being vouched for does not stand for it', async () => {
  const change = { value: ['clerk'], reason: '等保要求', revision: 0 }
  await anew(guard).post('/api/settings/secondFactorRoles', change)
  const { session } = await comeIn()
  assert.equal((await requestsOf(app, session).get('/api/desk')).body.code, 'secondFactorNeeded')
})

test('the security log names the provider, and why somebody stayed outside', async () => {
  const { body } = await anew(auditor).get('/api/security-log?limit=200')
  const rows = (body.rows as SecurityRow[]).filter(({ subject }) => subject.provider)
  assert.ok(rows.every(({ subject }) => subject.provider === provider.issuer.host))
  const faults = rows.map(({ person, subject, kind }) => [person, subject.fault ?? kind].join(' '))
  for (const line of [
    `${clerk.name} signIn`,
    `${clerk.name} firstFactorShown`,
    ' notVouched',
    ' unknownAccount',
    `${bureau.outsider.name} noPost`,
  ]) {
    assert.ok(faults.includes(line), line)
  }
})

test('half a configuration stops the start', () => {
  const whole = {
    SHIGAI_OIDC_ISSUER: 'https://id.example.gov.cn',
    SHIGAI_OIDC_CLIENT_ID: 'shigai',
    SHIGAI_OIDC_ADDRESS: 'https://shigai.example.gov.cn',
  }
  assert.equal(readOidcConfig({}), undefined)
  assert.equal(readOidcConfig(whole)?.claim, 'preferred_username')
  for (const name of Object.keys(whole)) {
    assert.throws(() => readOidcConfig({ ...whole, [name]: '' }), new RegExp(name))
  }
})

function refusedWith(code: string): string {
  return `/office/sign-in?refused=${code}`
}

/** From the button to the provider. */
async function begin(next = '/', through = app) {
  const url = `/api/session/oidc/start?next=${next}`
  const answer = await through.inject({ url })
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  return { cookies, location: String(answer.headers.location) }
}

/** Back from the provider: where the browser is sent, and the session it was given. */
async function finish(address: string, cookies: Record<string, string>, through = app) {
  const { pathname, search } = new URL(address)
  const answer = await through.inject({ url: pathname + search, cookies })
  const session = answer.cookies.find(({ name }) => name === cookieName)?.value
  return { session, location: answer.headers.location }
}

async function comeIn(next = '/', through = app) {
  const { cookies, location } = await begin(next, through)
  assert.ok(location.startsWith(provider.issuer.href), location)
  return finish(provider.authorize(location), cookies, through)
}
