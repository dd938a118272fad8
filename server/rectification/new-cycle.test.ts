import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#server/log/verify.ts'
import { closeUnit } from '#server/people/closing-units.ts'
import { leave } from '#server/people/leaving.ts'
import { addPerson, as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { listDesk } from './desk-queries.ts'
import { openRemainders } from './timed.ts'
import { viewItem } from './view.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const { clerk, handler, leader, verifier, units } = bureau
const head = await as(house, bureau.head)
const deadline = '2026-12-31'
const opening = {
  recordRebound: { by: verifier, input: { finding: '又停了', deadline } },
  reopen: { by: clerk, input: { reason: '上级通报', deadline } },
  openRemainder: { by: clerk, input: {} },
} as const
type Opening = keyof typeof opening

const parts = ['leaderId', 'handlerId', 'measure'] as const

for (const action of Object.keys(opening) as Opening[]) {
  for (const part of parts) {
    test(`${action}: where the ${part} has left, the new cycle waits to be handed out anew`, async () => {
      const person = await newcomer(part === 'leaderId' ? 'leader' : 'handler')
      const id = await closedWith(part, person)
      await goes(person)
      await begin(id, action)
      const item = await viewItem(head, id)
      assert.deepEqual([item.status, item.cycle], ['draft', 2])
      const named = [item.leaderId, item.handlerId, item.measures[0]!.handlerId]
      assert.ok(!named.includes(person.id), 'nobody who has left is named')
      assert.deepEqual(item.events.at(-1)!.data.left, [person.id])
      const rest = {
        leaderId: leader.id,
        handlerId: handler.id,
        ...(part in item && { [part]: null }),
      }
      assert.deepEqual({ leaderId: item.leaderId, handlerId: item.handlerId }, rest)
      assert.ok((await toHandOut()).includes(id), 'it waits on the desk of the clerk')
      assert.equal((await clerksTold(id)).includes(clerk.id), opening[action].by !== clerk)
      await act(house, clerk, id, 'assign', assignment(bureau))
      await act(house, handler, id, 'accept', {})
      assert.equal((await verifyLog(house.sql)).broken, null)
    })
  }

  test(`${action}: with everybody there it goes straight to the handler`, async () => {
    const person = await newcomer('handler')
    // Who is named to go holds the post until then.
    await house.sql`update post set until = '2026-06-16' where person_id = ${person.id}`
    const id = await closedWith('measure', person)
    await begin(id, action)
    const item = await viewItem(head, id)
    assert.deepEqual([item.status, item.handlerId], ['assigned', handler.id])
    assert.equal(item.measures[0]!.handlerId, person.id)
    assert.equal('left' in item.events.at(-1)!.data, false)
    assert.deepEqual(await clerksTold(id), [])
  })

  test(`${action}: a unit that was closed is no unit to go on with`, async () => {
    const admin = await as(house, bureau.admin)
    const [unit] = await house.sql<{ id: number }[]>`insert into unit (parent_id, bureau_id, name)
      values (${units.root}, ${units.root}, ${`${action}中队`}) returning id`
    const id = await closedWith('measure', handler, { coUnitIds: [unit!.id] })
    await closeUnit(admin, unit!.id)
    await begin(id, action)
    const { status, events } = await viewItem(head, id)
    assert.deepEqual([status, events.at(-1)!.data.closedUnits], ['draft', [unit!.id]])
  })
}

test('a measure that was done stays with who did it and holds up nothing that is left', async () => {
  const person = await newcomer('handler')
  const id = await closedWith('measure', person, {}, true)
  await goes(person)
  await begin(id, 'openRemainder')
  const item = await viewItem(head, id)
  assert.deepEqual([item.status, item.measures[0]!.handlerId], ['assigned', person.id])
})

test('what is left opens by itself too, and the clerk is told', async () => {
  const person = await newcomer('handler')
  const id = await closedWith('handlerId', person)
  await goes(person)
  house.setDay('2026-09-15')
  await openRemainders(house)
  const item = await viewItem(head, id)
  assert.deepEqual([item.status, item.deadline], ['draft', '2026-09-30'])
  assert.deepEqual(await clerksTold(id), [clerk.id])
  house.setDay('2026-06-15')
})

function begin(id: number, action: Opening) {
  const { by, input } = opening[action]
  return act(house, by, id, action, input)
}

/** Closed with something left; `person` has the part that is named. */
async function closedWith(
  part: (typeof parts)[number],
  person: TestPerson,
  people: { coUnitIds?: number[] } = {},
  isDone = false,
): Promise<number> {
  const measures = [{ text: '一项措施', handlerId: part === 'measure' ? person.id : null }]
  const { id, measureIds } = await makeItem(house, bureau, 'draft', { measures })
  const named = { ...people, ...(part !== 'measure' && { [part]: person.id }) }
  const { handlerId, leaderId } = { leaderId: leader.id, handlerId: handler.id, ...named }
  const by = (wanted: number) => [leader, handler, person].find(one => one.id === wanted)!
  await act(house, clerk, id, 'assign', assignment(bureau, named))
  await act(house, by(handlerId), id, 'accept', {})
  const told = [{ id: measureIds[0]!, result: '已办', done: isDone }]
  await act(house, by(handlerId), id, 'reportProgress', { text: '已推进', measures: told })
  const remainder = { text: '还差一户', deadline: '2026-09-30' }
  const submitted = { result: '大部完成', outcome: 'partlySolved', remainder }
  await act(house, by(handlerId), id, 'submitForCloseOut', submitted)
  await act(house, by(leaderId), id, 'approveCloseOut', {})
  const found = { method: 'onSite', finding: '看过', outcome: 'partlySolved' }
  await act(house, verifier, id, 'verify', found)
  return id
}

function newcomer(role: 'leader' | 'handler'): Promise<TestPerson> {
  const post = { name: '临时来的', role, unitId: units.legal, charge: [] }
  return house.sql.begin(tx => addPerson(house, tx, post))
}

async function goes(person: TestPerson): Promise<void> {
  await leave(await as(house, bureau.admin), person.id)
}

async function toHandOut(): Promise<number[]> {
  const { person, today } = await as(house, clerk)
  const { groups } = await listDesk(house.sql, person, today)
  return groups.find(group => group.action === 'assign')?.rows.map(row => row.id) ?? []
}

async function clerksTold(id: number): Promise<number[]> {
  const rows = await house.sql<{ personId: number }[]>`
    select person_id from notice where matter_id = ${id} and kind = 'toAssign'`
  return rows.map(row => row.personId)
}
