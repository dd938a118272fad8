import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice('2026-06-15')
const clerk = as(bureau.clerk)

test('an item due in six working days turns yellow when the bureau wants to be warned earlier', async () => {
  const { id } = await makeItem(house, bureau, 'inProgress', { deadline: '2026-06-24' })
  assert.deepEqual([await lit('green'), await lit('yellow')], [[id], []])
  assert.equal((await clerk.get('/api/session')).body.lights.item.soonUntil, '2026-06-23')
  const change = { value: 6, reason: '局务会意见', revision: 0 }
  assert.equal((await as(bureau.admin).post('/api/settings/lightSoonItem', change)).status, 200)
  assert.deepEqual([await lit('green'), await lit('yellow')], [[], [id]])
  const { item } = (await clerk.get('/api/session')).body.lights
  assert.deepEqual(item, { soonWorkingDays: 6, soonUntil: '2026-06-24' })
  const { count } = (await clerk.get('/api/items/count?light=yellow')).body
  assert.equal(count, 1)
})

async function lit(light: string): Promise<number[]> {
  const { rows } = (await clerk.get(`/api/items?light=${light}`)).body
  return rows.map(({ id }: { id: number }) => id)
}
