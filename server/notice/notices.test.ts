import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignInput, registerInput } from '#domain/rectification/inputs.ts'
import { actOnItem } from '#server/rectification/actions.ts'
import { registerItem } from '#server/rectification/register.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { assignment, registration } from '#tests/items.ts'
import { insertNotices, listNotices, updateNoticesRead } from './queries.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const clerk = await as(house, bureau.clerk)
const handler = await as(house, bureau.handler)

test('who is handed an item is told, and nobody else', async () => {
  const { id } = await registerItem(clerk, registerInput.parse(registration(bureau)))
  await actOnItem(clerk, id, 'assign', assignInput.parse(assignment(bureau)))
  const told = await listNotices(house.sql, handler.person, 50)
  assert.equal(told.unread, 1)
  assert.deepEqual(
    told.rows.map(row => [row.kind, row.place]),
    [['toAccept', `/items/${id}`]],
  )
  assert.equal((await listNotices(house.sql, clerk.person, 50)).rows.length, 0)
})

test('what was read stays in the list and is counted no more', async () => {
  const [notice] = (await listNotices(house.sql, handler.person, 50)).rows
  await updateNoticesRead(house.sql, handler.person.id, notice!.id, house.now())
  const told = await listNotices(house.sql, handler.person, 50)
  assert.equal(told.unread, 0)
  assert.equal(told.rows.length, 1)
})

test('a refused act tells nobody', async () => {
  const { id } = await registerItem(clerk, registerInput.parse(registration(bureau)))
  await assert.rejects(actOnItem(handler, id, 'assign', assignInput.parse(assignment(bureau))))
  assert.equal((await listNotices(house.sql, handler.person, 50)).rows.length, 1)
})

test('a notice may open a page of the office, and is told to whoever holds a role', async () => {
  const admin = await as(house, bureau.admin)
  await house.sql.begin(tx =>
    insertNotices(
      tx,
      { place: '/campaigns' },
      [{ kind: 'toDecide', to: { role: 'systemAdmin', except: [bureau.secondAdmin.id] } }],
      admin,
    ),
  )
  const told = await listNotices(house.sql, admin.person, 50)
  assert.deepEqual(
    told.rows.map(row => [row.kind, row.place, row.number]),
    [['toDecide', '/campaigns', null]],
  )
  const other = await as(house, bureau.secondAdmin)
  assert.equal((await listNotices(house.sql, other.person, 50)).rows.length, 0)
})

test('a kind that nobody has words for is not written', async () => {
  const unknown = { kind: 'shout' as never, to: { personId: bureau.handler.id } }
  await assert.rejects(
    house.sql.begin(tx => insertNotices(tx, { place: '/' }, [unknown], clerk)),
    /shout/,
  )
})
