import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { verifyLog } from '#server/log/verify.ts'
import { countFacts } from '#server/report/facts-queries.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { listDesk } from './desk-queries.ts'
import { countItems } from './list-queries.ts'
import { viewItem } from './view.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { person } = await as(house, bureau.verifier)
const head = await as(house, bureau.head)

test('a rebound opens a second cycle that is verified for itself, and the first keeps its verdict', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  assert.deepEqual(await dueFor('2026-07-14'), [])
  assert.deepEqual(await dueFor('2026-07-15'), [id])
  house.setDay('2026-07-20')
  await act(house, bureau.verifier, id, 'recordLookBack', { finding: '没有反弹' })
  assert.deepEqual(await dueFor('2026-07-20'), [])
  assert.deepEqual(await figures(), [1, 1, 0])
  house.setDay('2026-12-20')
  const rebound = { finding: '培训又停了', deadline: '2027-03-31' }
  await act(house, bureau.verifier, id, 'recordRebound', rebound)
  const open = await viewItem(head, id)
  assert.deepEqual(
    [open.status, open.cycle, open.closedOn, open.verificationMethod, open.deadline],
    ['assigned', 2, null, null, '2027-03-31'],
  )
  assert.deepEqual(open.cycles, [
    {
      ...{ cycle: 1, openedOn: '2026-06-15', closedOn: '2026-06-15', outcome: 'solved' },
      ...{ verificationMethod: 'onSite', closedBy: bureau.verifier.id },
      ...{ deadline: '2026-12-31', result: '培训完成', remainder: null, minutes: null },
      publicity: null,
      measures: [{ text: '每季度一次专题培训', result: '已办结', done: true }],
    },
  ])
  assert.deepEqual(
    open.lookBacks.map(one => [one.cycle, one.dueOn, one.doneOn, one.result]),
    [
      [1, '2026-07-15', '2026-07-20', 'holds'],
      [1, '2026-12-12', '2026-12-20', 'rebound'],
    ],
  )
  assert.equal(open.events.at(-1)!.data.cycle, 2)
  assert.deepEqual(await figures(), [0, 0, 1], 'reopened is not resolved in any figure')
  await runAgain(id)
  const again = await viewItem(head, id)
  assert.deepEqual(
    [again.status, again.closedOn, again.cycles.length, again.lookBacks.length],
    ['closed', '2026-12-20', 1, 4],
  )
  assert.deepEqual(await figures(), [1, 1, 1])
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('the clerk reopens with a reason; look-backs of the old cycle fall away', async () => {
  house.setDay('2026-06-15')
  const { id } = await makeItem(house, bureau, 'closed')
  const wordless = act(house, bureau.clerk, id, 'reopen', { deadline: '2026-12-31' })
  await assert.rejects(wordless)
  await act(house, bureau.clerk, id, 'reopen', { reason: '上级通报', deadline: '2026-12-31' })
  const item = await viewItem(head, id)
  assert.deepEqual([item.status, item.cycle], ['assigned', 2])
  assert.ok(!(await dueFor('2027-01-15')).includes(id))
})

async function runAgain(id: number) {
  const { measures } = await viewItem(head, id)
  const told = measures.map(measure => ({ id: measure.id, result: '已补', done: true }))
  const found = { method: 'documents', finding: '查过', outcome: 'solved' }
  await act(house, bureau.clerk, id, 'assign', assignment(bureau))
  await act(house, bureau.handler, id, 'accept', {})
  await act(house, bureau.handler, id, 'reportProgress', { text: '重新排了', measures: told })
  await act(house, bureau.handler, id, 'submitForCloseOut', { result: '又办', outcome: 'solved' })
  await act(house, bureau.leader, id, 'approveCloseOut', {})
  await act(house, bureau.verifier, id, 'verify', found)
}

/** What the desk and the ledger call due for the verifier; they say the same. */
async function dueFor(day: string): Promise<number[]> {
  const { groups } = await listDesk(house.sql, person, day)
  const ids = groups.find(group => group.action === 'recordLookBack')?.rows.map(row => row.id) ?? []
  const filter = itemFilter.parse({ lookBackDue: 'true', untouchedBy: person.id })
  assert.equal((await countItems(house.sql, person, filter, day, 10)).count, ids.length)
  return ids
}

/** Closed, solved, and in a later cycle than the first, as a report counts them. */
async function figures() {
  const scope = {
    campaignId: bureau.campaignId,
    bureauId: null,
    atDate: '2026-12-31',
    today: '2026-12-31',
  }
  const { figures } = await countFacts(house.sql, scope)
  return ['items.closed', 'items.outcome.solved', 'items.rebound'].map(key => figures[key]?.value)
}
