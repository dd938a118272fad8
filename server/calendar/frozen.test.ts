import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedNotice } from '#domain/calendar/published-notices.ts'
import { builtInRules } from '#domain/calendar/rules.ts'
import { registerInput } from '#domain/rectification/inputs.ts'
import { verifyLog } from '#server/log/verify.ts'
import { registerItems } from '#server/rectification/register.ts'
import { as as contextOf } from '#tests/house.ts'
import { act, assignment, makeItem, registration } from '#tests/items.ts'
import { openOffice } from '#tests/requests.ts'
import { recomputeDeadlines } from './recompute.ts'

const { house, bureau, as } = await openOffice('2026-11-25')
const manage = as(bureau.admin)
const clerk = as(bureau.clerk)
const reason = '本县督办办法'

test('a day set at registration is frozen to the rule and calendar in force, for a thousand at once', async () => {
  const input = registerInput.parse(registration(bureau))
  const many = Array.from({ length: 1000 }, () => ({ action: 'register' as const, input }))
  const context = await contextOf(house, bureau.clerk)
  const [id] = await house.sql.begin(tx => registerItems(context, tx, many))
  const { limit, provisional } = (await clerk.get(`/api/items/${id}`)).body
  assert.deepEqual([limit.ruleId, limit.ruleVersion, limit.calendarVersion], ['RECT-ITEM', 1, 1])
  assert.deepEqual([limit.startsOn, limit.unit, provisional], ['2026-11-25', 'date', false])
  const [row] = await house.sql`select count(*)::int as frozen from matter where rule_version = 1`
  assert.equal(row!.frozen, 1000)
})

test('the bureau’s own rule counts the last day; edited later, rule and calendar leave it as it is', async () => {
  await addRule('COUNTY-TEN', 10, 5)
  const id = await assignBy('COUNTY-TEN')
  assert.deepEqual(await timeOf(id), ['2026-12-09', 1, 1])
  const definition = { ...definitionOf(3), extension: 5 }
  const changed = { definition, baseVersion: 1, reason }
  assert.equal((await manage.post('/api/deadline-rules/COUNTY-TEN', changed)).status, 200)
  const days = { days: { '2026-12-01': 'off', '2026-12-10': 'off' }, reason: '县庆' }
  const edited = await manage.post('/api/calendar/import', { change: days, baseVersion: 1 })
  assert.deepEqual([edited.status, edited.body.recomputed], [200, 0])
  assert.deepEqual(await timeOf(id), ['2026-12-09', 1, 1])
  await act(house, bureau.handler, id, 'requestExtension', { length: 2, reason: '等批复' })
  await act(house, bureau.leader, id, 'decideExtension', { approves: true })
  assert.deepEqual(await timeOf(id), ['2026-12-11', 1, 1])
  assert.deepEqual(await timeOf(await assignBy('COUNTY-TEN')), ['2026-11-30', 2, 2])
})

test('a suspension is counted in working days, and the weekend within takes none', async () => {
  const id = await assignBy('COUNTY-TEN')
  await act(house, bureau.handler, id, 'requestSuspension', { reason: '等批复' })
  await act(house, bureau.leader, id, 'decideSuspension', { approves: true })
  house.setDay('2026-11-30')
  await act(house, bureau.handler, id, 'resume', { reason: '批复已到' })
  house.setDay('2026-11-25')
  // Thursday and Friday did not count; the weekend never did, and 12-01 is off by now.
  assert.deepEqual(await timeOf(id), ['2026-12-03', 2, 2])
})

test('what reaches into an unpublished year is provisional until its notice is imported', async () => {
  await addRule('COUNTY-SIXTY', 60, 20)
  const counted = await assignBy('COUNTY-SIXTY')
  const dated = await makeItem(house, bureau, 'inProgress', { deadline: '2027-03-31' })
  await addRule('COUNTY-TWENTY', 20, 20)
  const asking = await assignBy('COUNTY-TWENTY')
  await act(house, bureau.handler, asking, 'requestExtension', { length: 20, reason: '等批复' })
  const askedBefore = await askedFor(asking)
  const before = await timeOf(counted)
  assert.deepEqual(before, ['2027-02-19', 1, 2])
  assert.deepEqual(await provisionalOnes(), [counted, dated.id])
  const preview = await manage.post('/api/calendar/preview', { change: { text: inventedNotice } })
  const { becomeCertain, recounted } = preview.body.effects
  assert.deepEqual([becomeCertain, recounted], [1, 1])
  const change = { text: inventedNotice }
  const { body } = await manage.post('/api/calendar/import', { change, baseVersion: 2 })
  assert.deepEqual([body.version, body.recomputed], [3, 2])
  assert.deepEqual(await provisionalOnes(), [])
  // Its own date lies in the year that was known; the one it asks for does not.
  const asked = await askedFor(asking)
  assert.ok((await timeOf(asking))[0] < '2026-12-31' && asked > askedBefore, asked)
  await act(house, bureau.leader, asking, 'decideExtension', { approves: true })
  assert.equal((await timeOf(asking))[0], asked)
  assert.deepEqual(await timeOf(counted), ['2027-03-01', 1, 3])
  const { events } = (await clerk.get(`/api/items/${counted}`)).body
  const { action, byId, data } = events.at(-1)
  assert.deepEqual(
    [action, byId, data.deadlineBefore, data.deadline, data.limit.calendarVersion],
    [...['recomputeDeadline', null, '2027-02-19', '2027-03-01', 3]],
  )
  assert.deepEqual((await timeOf(dated.id)).slice(0, 1), ['2027-03-31'])
  assert.equal(await recomputeDeadlines(house), 0)
  assert.equal((await verifyLog(house.sql)).broken, null)
})

test('a new cycle freezes anew and the finished one keeps what it was counted by', async () => {
  const { id } = await makeItem(house, bureau, 'closed', { deadline: '2026-12-31' })
  await act(house, bureau.clerk, id, 'reopen', { reason: '又有反映', deadline: '2027-05-31' })
  assert.deepEqual(await timeOf(id), ['2027-05-31', 1, 3])
  const [cycle] = await house.sql`
    select rule_id, calendar_version from item_cycle where matter_id = ${id}`
  assert.deepEqual({ ...cycle }, { ruleId: 'RECT-ITEM', calendarVersion: 3 })
})

async function addRule(id: string, length: number, extension: number) {
  const definition = { ...definitionOf(length), extension }
  assert.equal((await manage.post('/api/deadline-rules', { id, definition, reason })).status, 200)
}

function definitionOf(length: number) {
  const {
    id: _id,
    version: _version,
    ...definition
  } = builtInRules.find(rule => rule.id === 'YDT-HANDLE')!
  return { ...definition, length, sureness: 'own' }
}

async function assignBy(ruleId: string): Promise<number> {
  const { id } = await makeItem(house, bureau, 'draft', { deadline: null })
  await act(house, bureau.clerk, id, 'assign', { ...assignment(bureau), ruleId })
  await act(house, bureau.handler, id, 'accept', {})
  return id
}

/** Deadline, version of its rule and of its calendar. */
async function timeOf(id: number) {
  const { deadline, limit } = (await clerk.get(`/api/items/${id}`)).body
  return [deadline, limit.ruleVersion, limit.calendarVersion]
}

async function askedFor(id: number): Promise<string> {
  return (await clerk.get(`/api/items/${id}`)).body.pendingExtension.to
}

async function provisionalOnes(): Promise<number[]> {
  const { rows } = (await clerk.get('/api/items?provisional=true&sort=oldest')).body
  return rows.map(({ id }: { id: number }) => id)
}
