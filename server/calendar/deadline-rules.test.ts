import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInRules } from '#domain/calendar/rules.ts'
import { openOffice } from '#tests/requests.ts'
import { freezeRule, ruleAt } from './rules.ts'

const { house, bureau, as } = await openOffice()
const manage = as(bureau.admin)
const reason = '按本县热线办法'

function definitionOf(id: string) {
  const { id: _id, version: _version, ...definition } = builtInRules.find(rule => rule.id === id)!
  return definition
}

test('everybody who reads items reads the rules and where each comes from', async () => {
  const { status, body } = await as(bureau.handler).get('/api/deadline-rules')
  assert.equal(status, 200)
  assert.deepEqual(body, builtInRules)
})

test('a changed rule is a new version; the one before stays for the matters frozen to it', async () => {
  const frozen = await house.sql.begin(tx => freezeRule(tx, 'HOT-HELP'))
  const definition = { ...definitionOf('HOT-HELP'), length: 3 }
  const changed = await manage.post('/api/deadline-rules/HOT-HELP', {
    definition,
    baseVersion: 1,
    reason,
  })
  assert.deepEqual([changed.status, changed.body.version, changed.body.length], [200, 2, 3])
  assert.equal((await ruleAt(house.sql, 'HOT-HELP')).length, 3)
  assert.deepEqual(await ruleAt(house.sql, 'HOT-HELP', frozen.version), frozen)
  assert.equal(frozen.length, 5)
  const listed: { id: string; length: number }[] = (await manage.get('/api/deadline-rules')).body
  assert.deepEqual(
    listed.filter(({ id }) => id === 'HOT-HELP').map(({ length }) => length),
    [3],
  )
})

test('the history tells who changed what, when and why', async () => {
  const { body } = await as(bureau.leader).get('/api/deadline-rules/HOT-HELP')
  assert.equal(body.rule.version, 2)
  const [change, origin] = body.history
  assert.deepEqual(
    [change.by, change.at, change.reason, change.before.length, change.after.length],
    [bureau.admin.name, '2026-06-15T02:00:00.000Z', reason, 5, 3],
  )
  assert.deepEqual([origin.version, origin.by, origin.before], [1, null, null])
  const untouched = await as(bureau.leader).get('/api/deadline-rules/SEAL')
  assert.deepEqual(
    untouched.body.history.map(({ by }: { by: unknown }) => by),
    [null],
  )
})

test('a form drawn from an older version and a change of nothing are refused', async () => {
  const definition = { ...definitionOf('HOT-HELP'), length: 3 }
  const url = '/api/deadline-rules/HOT-HELP'
  const outdated = await manage.post(url, { definition, baseVersion: 1, reason })
  assert.deepEqual([outdated.status, outdated.body.code], [409, 'versionOutdated'])
  const same = await manage.post(url, { definition, baseVersion: 2, reason })
  assert.deepEqual([same.status, same.body.code], [409, 'ruleUnchanged'])
  const unchanged = { definition: definitionOf('SEAL'), baseVersion: 1, reason }
  assert.equal(
    (await manage.post('/api/deadline-rules/SEAL', unchanged)).body.code,
    'ruleUnchanged',
  )
})

test('two changes at once: one version, one refusal', async () => {
  const answers = await Promise.all(
    [6, 7].map(length =>
      manage.post('/api/deadline-rules/HOT-COMPLAIN', {
        definition: { ...definitionOf('HOT-COMPLAIN'), length },
        baseVersion: 1,
        reason,
      }),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
})

test('the bureau adds a rule of its own under an id that is free', async () => {
  const definition = { ...definitionOf('YDT-HANDLE'), length: 2, sureness: 'own' }
  const added = await manage.post('/api/deadline-rules', { id: 'CITY-RUBBISH', definition, reason })
  assert.deepEqual([added.status, added.body.version], [200, 1])
  const listed = (await manage.get('/api/deadline-rules')).body
  assert.equal(listed.at(-1).id, 'CITY-RUBBISH')
  assert.equal(listed.length, builtInRules.length + 1)
  for (const id of ['CITY-RUBBISH', 'SEAL']) {
    const taken = await manage.post('/api/deadline-rules', { id, definition, reason })
    assert.deepEqual([taken.status, taken.body.code], [409, 'alreadyExists'], id)
  }
})

test('a rule that cannot be counted, or without a reason, names what is wrong', async () => {
  const definition = { ...definitionOf('HOT-HELP'), length: 1.5 }
  const url = '/api/deadline-rules/HOT-HELP'
  const { status, body } = await manage.post(url, { definition, baseVersion: 2, reason: '' })
  assert.equal(status, 422)
  assert.deepEqual(body.details.fields.map(({ path }: { path: string }) => path).sort(), [
    'definition.length',
    'reason',
  ])
  const unknown = await manage.post('/api/deadline-rules/NO-SUCH', {
    definition: definitionOf('HOT-HELP'),
    baseVersion: 1,
    reason,
  })
  assert.equal(unknown.status, 404)
  assert.equal((await manage.get('/api/deadline-rules/NO-SUCH')).status, 404)
})
