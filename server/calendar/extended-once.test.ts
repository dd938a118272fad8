import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMigrationFiles, runMigrations } from '#server/database/migrate.ts'
import { addressOf, makeItem } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const { clerk, handler, leader, units } = bureau
const { sql } = house

test('an item under the petition rule is extended once, and its page says why not again', async () => {
  const { id } = await makeItem(house, bureau, 'draft', { deadline: null })
  const people = { leaderId: leader.id, handlerId: handler.id, leadUnitId: units.legal }
  const handed = { ...people, coUnitIds: [], ruleId: 'PET-HANDLE' }
  await done(as(clerk), id, 'assign', handed)
  await done(as(handler), id, 'requestExtension', { length: 10, reason: '当事人在外地' })
  await done(as(leader), id, 'decideExtension', { approves: true, opinion: '同意' })
  const again = { length: 5, reason: '仍在外地' }
  const { status, body } = await as(handler).post(addressOf(id, 'requestExtension'), again)
  assert.deepEqual([status, body.code, body.details], [409, 'extendedOnce', { granted: 10 }])
  const item = (await as(handler).get(`/api/items/${id}`)).body
  assert.deepEqual([item.limit.once, item.limit.longest, item.limit.extension], [true, 30, 10])
  const ask = item.actions.find(({ action }: { action: string }) => action === 'requestExtension')
  assert.equal(ask.reason.code, 'extendedOnce')
})

test('where the rule was stored before, it gets a version that says once; what runs stays with the one before', async () => {
  await sql`update deadline_rule_version set definition = definition - 'extensionOnce'`
  assert.equal((await ruleInForce()).extensionOnce, false)
  await sql.begin(async tx => {
    await tx`delete from migration where name like '0155-%'`
    assert.deepEqual(await runMigrations(tx, listMigrationFiles()), ['0155-extended-once.sql'])
  })
  const { version, extensionOnce, length, extension } = await ruleInForce()
  assert.deepEqual([version, extensionOnce, length, extension], [2, true, 60, 30])
  const { rows } = (await as(clerk).get('/api/items')).body
  const item = (await as(clerk).get(`/api/items/${rows[0].id}`)).body
  assert.deepEqual([item.limit.ruleVersion, item.limit.once], [1, false])
})

async function done(by: ReturnType<typeof as>, id: number, action: string, input: object) {
  const { status, body } = await by.post(addressOf(id, action), input)
  assert.equal(status, 200, JSON.stringify(body))
}

async function ruleInForce() {
  const { body } = await as(clerk).get('/api/deadline-rules')
  return body.find(({ id }: { id: string }) => id === 'PET-HANDLE')
}
