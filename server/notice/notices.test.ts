import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestQuery } from '#domain/paging.ts'
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
const page = newestQuery.parse({})

test('who is handed an item is told, and nobody else', async () => {
  const { id } = await registerItem(clerk, registerInput.parse(registration(bureau)))
  await actOnItem(clerk, id, 'assign', assignInput.parse(assignment(bureau)))
  const told = await listNotices(house.sql, handler.person, page)
  assert.equal(told.unread, 1)
  assert.deepEqual(
    told.rows.map(row => [row.kind, row.place]),
    [['toAccept', `/items/${id}`]],
  )
  assert.equal((await listNotices(house.sql, clerk.person, page)).rows.length, 0)
})

test('what was read stays in the list and is counted no more', async () => {
  const [notice] = (await listNotices(house.sql, handler.person, page)).rows
  await updateNoticesRead(house.sql, handler.person.id, { upTo: notice!.id }, house.now())
  const told = await listNotices(house.sql, handler.person, page)
  assert.equal(told.unread, 0)
  assert.equal(told.rows.length, 1)
})

test('a refused act tells nobody', async () => {
  const { id } = await registerItem(clerk, registerInput.parse(registration(bureau)))
  await assert.rejects(actOnItem(handler, id, 'assign', assignInput.parse(assignment(bureau))))
  assert.equal((await listNotices(house.sql, handler.person, page)).rows.length, 1)
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
  const told = await listNotices(house.sql, admin.person, page)
  assert.deepEqual(
    told.rows.map(row => [row.kind, row.place, row.number]),
    [['toDecide', '/campaigns', null]],
  )
  const other = await as(house, bureau.secondAdmin)
  assert.equal((await listNotices(house.sql, other.person, page)).rows.length, 0)
})

test('a kind that nobody has words for is not written', async () => {
  const unknown = { kind: 'shout' as never, to: { personId: bureau.handler.id } }
  await assert.rejects(
    house.sql.begin(tx => insertNotices(tx, { place: '/' }, [unknown], clerk)),
    /shout/,
  )
})

test('all notices are found page by page, and the fifty-first is opened by itself', async () => {
  const { person } = await as(house, bureau.leader)
  const { id } = await registerItem(clerk, registerInput.parse(registration(bureau)))
  await actOnItem(clerk, id, 'assign', assignInput.parse(assignment(bureau)))
  await house.sql`delete from notice where person_id = ${person.id}`
  const notice = { kind: 'overdue', to: { personId: person.id } } as const
  await house.sql.begin(tx => insertNotices(tx, { matterId: id }, Array(120).fill(notice), clerk))
  const pages: number[][] = []
  let after: number | null | undefined
  do {
    const asked = { ...page, ...(after && { after }) }
    const { rows, next, unread } = await listNotices(house.sql, person, asked)
    assert.equal(unread, 100, 'of all, as far as it is counted')
    pages.push(rows.map(row => row.id))
    after = next
  } while (after !== null)
  assert.deepEqual(
    pages.map(({ length }) => length),
    [50, 50, 20],
  )
  const ids = pages.flat()
  assert.deepEqual(
    ids,
    [...new Set(ids)].sort((one, other) => other - one),
  )
  const only = ids[50]!
  assert.equal(await updateNoticesRead(house.sql, person.id, { only }, house.now()), 1)
  const rows = await house.sql<{ id: number }[]>`
    select id from notice where person_id = ${person.id} and read_at is not null`
  assert.deepEqual(
    rows.map(row => row.id),
    [only],
  )
  const others = await updateNoticesRead(house.sql, handler.person.id, { only }, house.now())
  assert.equal(others, 0, 'nobody reads what is another’s')
})
