import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultSettings, settingKeys } from '#domain/settings/settings.ts'
import { openOffice } from '#tests/requests.ts'
import { readSettings } from './read.ts'

const { house, bureau, as } = await openOffice()
const url = '/api/settings/lookBackDays'
const reason = '县作风办要求三个月时再看一次'

test('until somebody changes a setting its default holds', async () => {
  const { status, body } = await as(bureau.clerk).get('/api/settings')
  assert.equal(status, 200)
  assert.deepEqual(
    body.map(({ key, isDefault, revision }: Record<string, unknown>) => [key, isDefault, revision]),
    settingKeys.map(key => [key, true, 0]),
  )
  assert.deepEqual(await readSettings(house.sql), defaultSettings)
})

test('a change holds from then on and keeps who made it, when and why', async () => {
  const change = { value: [30, 90, 180], reason, revision: 0 }
  const { status, body } = await as(bureau.admin).post(url, change)
  assert.equal(status, 200)
  assert.deepEqual((await readSettings(house.sql)).lookBackDays, [30, 90, 180])
  const changes = (await as(bureau.auditor).get(`${url}/changes`)).body
  assert.deepEqual(changes, [
    {
      revision: body.revision,
      before: [30, 180],
      after: [30, 90, 180],
      reason,
      by: bureau.admin.name,
      at: '2026-06-15T02:00:00.000Z',
    },
  ])
})

test('what cannot be set, changes nothing or was overtaken is refused', async () => {
  const { revision } = (await as(bureau.admin).get('/api/settings')).body.find(
    ({ key }: { key: string }) => key === 'lookBackDays',
  )
  const cases = [
    [{ value: [180, 30], reason, revision }, 422, 'settingInvalid'],
    [{ value: 'soon', reason, revision }, 422, 'settingInvalid'],
    [{ value: [30, 90, 180], reason, revision }, 409, 'settingUnchanged'],
    [{ value: [30], reason, revision: 0 }, 409, 'versionOutdated'],
    [{ value: [30], reason: '', revision }, 422, 'inputInvalid'],
  ] as const
  for (const [input, status, code] of cases) {
    const answer = await as(bureau.admin).post(url, input)
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(input))
  }
  const unknown = await as(bureau.admin).post('/api/settings/noSuchThing', {
    value: 1,
    reason,
    revision,
  })
  assert.equal(unknown.status, 422)
})

test('the other administrator and the office do not change it', async () => {
  const input = { value: [60], reason, revision: 1 }
  const other = await as(bureau.guard).post(url, input)
  assert.deepEqual([other.status, other.body.code], [403, 'settingKept'])
  const clerk = await as(bureau.clerk).post(url, input)
  assert.deepEqual([clerk.status, clerk.body.code], [403, 'rightMissing'])
})

test('a stored value that no longer fits falls back to its default', async () => {
  const by = bureau.admin
  await house.sql`
    insert into setting_change (key, value, reason, changed_by, changed_name, changed_at)
    values ('lookBackDays', '"soon"', 'an older version', ${by.id}, ${by.name}, now()),
      ('goneSetting', '1', 'an older version', ${by.id}, ${by.name}, now())`
  assert.deepEqual(await readSettings(house.sql), defaultSettings)
})
