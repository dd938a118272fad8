import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, loopOf } from '#tests/items.ts'
import { openOffice, requestsOf } from '#tests/requests.ts'
import { approvedToken } from '#tests/tokens.ts'

const { app, bureau, house, as } = await openOffice()
const clerk = as(bureau.clerk)
const token = { name: '市级平台', rights: ['item.import', 'item.read'], expiresOn: '2026-12-31' }
const made = await approvedToken({ as, bureau }, token)
const platform = requestsOf(app, undefined, undefined, made.body.token)

function row(number: string, change: Record<string, unknown> = {}) {
  return {
    ...{ number, problem: `执法台账不完整${number}`, aspect: '担当作为', leadUnit: '法制股' },
    ...{ leader: '钱分管', handler: '周经办', deadline: '2026-10-31' },
    measures: [{ text: '补齐台账', acceptance: '逐案核对', deadline: '2026-09-30' }],
    ...change,
  }
}

function send(rows: unknown[], change: Record<string, unknown> = {}) {
  const { campaignId } = bureau
  return platform.post('/api/items/import', { campaignId, source: '市级平台', rows, ...change })
}

const verdictsOf = (body: { rows: { verdict: string }[] }) => body.rows.map(one => one.verdict)

test('a platform’s rows become items, and the same rows again change nothing', async () => {
  const rows = [row('SJ-1'), row('SJ-2')]
  const first = await send(rows)
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.deepEqual(verdictsOf(first.body), ['create', 'create'])
  const item = (await clerk.get(`/api/items/${first.body.rows[0].itemId}`)).body
  assert.equal(item.number, first.body.rows[0].itemNumber)
  assert.deepEqual(
    [item.problem, item.leadUnitId, item.leaderId, item.handlerId, item.deadline],
    ['执法台账不完整SJ-1', bureau.units.legal, bureau.leader.id, bureau.handler.id, '2026-10-31'],
  )
  assert.deepEqual([item.status, item.measures.length], ['draft', 1])
  assert.equal(item.events[0].byName, '接口令牌·市级平台')
  const again = await send(rows)
  assert.deepEqual(verdictsOf(again.body), ['same', 'same'])
  assert.deepEqual(
    again.body.rows.map((one: { itemId: number }) => one.itemId),
    first.body.rows.map((one: { itemId: number }) => one.itemId),
  )
})

test('a row whose words changed amends its item, known by its number', async () => {
  await send([row('SJ-10')])
  const { body } = await send([
    row('SJ-10', { problem: '执法台账仍不完整', deadline: '2026-11-30' }),
  ])
  assert.deepEqual(verdictsOf(body), ['change'])
  const item = (await clerk.get(`/api/items/${body.rows[0].itemId}`)).body
  assert.deepEqual([item.problem, item.deadline], ['执法台账仍不完整', '2026-11-30'])
})

test('a wrong row is refused by itself and says which field; the others come in', async () => {
  const { body } = await send([
    row('SJ-20'),
    row('SJ-21', { problem: '' }),
    row('SJ-20', { problem: '同号的另一个问题' }),
    row('SJ-22', { aspect: '没有这个方面' }),
    row('SJ-23', { deadline: '明年' }),
    'no row',
  ])
  assert.deepEqual(verdictsOf(body), ['create', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse'])
  const codes = body.rows.map((one: { reasons: { code: string }[] }) => one.reasons[0]?.code)
  assert.deepEqual(codes.slice(1, 5), [
    'fieldRefused',
    'duplicateNumber',
    'unknownAspect',
    'fieldRefused',
  ])
  assert.equal(body.rows[1].reasons[0].details.field, 'problem')
  assert.deepEqual([body.created, body.refused], [1, 5])
})

test('a name that is not on file is kept in the note and told, never guessed', async () => {
  const { body } = await send([row('SJ-30', { handler: '无此人' })])
  assert.deepEqual(verdictsOf(body), ['create'])
  assert.ok(body.rows[0].reasons.some((one: { code: string }) => one.code === 'unknownPerson'))
  const item = (await clerk.get(`/api/items/${body.rows[0].itemId}`)).body
  assert.equal(item.handlerId, null)
  assert.match(item.note, /无此人/)
})

test('a trial says the same and writes nothing', async () => {
  const { body } = await send([row('SJ-40')], { dryRun: true })
  assert.deepEqual(verdictsOf(body), ['create'])
  assert.equal(body.rows[0].itemId, null)
  assert.deepEqual(verdictsOf((await send([row('SJ-40')])).body), ['create'])
})

test('the numbers of two platforms are two', async () => {
  const one = await send([row('1')])
  const other = await send([row('1')], { source: '省级平台' })
  assert.deepEqual(verdictsOf(other.body), ['create'])
  assert.notEqual(one.body.rows[0].itemId, other.body.rows[0].itemId)
})

test('an item that is closed is not amended any more from outside', async () => {
  const id = (await send([row('SJ-50')])).body.rows[0].itemId
  const { measures } = (await clerk.get(`/api/items/${id}`)).body
  const steps = loopOf(
    bureau,
    measures.map((one: { id: number }) => one.id),
  )
  for (const [, action, by, given] of steps) await act(house, bureau[by], id, action, given)
  const { body } = await send([row('SJ-50', { problem: '换了说法的问题' })])
  assert.deepEqual(verdictsOf(body), ['refuse'])
  assert.equal(body.rows[0].reasons[0].code, 'underWay')
})

test('two senders of the same rows at once make one item', async () => {
  const answers = await Promise.all([send([row('SJ-60')]), send([row('SJ-60')])])
  const all = answers.map(({ body }) => verdictsOf(body)[0]).sort()
  assert.deepEqual(all, ['create', 'same'])
})
