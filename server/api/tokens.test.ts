import assert from 'node:assert/strict'
import { test } from 'node:test'
import { machineRights, rights } from '#domain/people/rights.ts'
import { makeCounty } from '#tests/county.ts'
import { addPerson, type TestPerson } from '#tests/house.ts'
import { makeItem, registration } from '#tests/items.ts'
import { openOffice, requestsOf } from '#tests/requests.ts'
import { approvedToken } from '#tests/tokens.ts'

const office = await openOffice()
const { app, bureau, house, as } = office
const admin = as(bureau.admin)
const asked = {
  ...{ name: '市级平台', rights: ['item.read', 'item.register'], expiresOn: '2026-12-31' },
}

async function make(input: Record<string, unknown> = {}) {
  return admin.post('/api/tokens', { ...asked, ...input })
}

async function machine(input: Record<string, unknown> = {}) {
  const { body } = await approvedToken(office, { ...asked, ...input })
  return { id: body.id as number, ...requestsOf(app, undefined, undefined, body.token) }
}

test('a token does what its rights say, without a session, and its name stands in the log', async () => {
  const token = await machine()
  const { status, body } = await token.post('/api/items', registration(bureau))
  assert.equal(status, 200)
  const item = (await token.get(`/api/items/${body.id}`)).body
  assert.equal(item.events[0].byName, '接口令牌·市级平台')
})

test('a token with rights that its maker lacks does nothing until a second person approves', async () => {
  for (const approves of [true, false]) {
    const { body } = await make({ rights: ['item.read', 'people.read'] })
    assert.equal(body.waiting, 1)
    const token = requestsOf(app, undefined, undefined, body.token)
    assert.equal((await token.get('/api/items')).body.code, 'tokenInvalid')
    assert.equal((await admin.get('/api/tokens')).body[0].approval, 'waiting')
    const request = (await as(bureau.guard).get('/api/post-requests')).body.at(-1)
    assert.deepEqual(request.tokenRights, ['item.read', 'people.read'])
    const decision = { approves, opinion: '核对过用途' }
    await as(bureau.guard).post(`/api/post-requests/${request.id}/decide`, decision)
    const [{ approval }] = (await admin.get('/api/tokens')).body
    assert.equal(approval, approves ? 'given' : 'refused')
    assert.equal((await token.get('/api/items')).status, approves ? 200 : 401)
  }
  const own = await make({ rights: ['people.read', 'calendar.read'] })
  assert.equal(own.body.waiting, 0)
  const token = requestsOf(app, undefined, undefined, own.body.token)
  assert.equal((await token.get('/api/people')).status, 200)
})

test('a token has no right that it was not given', async () => {
  const token = await machine({ rights: ['item.read'] })
  for (const [url, body] of [
    ['/api/items', registration(bureau)],
    ['/api/campaigns', {}],
  ] as const) {
    const answer = await token.post(url, body)
    assert.deepEqual([answer.status, answer.body.code], [403, 'rightMissing'], url)
  }
  assert.equal((await token.get('/api/desk')).body.code, 'rightMissing')
  assert.equal((await token.get('/api/session')).body.code, 'rightMissing')
})

test('no token may be given a right to act on an item, to sign, or to manage', async () => {
  for (const right of ['item.act', 'report.sign', 'people.manage', 'token.manage', 'nothing']) {
    const { status, body } = await make({ rights: [right] })
    assert.deepEqual([status, body.code], [422, 'inputInvalid'], right)
  }
  for (const right of machineRights)
    assert.ok((rights[right] as readonly string[]).includes('clerk'))
})

test('a token approves and verifies through no door', async () => {
  const token = await machine({ rights: [...machineRights] })
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  for (const act of ['approve-close-out', 'verify', 'accept', 'return-for-more-work']) {
    assert.equal((await token.post(`/api/items/${id}/${act}`)).body.code, 'rightMissing', act)
  }
  const bulk = await token.post('/api/items/bulk', {
    rows: [{ id, revision: 1 }],
    action: 'approveCloseOut',
  })
  assert.equal(bulk.body.code, 'rightMissing')
})

test('only the hash of a token is kept, and it is shown once', async () => {
  const { token } = (await make()).body
  const kept = JSON.stringify(await house.sql`select * from api_token`)
  assert.ok(!kept.includes(token))
  assert.ok(!JSON.stringify((await admin.get('/api/tokens')).body).includes(token))
})

test('an unknown, a revoked and an expired token open nothing', async () => {
  const unknown = requestsOf(
    app,
    undefined,
    undefined,
    'sg_0123456789012345678901234567890123456789',
  )
  assert.deepEqual((await unknown.get('/api/items')).body.code, 'tokenInvalid')
  const token = await machine()
  assert.equal((await token.get('/api/items')).status, 200)
  assert.ok((await admin.get('/api/tokens')).body[0].lastUsedAt)
  await admin.post(`/api/tokens/${token.id}/revoke`)
  assert.deepEqual((await token.get('/api/items')).body.code, 'tokenInvalid')
  const brief = await machine({ expiresOn: '2026-06-16' })
  house.setDay('2026-06-16')
  assert.equal((await brief.get('/api/items')).status, 200, 'the last day counts')
  house.setDay('2026-06-17')
  assert.equal((await brief.get('/api/items')).status, 401)
  house.setDay('2026-06-15')
})

test('a token runs from today for a year at most', async () => {
  for (const expiresOn of ['2026-06-14', '2027-06-17']) {
    assert.equal((await make({ expiresOn })).body.code, 'tokenTooLong', expiresOn)
  }
  assert.equal((await make({ expiresOn: '2027-06-16' })).status, 200)
})

test('a machine is no colleague: not listed, and nobody can make it responsible', async () => {
  await machine({ name: '不是同事' })
  const people = (await as(bureau.clerk).get('/api/people')).body as { name: string }[]
  assert.ok(people.every(({ name }) => !name.includes('接口令牌')))
  const [row] = await house.sql<{ id: number }[]>`select id from person where machine limit 1`
  const leaderId = row!.id
  const { body } = await as(bureau.clerk).post('/api/items', registration(bureau, { leaderId }))
  assert.equal(body.code, 'personLeft')
})

test('an administrator sees and revokes the tokens of their own bureau, the county’s those of all', async () => {
  const { id } = await machine({ name: '本局平台' })
  const { second, office } = await makeCounty(house, bureau)
  const [theirs, top] = await house.sql.begin(async tx => {
    const person = (name: string, unitId: number) =>
      addPerson(house, tx, { name, role: 'systemAdmin', unitId, charge: [] })
    return [await person('水系统', second.units.root), await person('县系统', office)]
  })
  const listed = async (person: TestPerson) =>
    (await as(person).get('/api/tokens')).body.map((token: { id: number }) => token.id)
  assert.deepEqual(await listed(theirs), [])
  const revoke = `/api/tokens/${id}/revoke`
  assert.equal((await as(theirs).post(revoke, {})).body.code, 'notFound')
  assert.ok((await listed(bureau.admin)).includes(id))
  assert.ok((await listed(top)).includes(id))
  assert.equal((await as(top).post(revoke, {})).status, 200)
})
