import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, assignment, makeItem, registration } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()

test('nobody without a current post is made responsible, in any part', async () => {
  const { sql } = house
  const [gone] = await sql`insert into person (name, left_on, created_at)
    values ('离任同志', '2026-01-01', now()) returning id`
  const { id } = await makeItem(house, bureau)
  for (const change of [{ handlerId: gone!.id }, { leaderId: gone!.id }, { handlerId: 999_999 }]) {
    await refused(addressOf(id, 'assign'), assignment(bureau, change), 'personLeft')
  }
  const measures = [{ text: '一项措施', handlerId: gone!.id }]
  const fields = registration(bureau, { measures })
  await refused('/api/items', fields, 'personLeft')
  await refused(addressOf(id, 'amend'), fields, 'personLeft')
})

test('no item goes to a closed unit', async () => {
  const [closed] = await house.sql`insert into unit (parent_id, name, closed_on)
    values (${bureau.units.root}, '已撤科室', '2026-01-01') returning id`
  const { id } = await makeItem(house, bureau)
  for (const change of [{ leadUnitId: closed!.id }, { coUnitIds: [closed!.id] }]) {
    const answer = await refused(addressOf(id, 'assign'), assignment(bureau, change), 'unitClosed')
    assert.equal(answer.body.details.name, '已撤科室')
  }
})

test('a person whose post ends today is handed nothing more today', async () => {
  const { id } = await makeItem(house, bureau)
  const { colleague } = bureau
  await house.sql`update post set until = '2026-06-16' where person_id = ${colleague.id}`
  const change = { handlerId: colleague.id }
  assert.equal((await send(addressOf(id, 'assign'), assignment(bureau, change))).status, 200)
  await house.sql`update post set until = '2026-06-15' where person_id = ${colleague.id}`
  const answer = await refused(addressOf(id, 'assign'), assignment(bureau, change), 'personLeft')
  assert.deepEqual(answer.body.details, { name: '吴同事', id: colleague.id })
})

function send(url: string, input: object) {
  return as(bureau.clerk).post(url, input)
}

async function refused(url: string, input: object, code: string) {
  const earlier = await allRecords(house)
  const answer = await send(url, input)
  assert.deepEqual([answer.status, answer.body.code], [422, code])
  assert.deepEqual(await allRecords(house), earlier)
  return answer
}
