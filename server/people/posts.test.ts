import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'
import { openSession } from './sign-in.ts'

const { house, bureau, as } = await openOffice()
const { units, admin, secondAdmin, clerk } = bureau
const manage = as(admin)
const password = 'Chu-ci-2026'
let accounts = 0

test('a person is added with posts and an account, and changes the password at first sign-in', async () => {
  const { id, account } = await addPerson('新同志', [{ unitId: units.legal, role: 'handler' }])
  const answer = await as().post('/api/session', { account, password })
  assert.equal(answer.status, 200)
  const session = /shigai_session=([^;]+)/.exec(String(answer.headers['set-cookie']))![1]!
  const { body } = await as({ session }).get('/api/session')
  assert.deepEqual([body.person.id, body.mustChangePassword], [id, true])
  assert.deepEqual(body.person.roles, ['handler'])
})

test('a person without an account stands on the list and cannot sign in until one is opened', async () => {
  const { body } = await manage.post('/api/people', { name: '老同志' })
  const listed = (await manage.get('/api/people')).body.find(
    (p: { id: number }) => p.id === body.id,
  )
  assert.deepEqual(listed, {
    id: body.id,
    name: '老同志',
    account: null,
    hasAccount: false,
    phone: '',
    leftOn: null,
    posts: [],
  })
  const url = `/api/people/${body.id}/open-account`
  assert.equal(
    (await manage.post(url, { account: 'lao', password: 'weak' })).body.code,
    'passwordWeak',
  )
  assert.equal((await manage.post(url, { account: 'lao', password })).status, 200)
  assert.equal((await as().post('/api/session', { account: 'lao', password })).status, 200)
  assert.equal((await manage.post(url, { account: 'lao2', password })).body.code, 'alreadyExists')
})

test('two people never share an account', async () => {
  const { account } = await addPerson('甲', [])
  const again = { name: '乙', account: account.toUpperCase(), password, posts: [] }
  const { status, body } = await manage.post('/api/people', again)
  assert.deepEqual([status, body.code], [409, 'alreadyExists'])
})

test('an account without password, and a password without account, are refused by field', async () => {
  for (const change of [{ account: 'only' }, { password }]) {
    const { status, body } = await manage.post('/api/people', { name: '丙', ...change })
    assert.equal(status, 422)
    assert.deepEqual(body.details.fields, [{ path: 'password', code: 'accountNeedsPassword' }])
  }
})

test('nobody ends their own post or opens their own account', async () => {
  const earlier = await allRecords(house)
  const [own] = await house.sql`select id from post where person_id = ${secondAdmin.id}`
  for (const [url, body] of [
    [`/api/posts/${own!.id}/end`, {}],
    [`/api/people/${secondAdmin.id}/open-account`, { account: 'second', password }],
  ] as const) {
    assert.equal((await as(secondAdmin).post(url, body)).body.code, 'ownRights', url)
  }
  assert.deepEqual(await allRecords(house), earlier)
  assert.equal((await give(secondAdmin.id, { unitId: units.root, role: 'clerk' })).status, 200)
})

test('the three administrators exclude one another, at once and one after the other', async () => {
  const [system, security, audit] = (['systemAdmin', 'securityAdmin', 'auditAdmin'] as const).map(
    role => ({ unitId: units.root, role }),
  )
  const both = await manage.post('/api/people', { name: '两员', posts: [security, audit] })
  assert.deepEqual([both.status, both.body.code], [409, 'administratorsExclude'])
  assert.equal((await house.sql`select 1 from person where name = '两员'`).length, 0)
  const { id } = await addPerson('安全员', [security!])
  await approveAll()
  for (const post of [system, audit]) {
    assert.equal((await give(id, post!)).body.code, 'administratorsExclude')
  }
  assert.equal((await give(id, security!)).body.waiting, 1)
})

test('an ended post is not revived by ending it later, so no two administrations meet', async () => {
  const { id } = await addPerson('换岗', [{ unitId: units.root, role: 'securityAdmin' }])
  await approveAll()
  const [post] = await house.sql`select id from post where person_id = ${id}`
  await manage.post(`/api/posts/${post!.id}/end`)
  assert.equal((await give(id, { unitId: units.root, role: 'auditAdmin' })).status, 200)
  await approveAll()
  await manage.post(`/api/posts/${post!.id}/end`, { until: '2030-01-01' })
  const [after] = await house.sql`select until from post where id = ${post!.id}`
  assert.equal(after!.until, '2026-06-15')
})

test('the end of a post ends the sessions and the rights at once, once its items are handed over', async () => {
  const { colleague } = bureau
  const { id } = await makeItem(house, bureau)
  const assigned = { leaderId: bureau.leader.id, handlerId: colleague.id, leadUnitId: units.legal }
  await as(clerk).post(`/api/items/${id}/assign`, assigned)
  assert.equal((await as(colleague).get('/api/desk')).body.groups.length, 1)
  const [post] = await house.sql`select id from post where person_id = ${colleague.id}`
  const end = () => manage.post(`/api/posts/${post!.id}/end`)
  assert.equal((await end()).body.code, 'openPartsHeld')
  const move = { successorId: bureau.handler.id, reason: '岗位调整' }
  await as(clerk).post(`/api/people/${colleague.id}/hand-over`, move)
  assert.equal((await end()).status, 200)
  assert.equal((await as(colleague).get('/api/items')).body.code, 'signInNeeded')
  const again = as({ session: await openSession(house, house.sql, colleague.id) })
  assert.deepEqual((await again.get('/api/session')).body.rights, [])
  assert.equal((await again.get('/api/items')).body.code, 'rightMissing')
  assert.equal((await again.post(`/api/items/${id}/accept`)).body.code, 'rightMissing')
  assert.deepEqual((await again.get('/api/desk')).body.groups, [])
})

test('a post that begins next month gives its rights next month', async () => {
  const { id } = await addPerson('下月到岗', [
    { unitId: units.office, role: 'clerk', since: '2026-07-01' },
  ])
  await house.sql`update person set must_change_password = false where id = ${id}`
  const session = await openSession(house, house.sql, id)
  assert.equal((await as({ session }).get('/api/items')).body.code, 'rightMissing')
  house.setDay('2026-07-01')
  const then = await openSession(house, house.sql, id)
  assert.equal((await as({ session: then }).get('/api/items')).status, 200)
  house.setDay('2026-06-15')
})

test('a post for a person or an end for a post that does not exist is not found', async () => {
  const post = { unitId: units.office, role: 'clerk' }
  assert.equal((await give(999_999, post)).body.code, 'notFound')
  assert.equal((await manage.post('/api/posts/999999/end')).body.code, 'notFound')
  assert.equal((await manage.post('/api/posts/99999999999/end')).status, 422)
})

async function addPerson(name: string, posts: readonly object[]) {
  const account = `added${++accounts}`
  const { status, body } = await manage.post('/api/people', { name, account, password, posts })
  assert.equal(status, 200, JSON.stringify(body))
  return { id: body.id as number, account }
}

/** The security administrator says yes to whatever waits. */
async function approveAll() {
  const { body } = await as(bureau.guard).get('/api/post-requests')
  for (const { id } of body) {
    const url = `/api/post-requests/${id}/decide`
    const answer = await as(bureau.guard).post(url, { approves: true })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
}

function give(personId: number, post: object) {
  return manage.post(`/api/people/${personId}/posts`, post)
}
