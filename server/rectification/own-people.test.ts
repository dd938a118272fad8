import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import { addPerson, type TestPerson } from '#tests/house.ts'
import { act, addressOf, assignment, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const county = await makeCounty(house, bureau)
const { second } = county
const stranger = second.handler
const details = { name: stranger.name, id: stranger.id, bureau: '某县水务局' }
const register = { campaignId: bureau.campaignId, problem: '渣土车带泥上路' }
const measures = [{ text: '逐车冲洗', handlerId: stranger.id }]

test('whom a clerk may name when registering an item', async () => {
  const own = { leadUnitId: bureau.units.legal }
  const table: [string, TestPerson, object, string | undefined][] = [
    ['another bureau’s handler', bureau.clerk, { ...own, handlerId: stranger.id }, refused],
    ['its leader', bureau.clerk, { ...own, leaderId: second.leader.id }, refused],
    ['somebody of it for a measure', bureau.clerk, { ...own, measures }, refused],
    ['while no unit leads', bureau.clerk, { handlerId: stranger.id }, refused],
    ['where its unit helps', bureau.clerk, helped({ handlerId: stranger.id }), undefined],
    ['somebody of the county', bureau.clerk, { ...own, leaderId: county.leader.id }, undefined],
    ['anybody by the county', county.clerk, { ...own, handlerId: stranger.id }, undefined],
  ]
  for (const [title, by, change, code] of table) {
    const earlier = await allRecords(house)
    const { body } = await as(by).post('/api/items', { ...register, ...change })
    assert.equal(body.code, code, title)
    if (!code) continue
    assert.deepEqual(await allRecords(house), earlier, title)
  }
  const { body } = await as(bureau.clerk).post('/api/items', { ...register, ...own, measures })
  assert.deepEqual(body.details, details)
})

test('handing out and amending ask the same, and keep whom the county has named', async () => {
  const { id } = await makeItem(house, bureau)
  const url = addressOf(id, 'assign')
  const given = assignment(bureau, { handlerId: stranger.id })
  const own = await as(bureau.clerk).post(url, given)
  assert.deepEqual([own.status, own.body.code, own.body.details], [403, refused, details])
  assert.equal((await as(county.clerk).post(url, given)).status, 200)
  const again = { ...given, leaderId: bureau.head.id }
  assert.equal((await as(bureau.clerk).post(url, again)).status, 200, 'the county’s choice stays')
  const other = { ...again, leaderId: second.leader.id }
  assert.equal((await as(bureau.clerk).post(url, other)).body.details.name, second.leader.name)
  const draft = await makeItem(house, bureau)
  const { measureIds } = draft
  const field = { ...register, leadUnitId: bureau.units.legal, reason: '补充责任人' }
  const owner = [{ id: measureIds[0], text: '逐车冲洗', handlerId: stranger.id }]
  const amend = (change: object) =>
    as(bureau.clerk).post(addressOf(draft.id, 'amend'), { ...field, measures: owner, ...change })
  assert.equal((await amend({})).body.code, refused)
  assert.equal((await amend(helped({}))).status, 200)
  assert.equal((await amend({})).body.code, refused, 'named as a helper, who helps no more')
})

test('a part is handed over within the bureau, or to anybody by the county', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress')
  const heir = await newcomer('孙接手')
  const held = `/api/people/${bureau.handler.id}/held?successorId=${heir.id}`
  const shown = (await as(bureau.clerk).get(held)).body.rows
  const whyNot = shown.find((row: { id: number }) => row.id === id).reason
  assert.deepEqual([whyNot.code, whyNot.details.name], [refused, heir.name])
  const move = { successorId: heir.id, reason: '岗位调整', itemIds: [id] }
  for (const by of [bureau.clerk, bureau.admin]) {
    const { rows } = (await as(by).post(url(bureau.handler), move)).body
    assert.deepEqual([rows[0].done, rows[0].reason.code], [false, refused], by.name)
  }
  const helping = await makeItem(house, bureau, 'draft', helped({}))
  await act(house, bureau.clerk, helping.id, 'assign', assignment(bureau, helped({})))
  const both = { ...move, itemIds: [id, helping.id] }
  const { rows } = (await as(bureau.clerk).post(url(bureau.handler), both)).body
  const done = new Map(rows.map((row: { id: number; done: boolean }) => [row.id, row.done]))
  assert.deepEqual([done.get(id), done.get(helping.id)], [false, true])
  assert.equal((await as(county.clerk).post(url(bureau.handler), move)).body.rows[0].done, true)
})

test('a name of another bureau in a ledger file is unknown here', async () => {
  const { name } = await newcomer('孙水工')
  const csv = `具体问题,整改措施,责任人,牵头科室\n渣土外运无台账,建立台账,${name},法制股\n`
  const file = { name: '台账.csv', bytes: Buffer.from(csv) }
  const names = async (by: TestPerson) => {
    const { body } = await as(by).upload('/api/imports', file)
    const input = { campaignId: bureau.campaignId }
    const plan = (await as(by).post(`/api/imports/${body.id}/preview`, input)).body
    return plan.unknownPeople.map((one: { name: string }) => one.name)
  }
  assert.deepEqual(await names(bureau.clerk), [name])
  assert.deepEqual(await names(county.clerk), [])
  await house.sql`insert into post (person_id, unit_id, role, title, charge, since)
    values (${bureau.clerk.id}, ${second.units.legal}, 'handler', '', '{}', '2026-06-01')`
  assert.deepEqual(await names(bureau.clerk), [name], 'also where they merely work')
})

const refused = 'personElsewhere'

function helped(change: object) {
  return { leadUnitId: bureau.units.legal, coUnitIds: [second.units.legal], ...change }
}

function url({ id }: TestPerson) {
  return `/api/people/${id}/hand-over`
}

function newcomer(name: string): Promise<TestPerson> {
  const post = { role: 'handler' as const, unitId: second.units.legal, charge: [] }
  return house.sql.begin(tx => addPerson(house, tx, { name, ...post }))
}
