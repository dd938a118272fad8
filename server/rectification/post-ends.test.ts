import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { endPost } from '#server/people/leaving.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { listDesk } from './desk-queries.ts'
import { countItems } from './list-queries.ts'

const house = await openTestHouse('2026-06-15')
const bureau = await makeBureau(house)
const { admin, clerk, colleague, handler, head, leader, units } = bureau

test('an item that outlasts the last post of its people waits for the clerk, until somebody else has it', async () => {
  await endsOn(colleague, '2026-09-01')
  const theirs = { handlerId: colleague.id }
  const long = await makeItem(house, bureau, 'draft', { deadline: '2026-09-01' })
  const short = await makeItem(house, bureau, 'draft', { deadline: '2026-08-31' })
  const open = await makeItem(house, bureau, 'draft', { deadline: null, longTerm: true })
  for (const { id } of [long, short, open]) {
    await act(house, clerk, id, 'assign', assignment(bureau, { ...theirs, longTerm: true }))
  }
  assert.deepEqual(await waiting(), [long.id, open.id])
  assert.deepEqual(await waiting(handler), [], 'it waits for the office alone')
  house.setDay('2026-09-02')
  assert.deepEqual(await waiting(), [short.id, long.id, open.id], 'who is gone finishes nothing')
  house.setDay('2026-06-15')
  for (const { id } of [long, open]) await act(house, clerk, id, 'assign', assignment(bureau))
  assert.deepEqual(await waiting(), [])
  await makeItem(house, bureau, 'closed')
})

test('a second post that lasts, or a leader who goes, decides as well; what is verified waits no more', async () => {
  await house.sql`update post set until = '2026-10-01' where person_id = ${leader.id}`
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  assert.ok((await waiting()).includes(id))
  await house.sql`insert into post (person_id, unit_id, role, title, charge, since, granted_by,
      granted_at, granted_through)
    values (${leader.id}, ${units.heads}, 'leader', '', '{}', '2026-09-01', ${head.id}, now(), 'office')`
  assert.ok(!(await waiting()).includes(id))
  await house.sql`update post set until = '2026-10-01' where person_id = ${leader.id}`
  const verdict = { method: 'onSite', finding: '现场看过，已整改', outcome: 'solved' }
  await act(house, bureau.verifier, id, 'verify', verdict)
  assert.ok(!(await waiting()).includes(id))
})

test('somebody who goes before a measure of theirs is done is pointed out by the day of the measure', async () => {
  house.setDay('2026-06-15')
  await house.sql`update post set until = '2026-08-01' where person_id = ${colleague.id}`
  await house.sql`update post set until = null where person_id = ${leader.id}`
  const before = await waiting()
  const theirs = (deadline: string | null) =>
    makeItem(house, bureau, 'assigned', {
      deadline: '2026-08-31',
      measures: [
        { text: '每季度一次专题培训', deadline: '2026-07-31' },
        { text: '修订制度', handlerId: colleague.id, deadline },
      ],
    })
  const [intime, late, byItem] = [
    await theirs('2026-07-31'),
    await theirs('2026-08-01'),
    await theirs(null),
  ]
  assert.deepEqual(await fresh(), [late.id, byItem.id])
  const { sql, person, today } = await as(house, clerk)
  const { groups } = await listDesk(sql, person, today)
  const row = groups
    .find(({ action }) => action === 'postEnds')
    ?.rows.find(({ id }) => id === late.id)
  assert.deepEqual(row?.openMeasures?.at(-1), {
    handlerId: colleague.id,
    deadline: '2026-08-01',
  })
  await house.sql`update measure set done = true where matter_id = ${late.id}`
  assert.deepEqual(await fresh(), [byItem.id])
  house.setDay('2026-08-01')
  assert.deepEqual(await fresh(), [intime.id, byItem.id], 'who is gone finishes nothing')

  async function fresh(): Promise<number[]> {
    return (await waiting()).filter(id => !before.includes(id))
  }
})

/** The rows of the clerk's desk; their number is what the ledger counts behind the link. */
async function waiting(asker: TestPerson = clerk): Promise<number[]> {
  const { sql, person, today } = await as(house, asker)
  const { groups } = await listDesk(sql, person, today)
  const group = groups.find(({ action }) => action === 'postEnds')
  const filter = itemFilter.parse({ postEnds: 'true' })
  const counted = await countItems(sql, (await as(house, clerk)).person, filter, today, 100)
  if (asker === clerk) assert.equal(group?.count ?? 0, counted.count)
  return group?.rows.map(({ id }) => id) ?? []
}

async function endsOn({ id }: TestPerson, day: string): Promise<void> {
  const [post] = await house.sql<{ id: number }[]>`select id from post where person_id = ${id}`
  await endPost(await as(house, admin), post!.id, day)
}
