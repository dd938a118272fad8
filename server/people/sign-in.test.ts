import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setPassword, type TestPerson } from '#tests/house.ts'
import { type Office, openOffice } from '#tests/requests.ts'

const password = 'Jiao-2026-xun'
const office = await openOffice()

test('account and password open a session; the account may be typed in capitals', async () => {
  const { handler } = await withPassword('handler')
  const answer = await signIn(handler.account.toUpperCase(), password)
  assert.equal(answer.status, 200)
  const { body } = await office.as({ session: tokenIn(answer) }).get('/api/session')
  assert.equal(body.person.name, handler.name)
})

test('a wrong password and an unknown account get the same answer', async () => {
  const { clerk } = await withPassword('clerk')
  const wrong = await signIn(clerk.account, 'not-the-password')
  const unknown = await signIn('nobody-here', 'not-the-password')
  assert.equal(wrong.status, 401)
  assert.deepEqual(wrong.body, unknown.body)
  assert.equal(wrong.body.code, 'signInFailed')
  assert.equal(wrong.headers['set-cookie'], undefined)
})

test('five failures in a row lock the account for five minutes, and it answers like an unknown one', async () => {
  const { leader } = await withPassword('leader')
  for (let n = 1; n <= 5; n++) assert.equal(await codeOf(leader, 'wrong'), 'signInFailed')
  office.house.passMinutes(4.5)
  const locked = await signIn(leader.account, password)
  const unknown = await signIn('nobody-here', password)
  assert.deepEqual([locked.status, locked.body], [unknown.status, unknown.body])
  office.house.passMinutes(0.5)
  assert.equal(await codeOf(leader, password), undefined)
})

test('after the lock the count starts again from nothing', async () => {
  const { verifier } = await withPassword('verifier')
  for (let n = 1; n <= 5; n++) await codeOf(verifier, 'wrong')
  office.house.passMinutes(6)
  assert.equal(await codeOf(verifier, 'wrong'), 'signInFailed')
  assert.equal(await codeOf(verifier, password), undefined)
})

test('a sign-in between failures starts the count again', async () => {
  const { head } = await withPassword('head')
  for (let n = 1; n <= 4; n++) await codeOf(head, 'wrong')
  assert.equal(await codeOf(head, password), undefined)
  for (let n = 1; n <= 4; n++) assert.equal(await codeOf(head, 'wrong'), 'signInFailed')
})

test('failures that come at once are all counted', async () => {
  const { colleague } = await withPassword('colleague')
  await Promise.all(Array.from({ length: 5 }, () => codeOf(colleague, 'wrong')))
  assert.equal(await codeOf(colleague, password), 'signInFailed')
})

test('a new first password from the administrator unlocks the account', async () => {
  const { outsider, admin } = await withPassword('outsider')
  for (let n = 1; n <= 5; n++) await codeOf(outsider, 'wrong')
  const url = `/api/people/${outsider.id}/reset-password`
  assert.equal((await office.as(admin).post(url, { password: 'Xin-mima-2026' })).status, 200)
  assert.equal(await codeOf(outsider, 'Xin-mima-2026'), undefined)
})

test('a person who has left does not sign in, and their sessions are no longer good', async () => {
  const { desk } = await withPassword('desk')
  const { sql } = office.house
  await sql`update person set left_on = '2026-06-01' where id = ${desk.id}`
  assert.equal(await codeOf(desk, password), 'signInFailed')
  assert.equal((await office.as(desk).get('/api/session')).body.code, 'signInNeeded')
})

test('passwords are kept as argon2id, session tokens only as a hash', async () => {
  const { guard } = await withPassword('guard')
  const token = tokenIn(await signIn(guard.account, password))
  const { sql } = office.house
  const [row] = await sql`select password_hash from person where id = ${guard.id}`
  assert.match(row!.passwordHash, /^\$argon2id\$/)
  const [kept] = await sql`select count(*) from session where token_hash = ${Buffer.from(token)}`
  assert.equal(kept!.count, 0)
})

async function withPassword(part: keyof Office['bureau']) {
  await setPassword(office.house, office.bureau[part] as TestPerson, password)
  return office.bureau
}

function signIn(account: string, given: string) {
  return office.as().post('/api/session', { account, password: given })
}

async function codeOf({ account }: TestPerson, given: string): Promise<string | undefined> {
  return (await signIn(account, given)).body.code
}

function tokenIn({ headers }: { headers: Record<string, unknown> }): string {
  return /shigai_session=([^;]+)/.exec(String(headers['set-cookie']))![1]!
}
