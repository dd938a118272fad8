import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const request = { deadline: '2027-03-31', reason: '经费要等明年预算' }

test('an extension goes from the handler over the leader’s desk to a later date', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  assert.equal((await send(id, 'requestExtension', 'handler', request)).status, 200)
  const [told] = (await as(bureau.leader).get('/api/notices')).body.rows
  assert.deepEqual([told.kind, told.place], ['toDecide', `/items/${id}`])
  const waiting = (await as(bureau.leader).get('/api/desk')).body.groups
  assert.deepEqual(idsOf(waiting, 'decideExtension'), [id])
  const asked = await as(bureau.leader).get('/api/items?extensionAsked=true')
  assert.deepEqual(
    asked.body.rows.map((row: { id: number }) => row.id),
    [id],
  )
  const opinion = '同意，抓紧'
  assert.equal(
    (await send(id, 'decideExtension', 'leader', { approves: true, opinion })).status,
    200,
  )
  const { body: item } = await as(bureau.handler).get(`/api/items/${id}`)
  assert.deepEqual(
    [item.deadline, item.originalDeadline, item.pendingExtension],
    ['2027-03-31', '2026-12-31', null],
  )
  const { data } = item.events.at(-1)
  assert.deepEqual([data.deadlineBefore, data.deadline], ['2026-12-31', '2027-03-31'])
  assert.equal((await as(bureau.handler).get('/api/notices')).body.rows[0].kind, 'decided')
  assert.deepEqual(
    idsOf((await as(bureau.leader).get('/api/desk')).body.groups, 'decideExtension'),
    [],
  )
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('after the deadline no extension is asked for, on the last day it is', async () => {
  const past = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-14' })
  const late = await send(past.id, 'requestExtension', 'handler', request)
  assert.deepEqual([late.status, late.body.code], [409, 'deadlinePassed'])
  const due = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-15' })
  assert.equal((await send(due.id, 'requestExtension', 'handler', request)).status, 200)
})

test('a refusal without a word is not taken', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  await send(id, 'requestExtension', 'handler', request)
  const wordless = await send(id, 'decideExtension', 'leader', { approves: false })
  assert.deepEqual([wordless.status, wordless.body.code], [422, 'inputInvalid'])
})

function send(id: number, action: string, by: 'handler' | 'leader', input: object) {
  return as(bureau[by]).post(addressOf(id, action), input)
}

function idsOf(groups: { action: string; rows: { id: number }[] }[], action: string) {
  return groups.find(group => group.action === action)?.rows.map(row => row.id) ?? []
}
