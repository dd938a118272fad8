import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { makeCounty } from '#tests/county.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, anew } = await openOffice('2026-06-15')
const { second, clerk: countyClerk } = await makeCounty(house, bureau)
const ask = { demand: '说明逾期原因', reason: '', deadline: '2026-07-30' }

test('an office supervises its own bureau’s items only, also where its bureau helps', async () => {
  const { id } = await makeItem(house, second, 'inProgress')
  await house.sql`update matter set readers = readers || ${bureau.units.root}::int where id = ${id}`
  const { status } = await anew(bureau.clerk).get(`/api/items/${id}`)
  assert.equal(status, 200)
  const refused = await anew(bureau.clerk).post(`/api/items/${id}/supervision`, ask)
  assert.deepEqual([refused.status, refused.body.code], [403, 'notIssuer'])
  const shown = (await anew(bureau.clerk).get(`/api/items/${id}/supervision`)).body
  assert.equal(shown.refused.code, 'notIssuer')
  const { body } = await anew(second.clerk).post(`/api/items/${id}/supervision`, ask)
  await anew(second.handler).post(`/api/supervision/${body.id}/answer`, { answer: '已经补办' })
  assert.deepEqual(await deskOf(bureau.clerk), [])
  assert.deepEqual(await deskOf(second.head), ['close'])
  const judged = await anew(bureau.clerk).post(`/api/supervision/${body.id}/close`, {})
  assert.equal(judged.body.code, 'notIssuer')
  assert.equal((await anew(second.clerk).post(`/api/supervision/${body.id}/close`)).status, 200)
})

test('what goes up the line stays in the bureau, and is offered to its clerk and the county’s', async () => {
  await makeItem(house, second, 'inProgress', { deadline: '2026-06-16' })
  house.setDay('2026-07-15')
  await remindOfDeadlines(house)
  const kinds = async (person: { id: number }) =>
    (await anew(person).get('/api/notices')).body.rows
      .map((row: { kind: string }) => row.kind)
      .filter((kind: string) => kind === 'escalated')
  assert.deepEqual(await kinds(second.head), ['escalated'])
  assert.deepEqual(await kinds(bureau.head), [])
  assert.deepEqual(await deskOf(second.clerk), ['issue'])
  assert.deepEqual(await deskOf(countyClerk), ['issue'])
  assert.deepEqual(await deskOf(bureau.clerk), [])
})

async function deskOf(person: { id: number }): Promise<string[]> {
  const { groups } = (await anew(person).get('/api/supervision/desk')).body
  return groups.map((group: { action: string }) => group.action)
}
