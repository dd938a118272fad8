import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setPassword } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { answered, openOffice } from '#tests/requests.ts'

const password = 'Deng-lu-2026'
const office = await openOffice()

beforeEach(() => office.house.setDay('2026-06-15'))

test('the cookie is for this site alone, out of reach of scripts, and secure behind https', async () => {
  const cookie = String((await signIn()).headers['set-cookie'])
  assert.match(cookie, /^shigai_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const behindHttps = await signIn({ 'x-forwarded-proto': 'https' })
  assert.match(String(behindHttps.headers['set-cookie']), /; Secure/)
})

test('no cookie, a forged one and one cut short are all asked to sign in', async () => {
  const { session } = office.bureau.clerk
  for (const given of [undefined, 'forged', session.slice(1), `${session}0`, "' or 1=1 --"]) {
    const requests = office.as(given === undefined ? undefined : { session: given })
    const { status, body } = await requests.get('/api/items')
    assert.deepEqual([status, body.code], [401, 'signInNeeded'])
  }
})

test('half an hour without a request ends the session, a request before that prolongs it', async () => {
  const requests = office.as({ session: await freshSession() })
  office.house.passMinutes(29)
  assert.equal((await requests.get('/api/items')).status, 200)
  office.house.passMinutes(30)
  assert.equal((await requests.get('/api/items')).status, 200)
  office.house.passMinutes(30.1)
  assert.equal((await requests.get('/api/items')).body.code, 'signInNeeded')
})

test('after signing out the session is gone on the server too', async () => {
  const session = await freshSession()
  const requests = office.as({ session })
  const answer = await requests.remove('/api/session')
  assert.equal(answer.status, 200)
  assert.match(String(answer.headers['set-cookie']), /shigai_session=;.*Expires=Thu, 01 Jan 1970/)
  assert.equal((await office.as({ session }).get('/api/session')).body.code, 'signInNeeded')
})

for (const [title, token] of [
  ['without the token against forgery', undefined],
  ['with an empty token', ''],
  ['with a token as long but wrong', 'x'.repeat(24)],
  ['with a token of another alphabet', '务'.repeat(8)],
] as const) {
  test(`a write ${title} is refused and changes nothing`, async () => {
    const { house, bureau, app } = office
    const { id } = await makeItem(house, bureau, 'assigned')
    const earlier = await allRecords(house)
    for (const [method, url] of [
      ['POST', `/api/items/${id}/accept`],
      ['POST', `/api/items/${id}/evidence`],
      ['DELETE', '/api/session'],
    ] as const) {
      const headers = token === undefined ? {} : { 'x-csrf-token': token }
      const cookies = { shigai_session: bureau.handler.session }
      const answer = answered(await app.inject({ method, url, cookies, headers }))
      assert.deepEqual([answer.status, answer.body.code], [403, 'csrfMissing'], url)
    }
    assert.deepEqual(await allRecords(house), earlier)
  })
}

test("another person's token does not serve", async () => {
  const { handler, clerk } = office.bureau
  const { csrfToken } = (await office.as(clerk).get('/api/session')).body
  const answer = await office
    .as(handler)
    .post('/api/items/1/accept', {}, { 'x-csrf-token': csrfToken })
  assert.equal(answer.body.code, 'csrfMissing')
})

test('the session tells who it is, what they may do and which day it is', async () => {
  const { body } = await office.as(office.bureau.auditor).get('/api/session')
  assert.deepEqual(body.person.roles, ['auditAdmin'])
  assert.ok(body.rights.includes('log.read') && !body.rights.includes('item.read'))
  assert.equal(body.bureau, '某县城市管理局')
  assert.equal(body.today, '2026-06-15')
})

test('every answer carries the headers that keep a browser from guessing', async () => {
  const { headers } = await office.as().get('/api/health')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cache-control'], 'no-store')
  assert.match(
    String(headers['content-security-policy']),
    /default-src 'self'.*frame-ancestors 'none'/,
  )
})

async function signIn(headers: Record<string, string> = {}) {
  const { secondVerifier } = office.bureau
  await setPassword(office.house, secondVerifier, password)
  const { account } = secondVerifier
  return office.as().post('/api/session', { account, password }, headers)
}

async function freshSession(): Promise<string> {
  return /shigai_session=([^;]+)/.exec(String((await signIn()).headers['set-cookie']))![1]!
}
