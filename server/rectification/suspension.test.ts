import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { countFacts } from '#server/report/facts-queries.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { listDesk } from './desk-queries.ts'
import { countItems } from './list-queries.ts'
import { viewItem } from './view.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const head = await as(house, bureau.head)

test('while suspended an item is late in no list and no figure, and resumed its date has moved', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-20' })
  await act(house, bureau.handler, id, 'requestSuspension', { reason: '等上级批复' })
  const desk = await listDesk(house.sql, (await as(house, bureau.leader)).person, '2026-06-15')
  assert.deepEqual(
    desk.groups.map(group => [group.action, group.rows.map(row => row.id)]),
    [['decideSuspension', [id]]],
  )
  await act(house, bureau.leader, id, 'decideSuspension', { approves: true })
  house.setDay('2026-06-25')
  assert.deepEqual(await lateOn('2026-06-25'), [0, 0, 1])
  await act(house, bureau.handler, id, 'resume', { reason: '批复已到' })
  const item = await viewItem(await as(house, bureau.handler), id)
  assert.deepEqual(
    [item.deadline, item.originalDeadline, item.suspended],
    ['2026-06-30', '2026-06-20', false],
  )
  assert.deepEqual(item.suspensions, [
    {
      ...{ from: '2026-06-15', to: '2026-06-25', reason: '等上级批复' },
      ...{ askedBy: bureau.handler.id, approvedBy: bureau.leader.id },
    },
  ])
  const { data } = item.events.at(-1)!
  assert.deepEqual([data.deadlineBefore, data.deadline], ['2026-06-20', '2026-06-30'])
  assert.deepEqual(await lateOn('2026-06-25'), [0, 0, 0])
  assert.deepEqual(await lateOn('2026-07-01'), [1, 1, 0])
})

/** Late in the ledger, late in a report, and suspended. */
async function lateOn(day: string) {
  const count = async (filter: object) =>
    (await countItems(house.sql, head.person, itemFilter.parse(filter), day, 10)).count
  const scope = { campaignId: bureau.campaignId, bureauId: null, atDate: day, today: day }
  const facts = await countFacts(house.sql, scope)
  const figure = facts.figures['items.overdue']!.value
  return [await count({ light: 'red' }), figure, await count({ suspended: 'true' })]
}
