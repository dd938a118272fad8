import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateSync } from 'otplib'
import type { Role } from '#domain/people/roles.ts'
import type { SecurityRow } from '#domain/security/views.ts'
import { resetSecondFactorCommand } from '#server/cli/reset-second-factor.ts'
import { cookieName } from '#server/http/session.ts'
import { setPassword, type TestPerson } from '#tests/house.ts'
import { openOffice, type Requests, requestsOf } from '#tests/requests.ts'

const password = 'Jiao-2026-xun'
const { app, house, bureau, as, anew } = await openOffice()
const { handler, colleague, outsider, leader, guard, auditor, admin, head } = bureau
const address = '/api/session/second-factor'

await requireOf('handler', 'leader')
for (const person of [handler, colleague, outsider, leader, head]) {
  await setPassword(house, person, password)
}
const secrets = new Map<number, string>()

test('whoever holds a chosen role is asked at once, others are not, and nothing else is answered before', async () => {
  const { body } = await as(handler).get('/api/items')
  assert.equal(body.code, 'secondFactorNeeded')
  assert.equal(
    (await as(handler).post('/api/session/password', {})).body.code,
    'secondFactorNeeded',
  )
  const entered = await enter(handler)
  assert.equal((await entered.get('/api/desk')).body.code, 'secondFactorNeeded')
  assert.equal((await entered.get('/api/session')).body.secondFactor, 'enrol')
  const other = await enter(head)
  assert.equal((await other.get('/api/session')).body.secondFactor, null)
  assert.equal((await other.get('/api/desk')).status, 200)
})

test('a first code enrols the authenticator, answers ten recovery codes and opens the office', async () => {
  const entered = await enter(handler)
  const { secret, address: scanned } = (await entered.post(`${address}/enrol`)).body
  assert.match(scanned, new RegExp(`^otpauth://totp/.*${handler.account}.*secret=${secret}`))
  const wrong = await entered.post(`${address}/confirm`, { code: codeOf(secret, -2) })
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'enrolmentCodeWrong'])
  const { recoveryCodes } = (await entered.post(`${address}/confirm`, { code: codeOf(secret) }))
    .body
  assert.equal(new Set(recoveryCodes).size, 10)
  for (const code of recoveryCodes) assert.match(code, /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
  assert.equal((await entered.get('/api/session')).body.secondFactor, null)
  assert.equal((await entered.get('/api/desk')).status, 200)
})

test('a page opened anew makes a new secret, and only the newest one counts', async () => {
  const entered = await enter(outsider)
  const { secret: before } = (await entered.post(`${address}/enrol`)).body
  const { secret } = (await entered.post(`${address}/enrol`)).body
  assert.notEqual(before, secret)
  const old = await entered.post(`${address}/confirm`, { code: codeOf(before) })
  assert.equal(old.body.code, 'enrolmentCodeWrong')
})

test('the code before and the one after the present are taken, no code twice, and none further off', async () => {
  await enrol(colleague)
  house.passMinutes(2)
  assert.equal(await tried(colleague, -2), 'secondFactorFailed')
  assert.equal(await tried(colleague, -1), undefined)
  assert.equal(await tried(colleague, -1), 'secondFactorFailed')
  assert.equal(await tried(colleague, 1), undefined)
  assert.equal(await tried(colleague, 0), 'secondFactorFailed')
  house.passMinutes(2)
  assert.equal(await tried(colleague, 2), 'secondFactorFailed')
  assert.equal(await tried(colleague, 0), undefined)
})

test('of one code sent twice at once only one counts', async () => {
  house.passMinutes(2)
  const [one, other] = [await enter(colleague), await enter(colleague)]
  const code = codeOf(secrets.get(colleague.id)!)
  const answers = await Promise.all([one, other].map(session => session.post(address, { code })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401])
})

test('the code that enrolled does not sign in as well', async () => {
  house.passMinutes(2)
  await enrol(leader)
  assert.equal(await tried(leader, 0), 'secondFactorFailed')
})

test('five failures lock the account, and knowing the password in between does not undo the count', async () => {
  house.passMinutes(2)
  assert.equal(await tried(leader, 0), undefined)
  for (let n = 1; n <= 5; n++) assert.equal(await tried(leader, 7), 'secondFactorFailed')
  const locked = await signIn(leader)
  assert.equal(locked.json().code, 'signInFailed')
  house.passMinutes(6)
  const waiting = await enter(leader)
  for (let n = 1; n <= 3; n++) await signIn(leader, 'wrong')
  for (let n = 4; n <= 5; n++) await waiting.post(address, { code: '000000' })
  const right = await waiting.post(address, { code: codeOf(secrets.get(leader.id)!) })
  assert.deepEqual([right.status, right.body.code], [401, 'secondFactorFailed'])
  house.passMinutes(6)
  assert.equal(await tried(leader, 0), undefined)
})

test('a recovery code signs in once, however it is typed', async () => {
  house.passMinutes(2)
  const { recoveryCodes } = await enrol(outsider)
  const typed = recoveryCodes[3]!.toUpperCase().replaceAll('-', ' ')
  assert.equal(await triedWith(outsider, typed), undefined)
  assert.equal(await triedWith(outsider, typed), 'secondFactorFailed')
  const { body } = await as(guard).get(`/api/people/${outsider.id}/second-factor`)
  assert.equal(body.recoveryCodesLeft, 9)
  const kept = await house.sql<{ hash: Uint8Array }[]>`select hash from recovery_code`
  assert.ok(kept.every(({ hash }) => hash.length === 32))
})

test('who is enrolled cannot enrol another authenticator with the password alone', async () => {
  const entered = await enter(colleague)
  const confirmed = await entered.post(`${address}/confirm`, { code: '123456' })
  assert.equal(confirmed.body.code, 'secondFactorHeld')
  assert.equal((await entered.post(`${address}/enrol`)).body.code, 'secondFactorHeld')
})

test('the security administrator resets it for others, never their own; sessions end and enrolment begins anew', async () => {
  house.passMinutes(2)
  const entered = await enter(colleague)
  await entered.post(address, { code: codeOf(secrets.get(colleague.id)!) })
  const url = `/api/people/${colleague.id}/reset-second-factor`
  assert.equal((await anew(admin).post(url)).body.code, 'rightMissing')
  const own = await anew(guard).post(`/api/people/${guard.id}/reset-second-factor`)
  assert.equal(own.body.code, 'ownRights')
  assert.equal((await anew(guard).post(url)).status, 200)
  assert.equal((await anew(guard).post(url)).body.code, 'secondFactorMissing')
  assert.equal((await entered.get('/api/desk')).body.code, 'signInNeeded')
  assert.equal((await (await enter(colleague)).get('/api/session')).body.secondFactor, 'enrol')
})

test('no answer after the enrolment holds the secret', async () => {
  const secret = secrets.get(outsider.id)!
  for (const url of [`/api/people/${outsider.id}/second-factor`, '/api/people', '/api/settings']) {
    assert.ok(!(await anew(guard).get(url)).bytes.toString().includes(secret), url)
  }
})

test('a token of the interface is not asked for a code', async () => {
  await requireOf('clerk')
  const made = await anew(admin).post('/api/tokens', {
    ...{ name: '市平台', rights: ['people.read'], expiresOn: '2026-12-31' },
  })
  const machine = requestsOf(app, undefined, undefined, made.body.token)
  assert.equal((await machine.get('/api/people')).status, 200)
  await requireOf('handler', 'leader')
})

test('where no role needs it any more, the password is enough again', async () => {
  await requireOf()
  assert.equal((await (await enter(leader)).get('/api/desk')).status, 200)
  await requireOf('leader')
})

test('who keeps the machine resets it on the command line, in nobody’s name', async () => {
  await resetSecondFactorCommand(house, [], { account: leader.account })
  assert.equal((await (await enter(leader)).get('/api/session')).body.secondFactor, 'enrol')
  const [{ person, subject }] = (
    await anew(auditor).get('/api/security-log?kind=secondFactorReset')
  ).body.rows
  assert.deepEqual([person, subject], ['', { person: leader.name }])
})

test('the security log tells the password from the sign-in, and names what was used or reset', async () => {
  const { body } = await anew(auditor).get('/api/security-log?limit=200')
  const rows = (body.rows as SecurityRow[]).reverse()
  const of = (name: string) =>
    rows.filter(row => row.person === name).map(row => row.subject.fault ?? row.kind)
  assert.deepEqual(of(outsider.name), [
    ...[
      'firstFactorShown',
      'firstFactorShown',
      'secondFactorEnrolled',
      'signIn',
      'firstFactorShown',
    ],
    ...['recoveryCodeUsed', 'signIn', 'firstFactorShown', 'wrongCode'],
  ])
  assert.deepEqual(of(leader.name).filter(word => word === 'locked').length, 2)
  const reset = rows.find(row => row.kind === 'secondFactorReset')!
  assert.deepEqual([reset.person, reset.subject], [guard.name, { person: colleague.name }])
})

/** Sets the roles as the security administrator does. */
async function requireOf(...roles: Role[]): Promise<void> {
  const list = (await anew(guard).get('/api/settings')).body
  const { revision } = list.find(({ key }: { key: string }) => key === 'secondFactorRoles')
  const change = { value: roles, reason: '等保要求', revision }
  assert.equal((await anew(guard).post('/api/settings/secondFactorRoles', change)).status, 200)
}

function signIn({ account }: TestPerson, typed = password) {
  const payload = { account, password: typed }
  return app.inject({ method: 'POST', url: '/api/session', payload })
}

/** A session by account and password. */
async function enter(person: TestPerson): Promise<Requests> {
  const answer = await signIn(person)
  assert.equal(answer.statusCode, 200, answer.body)
  return requestsOf(app, answer.cookies.find(({ name }) => name === cookieName)!.value)
}

async function enrol(person: TestPerson): Promise<{ recoveryCodes: string[] }> {
  const entered = await enter(person)
  const { secret } = (await entered.post(`${address}/enrol`)).body
  secrets.set(person.id, secret)
  return (await entered.post(`${address}/confirm`, { code: codeOf(secret) })).body
}

/** The code so many steps from now. */
function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: house.now().getTime() / 1000 + steps * 30 })
}

/** The refusal of a sign-in with the code so many steps from now. */
function tried(person: TestPerson, steps: number): Promise<string | undefined> {
  return triedWith(person, codeOf(secrets.get(person.id)!, steps))
}

async function triedWith(person: TestPerson, code: string): Promise<string | undefined> {
  return (await (await enter(person)).post(address, { code })).body.code
}
