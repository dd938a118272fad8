import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setPassword, type TestPerson } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'

const first = 'Chu-shi-2026'
const own = 'Wo-de-mima-2026'
const office = await openOffice()

test('the first password opens nothing but its own change', async () => {
  const { handler } = office.bureau
  await setPassword(office.house, handler, first, true)
  const requests = office.as(handler)
  assert.equal((await requests.get('/api/session')).body.mustChangePassword, true)
  for (const url of ['/api/items', '/api/desk', '/api/units', '/api/people', '/api/campaigns']) {
    const { status, body } = await requests.get(url)
    assert.deepEqual([status, body.code], [403, 'passwordMustChange'], url)
  }
  assert.equal((await requests.post('/api/items/1/accept')).body.code, 'passwordMustChange')
  assert.equal((await change(handler, first, own)).status, 200)
  assert.equal((await requests.get('/api/items')).status, 200)
  assert.equal((await requests.get('/api/session')).body.mustChangePassword, false)
})

test('a password serves ninety days, then it has to be changed', async () => {
  const { house } = office
  const { clerk } = office.bureau
  house.setDay('2026-06-15')
  await setPassword(house, clerk, own)
  house.setDay('2026-09-13')
  assert.equal((await signedIn(clerk, own).get('/api/items')).status, 200)
  house.passMinutes(1)
  const later = signedIn(clerk, own)
  assert.equal((await later.get('/api/items')).body.code, 'passwordMustChange')
  assert.equal((await later.get('/api/session')).body.mustChangePassword, true)
  assert.equal(
    (await later.post('/api/session/password', { current: own, next: first })).status,
    200,
  )
  assert.equal((await later.get('/api/items')).status, 200)
  house.setDay('2026-06-15')
})

for (const [title, next, code] of [
  ['shorter than eight characters', 'Ab1-def', 'passwordWeak'],
  ['of two classes only', 'abcdefgh1', 'passwordWeak'],
  ['of Chinese characters only', '城市管理局整改办', 'passwordWeak'],
  ['the same as before', own, 'passwordSame'],
]) {
  test(`a new password ${title} is refused, and the old one stays`, async () => {
    const { leader } = office.bureau
    await setPassword(office.house, leader, own)
    const { status, body } = await change(leader, own, next!)
    assert.deepEqual([status, body.code], [422, code])
    assert.equal((await signIn(leader, own)).status, 200)
  })
}

test('without the present password nobody changes it', async () => {
  const { verifier } = office.bureau
  await setPassword(office.house, verifier, own)
  assert.equal((await change(verifier, 'guess', first)).body.code, 'signInFailed')
  assert.equal((await signIn(verifier, own)).status, 200)
})

test('the present password is guessed no more often than at signing in, and both doors count', async () => {
  const { desk } = office.bureau
  await setPassword(office.house, desk, own)
  const codes: string[] = []
  for (let n = 1; n <= 3; n++) codes.push((await change(desk, 'guess', first)).body.code)
  codes.push((await signIn(desk, 'guess')).body.code)
  codes.push((await change(desk, 'guess', first)).body.code)
  assert.deepEqual(codes, Array(5).fill('signInFailed'))
  assert.equal((await change(desk, own, first)).body.code, 'signInFailed')
  assert.equal((await signIn(desk, own)).body.code, 'signInFailed')
})

test('a new password ends the other sessions of the person and keeps this one', async () => {
  const { head } = office.bureau
  await setPassword(office.house, head, own)
  const other = signedIn(head, own)
  assert.equal((await other.get('/api/items')).status, 200)
  assert.equal((await change(head, own, first)).status, 200)
  assert.equal((await other.get('/api/items')).body.code, 'signInNeeded')
  assert.equal((await office.as(head).get('/api/items')).status, 200)
})

test('a password reset by the administrator ends all sessions and has to be changed', async () => {
  const { colleague, admin } = office.bureau
  await setPassword(office.house, colleague, own)
  const weak = await reset(admin, colleague, 'weak')
  assert.equal(weak.body.code, 'passwordWeak')
  assert.equal((await office.as(colleague).get('/api/items')).status, 200)
  assert.equal((await reset(admin, colleague, first)).status, 200)
  assert.equal((await office.as(colleague).get('/api/items')).body.code, 'signInNeeded')
  assert.equal((await signIn(colleague, own)).body.code, 'signInFailed')
  const session = await signedIn(colleague, first).get('/api/session')
  assert.equal(session.body.mustChangePassword, true)
})

test('whoever judges or administers gets no password from an administrator', async () => {
  const { verifier, admin } = office.bureau
  await setPassword(office.house, verifier, own)
  assert.equal((await reset(admin, verifier, first)).body.code, 'resetOnMachine')
  assert.equal((await signIn(verifier, own)).status, 200)
})

test('nor the first one, when an account is opened; nor while such a post waits', async () => {
  const { verifier, admin, units } = office.bureau
  const anew = office.as(admin)
  await office.house
    .sql`update person set account = null, password_hash = null where id = ${verifier.id}`
  const posts = [{ unitId: units.root, role: 'discipline' as const }]
  const asked = (await anew.post('/api/people', { name: '待批者', posts })).body
  const plain = (await anew.post('/api/people', { name: '普通人', posts: [] })).body
  for (const [id, account, onMachine] of [
    [verifier.id, verifier.account, true],
    [asked.id, 'daipi', true],
    [plain.id, 'putong', false],
  ] as const) {
    const opened = await anew.post(`/api/people/${id}/open-account`, { account, password: first })
    assert.equal(opened.body.onMachine, onMachine, account)
    const signedIn = await office.as().post('/api/session', { account, password: first })
    assert.equal(signedIn.status, onMachine ? 401 : 200, account)
  }
})

function change(person: TestPerson, current: string, next: string) {
  return office.as(person).post('/api/session/password', { current, next })
}

function reset(admin: TestPerson, person: TestPerson, password: string) {
  return office.as(admin).post(`/api/people/${person.id}/reset-password`, { password })
}

function signIn({ account }: TestPerson, password: string) {
  return office.as().post('/api/session', { account, password })
}

/** The requests of a fresh session, opened when the first is sent. */
function signedIn(person: TestPerson, password: string) {
  const session = signIn(person, password).then(({ headers }) =>
    office.as({ session: /shigai_session=([^;]+)/.exec(String(headers['set-cookie']))![1]! }),
  )
  return {
    get: async (url: string) => (await session).get(url),
    post: async (url: string, body: unknown) => (await session).post(url, body),
  }
}
