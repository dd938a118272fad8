import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeItem, registration } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { bureau, house, as } = await openOffice()
const clerk = as(bureau.clerk)

let keys = 0
const newKey = () => ({ 'idempotency-key': `a-key-of-the-test-${++keys}` })

async function count(): Promise<number> {
  const [row] = await house.sql<{ n: number }[]>`select count(*)::int as n from matter`
  return row!.n
}

test('the same request with the same key is done once and answered twice alike', async () => {
  const before = await count()
  const key = newKey()
  const first = await clerk.post('/api/items', registration(bureau), key)
  const again = await clerk.post('/api/items', registration(bureau), key)
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual([again.status, again.body], [first.status, first.body])
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.equal(await count(), before + 1)
})

test('two at once are done once: the other is told that it is under way, or the same answer', async () => {
  const before = await count()
  const key = newKey()
  const send = () => clerk.post('/api/items', registration(bureau), key)
  const answers = await Promise.all(Array.from({ length: 6 }, send))
  for (const { status, body } of answers) {
    assert.ok(status === 200 || body.code === 'requestUnderWay', JSON.stringify(body))
  }
  const done = answers.filter(({ status }) => status === 200)
  assert.ok(done.length >= 1)
  assert.equal(new Set(done.map(({ body }) => body.id)).size, 1)
  assert.equal(await count(), before + 1)
})

test('a key that comes with another body or another address is refused', async () => {
  const key = newKey()
  await clerk.post('/api/items', registration(bureau), key)
  const other = await clerk.post('/api/items', registration(bureau, { problem: '另一问题' }), key)
  assert.deepEqual([other.status, other.body.code], [409, 'keyReused'])
  const elsewhere = await clerk.post('/api/campaigns', {}, key)
  assert.notEqual(elsewhere.status, 200)
})

test('the order of a body’s fields does not make it another', async () => {
  const key = newKey()
  const input = registration(bureau)
  const first = await clerk.post('/api/items', input, key)
  const turned = Object.fromEntries(Object.entries(input).reverse())
  assert.deepEqual((await clerk.post('/api/items', turned, key)).body, first.body)
})

test('another person’s key is another key', async () => {
  const key = newKey()
  const { id } = await makeItem(house, bureau, 'assigned')
  await clerk.post('/api/items', registration(bureau), key)
  const { status } = await as(bureau.handler).post(`/api/items/${id}/accept`, {}, key)
  assert.equal(status, 200)
})

test('a refusal keeps nothing, so that the same key may be sent again', async () => {
  const key = newKey()
  const { id } = await makeItem(house, bureau, 'inProgress')
  const url = `/api/items/${id}/accept`
  const refused = await as(bureau.handler).post(url, {}, key)
  assert.equal(refused.status, 409)
  const [row] = await house.sql<{ n: number }[]>`
    select count(*)::int as n from idempotent_request where key = ${key['idempotency-key']}`
  assert.equal(row!.n, 0)
})

test('what fails after the act has been done undoes the act: a crash keeps both or none', async () => {
  const before = await count()
  await house.sql`alter table idempotent_request add constraint fails check (status <> 200) not valid`
  const { status } = await clerk.post('/api/items', registration(bureau), newKey())
  await house.sql`alter table idempotent_request drop constraint fails`
  assert.notEqual(status, 200)
  assert.equal(await count(), before)
})

test('in a bulk act each item still stands for itself', async () => {
  const key = newKey()
  const ready = await makeItem(house, bureau, 'assigned')
  const done = await makeItem(house, bureau, 'inProgress')
  const rows = await house.sql<{ id: number; revision: number }[]>`
    select id, revision from matter where id in (${ready.id}, ${done.id}) order by id`
  const input = { rows: rows.map(({ id, revision }) => ({ id, revision })), action: 'accept' }
  const handler = as(bureau.handler)
  const first = await handler.post('/api/items/bulk', input, key)
  assert.deepEqual(
    first.body.map((one: { done: boolean }) => one.done),
    [true, false],
  )
  assert.deepEqual((await handler.post('/api/items/bulk', input, key)).body, first.body)
})

test('an upload is known again by its bytes', async () => {
  const key = newKey()
  const { id } = await makeItem(house, bureau, 'inProgress')
  const url = `/api/items/${id}/evidence`
  const fields = { effectiveOn: '2026-06-01' }
  const send = (text: string) =>
    as(bureau.handler).upload(url, { name: '说明.txt', bytes: Buffer.from(text) }, fields, key)
  const first = await send('整改说明')
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual((await send('整改说明')).body, first.body)
  assert.equal((await send('另一份')).body.code, 'keyReused')
  const { evidence } = (await clerk.get(`/api/items/${id}`)).body
  assert.equal(evidence.length, 1)
})

test('after a day a key is free again', async () => {
  const key = newKey()
  const first = await clerk.post('/api/items', registration(bureau), key)
  await house.sql`update idempotent_request set at = at - interval '25 hours'`
  const second = await clerk.post('/api/items', registration(bureau), key)
  assert.notEqual(second.body.id, first.body.id)
})
