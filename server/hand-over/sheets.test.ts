import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import { addPerson, type TestPerson } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const county = await makeCounty(house, bureau)
const { second } = county
const { leader: holder } = second
const near = await house.sql.begin(tx =>
  addPerson(house, tx, {
    ...{ name: '水副局长', role: 'leader', unitId: second.units.legal, charge: [] },
  }),
)
const topAdmin = await house.sql.begin(tx =>
  addPerson(house, tx, { name: '县系统', role: 'systemAdmin', unitId: county.office, charge: [] }),
)
const own = await sheetIn(second.units.root)
const countys = await sheetIn(null)

test('a sheet of a bureau’s own campaign goes only to who holds a post there', async () => {
  const earlier = await allRecords(house)
  for (const [by, to] of [
    [second.clerk, bureau.head],
    [county.clerk, county.leader],
    [topAdmin, bureau.head],
  ] as const) {
    const shown = (await as(by).get(`${urlOf(holder)}/held?successorId=${to.id}`)).body.rows
    const why = shown.find((row: { id: number }) => row.id === own).reason
    assert.deepEqual([why.code, why.details.name], ['successorNotInBureau', to.name])
    const row = await moved(by, to, own)
    assert.deepEqual([row.done, row.reason.code], [false, 'successorNotInBureau'], by.name)
  }
  assert.deepEqual(await allRecords(house), earlier)
  assert.equal((await moved(second.clerk, near, own)).done, true)
})

test('the administrator of another bureau sees nothing of what somebody holds, and moves nothing', async () => {
  assert.deepEqual((await as(bureau.admin).get(`${urlOf(holder)}/held`)).body.rows, [])
  for (const id of [own, countys]) assert.equal(await moved(bureau.admin, near, id), undefined)
  const { id } = await makeItem(house, second, 'inProgress')
  const answer = await as(bureau.admin).post(`${urlOf(second.handler)}/hand-over`, {
    ...{ successorId: bureau.handler.id, reason: '岗位调整' },
  })
  assert.deepEqual(answer.body.rows, [])
  const [row] = (await as(topAdmin).get(`${urlOf(second.handler)}/held`)).body.rows
  assert.deepEqual([row.id, row.title], [id, ''])
})

test('a sheet of the county’s campaign may go to another bureau’s head', async () => {
  assert.equal((await moved(county.clerk, bureau.head, countys)).done, true)
})

test('a sheet of a round that was ended is nothing that somebody holds', async () => {
  const ended = await sheetIn(second.units.root, '又一专项')
  const held = async () =>
    (await as(second.clerk).get(`${urlOf(holder)}/held`)).body.rows.map(
      (row: { id: number }) => row.id,
    )
  assert.ok((await held()).includes(ended))
  await house.sql`update self_check set ended_at = now(), ended_by = ${county.clerk.id},
    ended_reason = '人员已调走' where id = ${ended}`
  assert.ok(!(await held()).includes(ended))
  assert.equal(await moved(second.clerk, near, ended), undefined)
})

async function moved(by: TestPerson, to: TestPerson, sheetId: number) {
  const move = { successorId: to.id, reason: '岗位调整', sheetIds: [sheetId], itemIds: [] }
  return (await as(by).post(`${urlOf(holder)}/hand-over`, move)).body.rows[0]
}

async function sheetIn(bureauId: number | null, name = '专项'): Promise<number> {
  const [campaign] = await house.sql<{ id: number }[]>`
    insert into campaign (bureau_id, name, catalogue_id, starts_on, ends_on)
    select ${bureauId}, ${name}, catalogue_id, '2026-01-01', '2026-12-31' from campaign
    where id = ${bureau.campaignId} returning id`
  const [sheet] = await house.sql<{ id: number }[]>`
    insert into self_check (campaign_id, round, person_id, opened_on, due_on)
    values (${campaign!.id}, 1, ${holder.id}, '2026-06-01', '2026-06-30') returning id`
  return sheet!.id
}

function urlOf({ id }: TestPerson) {
  return `/api/people/${id}`
}
