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

test('an approval gives the holder a first password that only the approver is told, and ends every session', async () => {
  const { admin, guard, units } = office.bureau
  const posts = [{ unitId: units.root, role: 'handler' as const }]
  const person = { name: '新核验', account: 'xinheyan', password: first, posts }
  const { id } = (await office.as(admin).post('/api/people', person)).body
  const enter = (password: string) =>
    office.as().post('/api/session', { account: 'xinheyan', password })
  // Whoever opened the account may have made the first password their own.
  await setPassword(office.house, { id } as TestPerson, own)
  const asked = { unitId: units.root, role: 'verifier', since: '2027-01-01' }
  await office.as(admin).post(`/api/people/${id}/posts`, asked)
  assert.equal((await enter(own)).status, 200, 'until then the account serves its other posts')
  const decided = await approveLast(id)
  const { account, firstPassword } = decided.body
  assert.equal(account, 'xinheyan')
  const sessions = await office.house.sql`select 1 from session where person_id = ${id}`
  assert.equal(sessions.length, 0)
  assert.equal((await enter(own)).status, 401)
  assert.equal((await enter(firstPassword)).status, 200)
  const [{ mustChangePassword }] = await office.house.sql<
    [{ mustChangePassword: boolean }]
  >`select must_change_password from person where id = ${id}`
  assert.equal(mustChangePassword, true)
  const reset = await office.as(admin).post(`/api/people/${id}/reset-password`, { password: own })
  assert.equal(reset.body.code, 'resetOnMachine', 'also before the post begins')
  const kept = await office.house.sql`select kind from security_record
    where subject ->> 'person' = '新核验' order by seq desc limit 2`
  assert.deepEqual(
    kept.map(({ kind }) => kind),
    ['postApproved', 'passwordReset'],
  )

  await office.as(admin).post(`/api/people/${id}/posts`, { ...asked, role: 'discipline' })
  assert.equal(
    (await approveLast(id)).body.firstPassword,
    null,
    'nobody else knows the one they have',
  )

  /** The security administrator says yes; the answer is kept under no key. */
  async function approveLast(personId: number) {
    const { body } = await office.as(guard).get('/api/post-requests')
    const request = body.find((one: { personId: number }) => one.personId === personId)
    const url = `/api/post-requests/${request.id}/decide`
    const answer = await office.as(guard).post(url, { approves: true })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer
  }
})

test('who has no account, or is refused the post, gets no password', async () => {
  const { admin, guard, units } = office.bureau
  const posts = [{ unitId: units.root, role: 'verifier' as const }]
  const without = { name: '没有账号', posts }
  const refused = { name: '未批准', account: 'weipi', password: first, posts }
  for (const [person, approves] of [
    [without, true],
    [refused, false],
  ] as const) {
    const { id } = (await office.as(admin).post('/api/people', person)).body
    const { body } = await office.as(guard).get('/api/post-requests')
    const request = body.find((one: { personId: number }) => one.personId === id)
    const decision = { approves, opinion: approves ? '' : '人选未定' }
    const decided = await office.as(guard).post(`/api/post-requests/${request.id}/decide`, decision)
    assert.deepEqual([decided.status, decided.body.firstPassword], [200, null])
  }
  const entered = await office.as().post('/api/session', { account: 'weipi', password: first })
  assert.equal(entered.status, 200)
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
