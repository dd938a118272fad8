import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCounty } from '#tests/county.ts'
import type { TestPerson } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, anew } = await openOffice()
const { second } = await makeCounty(house, bureau)
const { admin, clerk, colleague, handler } = bureau
const ours = await makeItem(house, bureau, 'inProgress')
const reason = '岗位调整'

test('who moves to another bureau hands over first, and then no longer reads the item', async () => {
  const [old] = await house.sql`select id from post where person_id = ${handler.id}`
  await give(handler, second.units.legal)
  const refused = await end(old!.id)
  assert.deepEqual([refused.body.code, refused.body.details.handler], ['openPartsHeld', 1])
  const move = { successorId: colleague.id, reason }
  const { body } = await anew(clerk).post(`/api/people/${handler.id}/hand-over`, move)
  assert.equal(body.rows[0].done, true)
  assert.equal(await reads(handler), 200, 'while a post of theirs lies there')
  assert.equal((await end(old!.id)).status, 200)
  assert.equal(await reads(handler), 404)
  await act(house, colleague, ours.id, 'reportProgress', { text: '已开始', measures: [] })
  assert.equal(await reads(handler), 404, 'an act on the item does not bring it back')
})

test('who moves within the bureau keeps the part and goes on reading', async () => {
  const [old] = await house.sql`select id from post where person_id = ${colleague.id}`
  await give(colleague, bureau.units.office)
  assert.equal((await end(old!.id)).status, 200)
  assert.equal(await reads(colleague), 200)
})

function give({ id }: TestPerson, unitId: number) {
  return anew(admin).post(`/api/people/${id}/posts`, { unitId, role: 'handler' })
}

function end(postId: number) {
  return anew(admin).post(`/api/posts/${postId}/end`, {})
}

async function reads(person: TestPerson): Promise<number> {
  return (await anew(person).get(`/api/items/${ours.id}`)).status
}
