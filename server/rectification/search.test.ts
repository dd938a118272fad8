import assert from 'node:assert/strict'
import { test } from 'node:test'
import { act, makeItem, registration } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)

test('an item is found by its exact number, whatever else the list is narrowed to', async () => {
  const { id } = await makeItem(house, bureau, 'closed')
  const { number } = (await clerk.get(`/api/items/${id}`)).body
  for (const query of [number, number.toLowerCase(), `${number}&status=draft&light=red`]) {
    assert.deepEqual(await found(query), [id])
  }
  assert.deepEqual(await found(number.slice(0, -1)), [])
})

test('an item is found by any two neighbouring characters of its problem or manifestation', async () => {
  const problem = '市容巡查不到边角，Email 通知晚于 24小时'
  const { id } = await makeItem(house, bureau, 'draft', { problem, manifestation: '背街小巷垃圾' })
  for (const query of [
    '市容',
    '边角',
    '容巡查',
    '小巷',
    '市容 垃圾',
    'email',
    'EMAIL',
    '２４小时',
  ]) {
    assert.deepEqual(await found(encodeURIComponent(query)), [id], query)
  }
  for (const query of ['市', '角通', '容市', '市容 河道', '%%', '__', "' or ''='", '角，E']) {
    const ids = await found(encodeURIComponent(query))
    assert.ok(!ids.includes(id), query)
  }
})

test('a rewritten problem is found by its new words and no longer by its old ones', async () => {
  const { id } = await makeItem(house, bureau, 'draft', { problem: '井盖缺失' })
  const { campaignId: _, ...fields } = registration(bureau, { problem: '路灯不亮' })
  await act(house, bureau.clerk, id, 'amend', fields)
  assert.deepEqual(await found(encodeURIComponent('路灯')), [id])
  assert.deepEqual(await found(encodeURIComponent('井盖')), [])
})

async function found(query: string): Promise<number[]> {
  const { rows } = (await clerk.get(`/api/items?q=${query}`)).body
  const { count } = (await clerk.get(`/api/items/count?q=${query}`)).body
  assert.equal(rows.length, count)
  return rows.map((row: { id: number }) => row.id)
}
