import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalText } from '#domain/wording.ts'
import { makeItem, registration } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { asRefusal } from './answers.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)

test('a campaign that does not exist is named, not the constraint that noticed', async () => {
  await makeItem(house, bureau)
  const failure = await house.sql`update item set campaign_id = 999`.catch(failure => failure)
  const refusal = asRefusal(failure)!
  assert.equal(refusal.code, 'unknownReference')
  assert.equal(refusalText(refusal, 'zh'), '所选的专项整治不存在。请刷新页面后重新选择。')
})

test('a request longer than the limit is told the limit', async () => {
  const note = '长'.repeat(2_000_000)
  const { body } = await clerk.post('/api/items', registration(bureau, { note }))
  assert.deepEqual(body, { code: 'requestTooLarge', details: { limit: 5 } })
})

test('a disk that is full says so, whether the database or the system noticed', async () => {
  const raised = house.sql.unsafe(
    `do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
  )
  const failures = [await raised.catch(failure => failure), { code: 'ENOSPC' }, { code: 'EDQUOT' }]
  assert.deepEqual(
    failures.map(failure => asRefusal(failure)?.code),
    ['diskFull', 'diskFull', 'diskFull'],
  )
})
