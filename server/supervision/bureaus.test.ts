import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { remindOfDeadlines } from '#server/escalation/remind.ts'
import { makeCounty } from '#tests/county.ts'
import { as } from '#tests/house.ts'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { factsOfOrder } from './view.ts'

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
  assert.equal(judged.body.code, 'notOfIssuer')
  assert.equal((await anew(second.clerk).post(`/api/supervision/${body.id}/close`)).status, 200)
})

test('the bureau the county supervises judges and withdraws nothing of it; the county does', async () => {
  house.setDay('2026-06-15')
  const { id } = await makeItem(house, second, 'inProgress')
  await house.sql`update campaign set basis = array['县作风建设方案', '《县整改办法》']`
  const order = (await anew(countyClerk).post(`/api/items/${id}/supervision`, ask)).body.id
  const act = async (person: { id: number }, step: string, input: object) => {
    const { status, body } = await anew(person).post(`/api/supervision/${order}/${step}`, input)
    return status === 200 ? 'done' : body.code
  }
  assert.equal(await act(second.clerk, 'withdraw', { reason: '不必了' }), 'notOfIssuer')
  assert.equal(await act(second.handler, 'answer', { answer: '已经补办' }), 'done')
  assert.equal(await act(second.head, 'close', {}), 'notOfIssuer')
  assert.equal(await act(second.clerk, 'return-answer', { reason: '再写' }), 'notOfIssuer')
  assert.deepEqual(await deskOf(second.head), [])
  assert.deepEqual(await deskOf(countyClerk), ['close'])
  const letter = await anew(second.clerk).get(`/api/supervision/${order}/letter`)
  const text = strFromU8(unzipSync(letter.bytes)['word/document.xml']!).replace(/<[^>]+>/g, '')
  assert.ok(text.includes('根据《县作风建设方案》《县整改办法》，现就'))
  assert.ok(!text.includes('某县水务局'))
  assert.equal((await factsOfOrder(await as(house, second.clerk), order)).bureau, '某县')
  assert.equal(await act(countyClerk, 'close', {}), 'done')
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

test('orders issued before the office was kept are given to the bureau, or to the county’s people', async () => {
  const kept = () => house.sql`select matter_id, issuer_bureau_id from supervision_order order by 1`
  const before = await kept()
  assert.ok(new Set(before.map(row => row.issuerBureauId)).size > 1)
  const sql = await readFile('server/database/migrations/0120-issuer.sql', 'utf8')
  await house.sql`update supervision_order set issuer_bureau_id = null`
  await house.sql.unsafe(sql.slice(sql.indexOf('update supervision_order')))
  assert.deepEqual(await kept(), before)
})

async function deskOf(person: { id: number }): Promise<string[]> {
  const { groups } = (await anew(person).get('/api/supervision/desk')).body
  return groups.map((group: { action: string }) => group.action)
}
