import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { handOver } from '#server/hand-over/actions.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { listDesk } from './desk-queries.ts'
import { addEvidence } from './evidence.ts'
import { countItems } from './list-queries.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { clerk, handler, colleague, leader, head, outsider, verifier } = bureau

test('who only has a measure finds it on the desk by its own date, until it is done', async () => {
  const shared = {
    deadline: '2026-12-31',
    measures: [
      { text: '每季度一次专题培训' },
      { text: '清理过期公告', handlerId: colleague.id, deadline: '2026-07-10' },
      { text: '修订值班制度', handlerId: colleague.id },
    ],
  }
  const { id, measureIds } = await makeItem(house, bureau, 'assigned', shared)
  assert.deepEqual(await measuresOf(colleague), [], 'nothing before the handler has accepted')
  await act(house, handler, id, 'accept', {})
  const later = await accepted({
    ...{ deadline: '2026-09-01', measures: [{ text: '张贴新公告', handlerId: colleague.id }] },
  })
  const [first, second] = await measuresOf(colleague)
  assert.deepEqual([first!.id, second!.id], [id, later.id])
  assert.deepEqual(first!.myMeasures, [
    { position: 2, text: '清理过期公告', deadline: '2026-07-10' },
    { position: 3, text: '修订值班制度', deadline: null },
  ])
  assert.deepEqual(second!.myMeasures, [{ position: 1, text: '张贴新公告', deadline: null }])
  for (const person of [handler, leader, clerk, outsider]) {
    assert.deepEqual(await measuresOf(person), [], person.name)
  }
  const done = (nth: number) => [{ id: measureIds[nth]!, result: '已办', done: true }]
  await act(house, colleague, id, 'reportProgress', { text: '已清理', measures: done(1) })
  assert.deepEqual(
    (await measuresOf(colleague)).map(row => row.myMeasures!.map(({ position }) => position)),
    [[1], [3]],
    'without a date of its own it is as urgent as its item',
  )
  await act(house, colleague, id, 'reportProgress', { text: '已修订', measures: done(2) })
  await act(house, clerk, later.id, 'assign', assignment(bureau, { handlerId: colleague.id }))
  await act(house, colleague, later.id, 'accept', {})
  assert.deepEqual(await measuresOf(colleague), [], 'as handler the whole item is theirs')
})

test('what changed after the approval waits for the leader again, who is told once', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  assert.deepEqual([await againFor(leader), await toldOf(id)], [[], []])
  await addFile(handler, id, '补充一')
  await addFile(handler, id, '补充二')
  assert.deepEqual(await againFor(leader), [id])
  assert.deepEqual(await toldOf(id), [leader.id])
  for (const person of [handler, head, verifier]) assert.deepEqual(await againFor(person), [])
  await act(house, leader, id, 'approveCloseOut', {})
  assert.deepEqual(await againFor(leader), [])
  await addFile(leader, id, '补充三')
  assert.deepEqual(await againFor(leader), [id])
  assert.deepEqual(await toldOf(id), [leader.id], 'nobody is told what they did themselves')
  await act(house, verifier, id, 'returnForMoreWork', { reason: '现场仍有' })
  assert.deepEqual(await againFor(leader), [])
})

test('a measure handed over after the approval waits for the leader again as well', async () => {
  const measures = [{ text: '长期坚持', longTerm: true, handlerId: outsider.id }]
  const { id } = await accepted({ measures })
  await act(house, handler, id, 'submitForCloseOut', { result: '已办结', outcome: 'solved' })
  await act(house, leader, id, 'approveCloseOut', {})
  const input = { successorId: colleague.id, reason: '岗位调整', itemIds: [id], sheetIds: [] }
  await handOver(await as(house, clerk), outsider.id, input)
  assert.deepEqual([await againFor(leader), await toldOf(id)], [[id], [leader.id]])
  await act(house, leader, id, 'approveCloseOut', {})
  assert.deepEqual(await againFor(leader), [])
})

async function accepted(change: Record<string, unknown>) {
  const item = await makeItem(house, bureau, 'assigned', change)
  await act(house, handler, item.id, 'accept', {})
  return item
}

/** The rows of my measures; their number is what the ledger counts behind the link. */
async function measuresOf(person: TestPerson) {
  return rowsFor(person, 'reportProgress', { measureOf: String(person.id) })
}

async function againFor(person: TestPerson): Promise<number[]> {
  const filter = { approveAgain: 'true', leaderId: String(person.id) }
  return (await rowsFor(person, 'approveAgain', filter)).map(row => row.id)
}

async function rowsFor(asker: TestPerson, action: string, filter: Record<string, string>) {
  const { sql, person, today } = await as(house, asker)
  const { groups } = await listDesk(sql, person, today)
  const group = groups.find(one => one.action === action)
  const counted = await countItems(sql, person, itemFilter.parse(filter), today, 100)
  assert.equal(counted.count, group?.count ?? 0)
  return group?.rows ?? []
}

async function addFile(person: TestPerson, id: number, text: string): Promise<void> {
  const file = { bytes: Buffer.from(text), fileName: '补充.txt', note: '' }
  const input = { ...file, measureId: null, effectiveOn: '2026-06-10' }
  await addEvidence(await as(house, person), id, input)
}

async function toldOf(id: number): Promise<number[]> {
  const rows = await house.sql<{ personId: number }[]>`
    select person_id from notice where matter_id = ${id} and kind = 'toApproveAgain'`
  return rows.map(row => row.personId)
}
