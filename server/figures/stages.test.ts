import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { listStages } from './queries.ts'

const house = await openTestHouse('2026-06-01')
const bureau = await makeBureau(house)
const { handler, leader } = bureau

test('an item suspended for six of its ten days was four days in progress', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  house.setDay('2026-06-03')
  await act(house, handler, id, 'requestSuspension', { reason: '等上级批复' })
  await act(house, leader, id, 'decideSuspension', { approves: true, opinion: '同意' })
  house.setDay('2026-06-09')
  await act(house, handler, id, 'resume', { reason: '批复已到' })
  house.setDay('2026-06-11')
  const done = { result: '查无此事', outcome: 'unfounded' }
  await act(house, handler, id, 'submitForCloseOut', done)
  const { person, today } = await as(house, bureau.head)
  const stages = await listStages(house.sql, person, {}, today)
  const inProgress = stages.find(({ status }) => status === 'inProgress')
  assert.deepEqual(inProgress, { status: 'inProgress', passages: 1, medianDays: 4 })
})
