import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { addressOf, assignment, loopOf, makeItem } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { handler, colleague, outsider, leader, head, clerk, verifier, units } = bureau
const item = await makeItem(house, bureau, 'inProgress', { problem: '渣土车带泥上路' })
const file = { name: '照片说明.txt', bytes: Buffer.from('说明') }
const uploaded = await as(handler).upload(`/api/items/${item.id}/evidence`, file, {
  effectiveOn: '2026-06-01',
})
const evidenceId = uploaded.body.id
const { number } = (await as(clerk).get(`/api/items/${item.id}`)).body

test('those of the section, those in charge of it, and those who watch all see the item', async () => {
  for (const person of [handler, colleague, leader, head, clerk, verifier]) {
    assert.equal((await as(person).get(`/api/items/${item.id}`)).status, 200, person.name)
    assert.equal((await as(person).get('/api/items/count')).body.count, 1, person.name)
    assert.equal((await as(person).get(`/api/items?q=${number}`)).body.rows.length, 1, person.name)
    assert.equal((await as(person).get(`/api/evidence/${evidenceId}`)).status, 200, person.name)
  }
})

test('a handler of another section lists, counts, finds and opens nothing of it', async () => {
  const requests = as(outsider)
  for (const query of [
    '',
    `?q=${number}`,
    `?q=${encodeURIComponent('渣土')}`,
    '?status=inProgress',
  ]) {
    assert.deepEqual((await requests.get(`/api/items${query}`)).body, { rows: [], next: null })
    const counted = (await requests.get(`/api/items/count${query}`)).body
    assert.deepEqual(counted, { count: 0, more: false })
  }
  assert.deepEqual((await requests.get('/api/desk')).body, { groups: [] })
  for (const url of [
    `/api/items/${item.id}`,
    `/api/evidence/${evidenceId}`,
    `/api/evidence/${evidenceId}/thumbnail`,
  ]) {
    const { status, body } = await requests.get(url)
    assert.deepEqual([status, body], [404, { code: 'notFound', details: {} }], url)
  }
})

test('a handler of another section acts on nothing of it, and it looks as if it did not exist', async () => {
  const requests = as(outsider)
  const earlier = await allRecords(house)
  for (const id of [item.id, 999_999]) {
    for (const [, action, , input] of loopOf(bureau, [])) {
      const { status, body } = await requests.post(addressOf(id, action), input)
      assert.deepEqual([status, body], [404, { code: 'notFound', details: {} }], action)
    }
    const sent = await requests.upload(`/api/items/${id}/evidence`, file, {
      effectiveOn: '2026-06-01',
    })
    assert.equal(sent.body.code, 'notFound')
  }
  const withdrawn = await requests.post(`/api/evidence/${evidenceId}/withdraw`)
  assert.equal(withdrawn.body.code, 'notFound')
  const bulk = { rows: [{ id: item.id, revision: 1 }], action: 'accept', input: {} }
  assert.deepEqual((await requests.post('/api/items/bulk', bulk)).body, [
    { id: item.id, number: '', done: false, reason: { code: 'notFound', details: {} } },
  ])
  assert.deepEqual(await allRecords(house), earlier)
})

test('a workbook holds what its reader may see and nothing else', async () => {
  const [elsewhere] = await house.sql`insert into unit (parent_id, bureau_id, name)
    values (${units.root}, ${units.root}, '市容股') returning id`
  await house.sql`update post set charge = array[${elsewhere!.id}::int], unit_id = ${elsewhere!.id}
    where person_id = ${bureau.desk.id}`
  await house.sql`update post set role = 'leader' where person_id = ${bureau.desk.id}`
  const other = await makeItem(house, bureau, 'draft', {
    problem: '占道经营反复',
    leadUnitId: elsewhere!.id,
  })
  assert.deepEqual(await problemsFor(bureau.desk), ['占道经营反复'])
  assert.deepEqual(await problemsFor(leader), ['渣土车带泥上路'])
  assert.deepEqual(await problemsFor(clerk), ['渣土车带泥上路', '占道经营反复'])
  const answer = await as(handler).get('/api/items/export')
  assert.equal(answer.body.code, 'rightMissing')
  assert.ok(other.id > 0)
})

test('a section below one in charge is in charge too; a section that helps sees the item', async () => {
  const [team] = await house.sql`insert into unit (parent_id, bureau_id, name)
    values (${units.legal}, ${units.root}, '执法一中队') returning id`
  const below = await makeItem(house, bureau, 'draft', { leadUnitId: team!.id })
  assert.equal((await as(leader).get(`/api/items/${below.id}`)).status, 200)
  assert.equal((await as(outsider).get(`/api/items/${below.id}`)).status, 404)
  const change = { coUnitIds: [units.office] }
  await as(clerk).post(addressOf(below.id, 'assign'), assignment(bureau, change))
  assert.equal((await as(outsider).get(`/api/items/${below.id}`)).status, 200)
})

test('who gives an item away still sees what they did on it', async () => {
  const { id } = await makeItem(house, bureau, 'draft', { leadUnitId: units.office })
  const first = assignment(bureau, { handlerId: outsider.id, leadUnitId: units.office })
  await as(clerk).post(addressOf(id, 'assign'), first)
  await as(outsider).post(addressOf(id, 'accept'))
  await as(clerk).post(addressOf(id, 'assign'), assignment(bureau))
  assert.equal((await as(outsider).get(`/api/items/${id}`)).status, 200)
  assert.equal((await as(outsider).post(addressOf(id, 'accept'))).body.code, 'notYourPart')
})

async function problemsFor(person: { session: string }): Promise<string[]> {
  const { status, bytes } = await as(person).get('/api/items/export')
  assert.equal(status, 200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  const texts = workbook.worksheets[0]!.getSheetValues().flat().map(String)
  return ['渣土车带泥上路', '占道经营反复'].filter(text => texts.includes(text))
}
