import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnKeys, columns, countColumns } from '#domain/figures/columns.ts'
import { median, type Passage, passagesOf } from '#domain/figures/stages.ts'
import { type ItemState, type LoggedEvent, stateOn } from '#domain/figures/state.ts'
import { groupCells } from '#domain/figures/tables.ts'
import { itemListQuery } from '#domain/rectification/views.ts'
import { soonUntilOn } from '#server/calendar/lights.ts'
import { insertAspect } from '#server/campaign/queries.ts'
import { listMigrationFiles, runMigrations } from '#server/database/migrate.ts'
import { filedOn, mattersOn } from '#server/rectification/as-of-queries.ts'
import { countItems, listItems } from '#server/rectification/list-queries.ts'
import { fc } from '#tests/chance.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, assignment, makeItem, registration } from '#tests/items.ts'
import { countCells, listStages } from './queries.ts'

const house = await openTestHouse('2026-03-02')
const bureau = await makeBureau(house)
const { units } = bureau
const [campaign] = await house.sql<{ catalogueId: number }[]>`
  select catalogue_id from campaign where id = ${bureau.campaignId}`
const otherAspect = await house.sql.begin(tx => insertAspect(tx, campaign!.catalogueId, '服务群众'))
const days = Array.from({ length: 45 }, (_, at) =>
  new Date(Date.UTC(2026, 2, 2 + at * 2)).toISOString().slice(0, 10),
)
const chance = randomBy(20260302)

/** What each day's end looked like, kept while it was the present. */
const kept = new Map<string, ItemState[]>()
const ids: number[] = []
for (const day of days) {
  house.setDay(day)
  for (let at = 0; at < 1; at++) {
    const change = { deadline: later(day, 3 + pick(25)), leadUnitId: pick(5) ? units.legal : null }
    ids.push((await makeItem(house, bureau, 'draft', change)).id)
  }
  for (let at = 0; at < 60; at++) {
    house.passMinutes(1)
    await anything(ids[pick(ids.length)]!, day)
  }
  kept.set(day, await present())
}
const today = days.at(-1)!
const events = await allEvents()
const clerk = await as(house, bureau.clerk)

test('the walk through the weeks has closed, reopened, moved and suspended items', () => {
  const last = kept.get(today)!
  assert.ok(last.some(state => state.cycle > 1 && state.status === 'closed'))
  assert.ok(last.some(state => state.cycle > 1 && state.status !== 'closed'))
  assert.ok(last.some(state => state.suspendedOn !== null))
  assert.ok(new Set(last.map(state => state.aspectId)).size === 3)
  assert.ok(new Set(last.map(state => state.status)).size === 6)
})

test('the log tells every day’s end as it was, by the rule and by SQL', async () => {
  for (const [day, states] of kept) {
    const byRule = ids.map(id => stateOn(events.get(id)!, day)).filter(state => state !== undefined)
    assert.deepEqual(byRule, states, day)
    assert.deepEqual(await present(day), states, day)
  }
})

test('every figure of every day counts the states, and opens exactly as many rows', async () => {
  for (const on of [days[3]!, days[17]!, days[30]!, today]) {
    const moment = { on, soonUntil: await soonUntilOn(house.sql, 'item', on) }
    const cells = await countCells(house.sql, clerk.person, { on }, today)
    const all = groupCells(cells, () => 'all').get('all')!
    assert.deepEqual(all, countColumns(kept.get(on)!, moment), on)
    for (const [unitId, counts] of groupCells(cells, cell => cell.unitId)) {
      const place = unitId === null ? { noLeadUnit: true } : { leadUnitId: [unitId] }
      for (const key of columnKeys) {
        const filter = { ...place, ...columns[key].opens, on }
        const { count } = await countItems(house.sql, clerk.person, filter, today, 1000)
        assert.equal(count, counts[key], `${on} ${unitId} ${key}`)
      }
    }
    const query = { ...columns.red.opens, on, sort: 'oldest' as const, limit: 200 }
    for (const [aspectId, counts] of groupCells(cells, cell => cell.aspectId)) {
      const filed = aspectId === null ? { noAspect: true } : { aspectId }
      const filter = { ...filed, ...columns.open.opens, on }
      const { count } = await countItems(house.sql, clerk.person, filter, today, 1000)
      assert.equal(count, counts.open, `${on} aspect ${aspectId}`)
    }
    const page = JSON.parse(await listItems(house.sql, clerk.person, query, today))
    assert.equal(page.rows.length, all.red)
  }
})

test('days in each stage are those between the acts of the log', async () => {
  const passages = ids.flatMap(id => passagesOf(events.get(id)!, today))
  const stages = await listStages(house.sql, clerk.person, {}, today)
  const byRule = Map.groupBy(passages, passage => passage.status)
  assert.deepEqual(stages.map(stage => stage.status).sort(), [...byRule.keys()].sort())
  for (const { status, passages: counted, medianDays } of stages) {
    const own = byRule.get(status)!
    assert.equal(counted, own.length)
    assert.equal(medianDays, median(own.map(stay => ({ days: daysRunning(stay), count: 1 }))))
  }
})

test('days in suspension are no days of a stage, by the rule and by SQL', async () => {
  const stays = [...ids]
    .sort((one, other) => one - other)
    .map(id => passagesOf(events.get(id)!, today))
  const stored = await house.sql<{ suspended: number }[]>`
    select suspended from passage where status <> 'closed' order by matter_id, seq`
  const byRule = stays.flat().map(({ suspended }) => suspended)
  assert.deepEqual(
    stored.map(({ suspended }) => suspended),
    byRule,
  )
  assert.ok(byRule.some(suspended => suspended > 0))
  assert.ok(stays.flat().every(stay => daysRunning(stay) >= 0))
})

test('stays from before suspension was taken out of them are given the same days', async () => {
  const stored = () => house.sql`select matter_id, seq, suspended from passage order by 1, 2`
  const before = [...(await stored())]
  await house.sql.begin(async tx => {
    await tx`alter table passage drop column suspended`
    await tx`create index passage_until on passage (until)`
    await tx`delete from migration where name like '0156-%'`
    assert.deepEqual(await runMigrations(tx, listMigrationFiles()), ['0156-suspended-stays.sql'])
  })
  assert.deepEqual([...(await stored())], before)
})

test('a stage opens the items that left it in the year before the day', async () => {
  const left = new Map(ids.map(id => [id, passagesOf(events.get(id)!, today)]))
  const statuses = new Set([...left.values()].flat().map(({ status }) => status))
  assert.ok(statuses.size > 2)
  for (const leftStage of statuses) {
    const query = itemListQuery.parse({ leftStage, limit: 200 })
    const page = JSON.parse(await listItems(house.sql, clerk.person, query, today))
    const expected = ids.filter(id => left.get(id)!.some(({ status }) => status === leftStage))
    const listed = new Set(page.rows.map((row: { id: number }) => row.id))
    assert.deepEqual(listed, new Set(expected), leftStage)
    assert.equal(page.rows.length, expected.length)
    const nextYear = later(today, 366)
    const asked = { leftStage, on: nextYear }
    const none = await countItems(house.sql, clerk.person, asked, nextYear, 1000)
    assert.equal(none.count, 0, `${leftStage} a year later`)
  }
})

test('no number of items makes the parts of a table differ from the whole', () => {
  const some = fc.subarray([...kept.values()].flat())
  const moment = { on: today, soonUntil: today }
  fc.assert(
    fc.property(some, states => {
      const counts = countColumns(states, moment)
      const { total, open, closed, green, yellow, red, grey, closedInTime } = counts
      assert.equal(open + closed, total)
      const { draft, assigned, inProgress, awaitingReview, awaitingVerification } = counts
      const standing = draft + assigned + inProgress + awaitingReview + awaitingVerification
      assert.equal(standing, open)
      assert.equal(green + yellow + red + grey, open)
      assert.ok(closedInTime <= closed)
    }),
  )
})

/** One act by somebody who may, or by nobody: what the rules refuse does not happen. */
async function anything(id: number, day: string): Promise<void> {
  const deadline = later(day, 2 + pick(20))
  const yes = { approves: true, opinion: '同意' }
  const verdict = { method: 'onSite', finding: '现场看过', outcome: 'solved' }
  const leadUnitId = pick(2) ? units.legal : units.office
  const { campaignId: _, ...amended } = registration(bureau, {
    ...{ leadUnitId, deadline, longTerm: pick(2) === 1, immediate: pick(2) === 1 },
    aspectId: [bureau.aspectId, otherAspect, null][pick(3)],
  })
  const tries: [TestPerson, Parameters<typeof act>[3], Record<string, unknown>][] = [
    [bureau.clerk, 'assign', assignment(bureau, { leadUnitId })],
    [bureau.clerk, 'amend', amended],
    [bureau.handler, 'accept', {}],
    [bureau.handler, 'requestExtension', { deadline, reason: '雨天停工' }],
    [bureau.leader, 'decideExtension', pick(2) ? yes : { approves: false, opinion: '不同意' }],
    [bureau.handler, 'requestSuspension', { reason: '等上级批复' }],
    [bureau.leader, 'decideSuspension', yes],
    [bureau.leader, 'resume', { reason: '批复已到' }],
    [bureau.handler, 'submitForCloseOut', { result: '已整改', outcome: 'unfounded' }],
    [bureau.leader, 'approveCloseOut', {}],
    [bureau.leader, 'returnForMoreWork', { reason: '材料不全' }],
    [bureau.verifier, 'verify', { ...verdict, outcome: 'unfounded' }],
    [bureau.clerk, 'reopen', { reason: '群众又反映', deadline }],
  ]
  const likely = tries.flatMap(one => (one[1] === 'requestSuspension' ? [one] : [one, one]))
  const [person, action, input] = likely[pick(likely.length)]!
  await act(house, person, id, action, input).catch((failure: { code?: string }) => {
    assert.ok(failure.code, String(failure))
  })
}

/** The items as they stand in the table, or at the end of a day, as the rule writes a state. */
async function present(on?: string): Promise<ItemState[]> {
  const matters = on ? mattersOn(house.sql, on, '9999-12-31') : house.sql`matter`
  const items = on ? filedOn(house.sql, on, '9999-12-31') : house.sql`item`
  const rows = await house.sql<ItemState[]>`
    select m.id as matter_id, m.status, m.cycle, m.rebounds, m.lead_unit_id, i.aspect_id,
      m.long_term, m.immediate, m.opened_on, m.deadline, m.suspended_on, m.closed_on, m.verified_on, case when m.status = 'closed' then m.outcome end as outcome
    from ${matters} m join ${items} i on i.matter_id = m.id where m.opened_on <= ${on ?? '9999-12-31'} order by m.id`
  return rows.map(row => ({ ...row }))
}

async function allEvents(): Promise<Map<number, LoggedEvent[]>> {
  const rows = await house.sql<LoggedEvent[]>`
    select matter_id, seq, at::date as on, action, data from event order by matter_id, seq`
  return Map.groupBy(rows, row => row.matterId)
}

function later(day: string, by: number): string {
  return Temporal.PlainDate.from(day).add({ days: by }).toString()
}

function daysRunning({ from, to, suspended }: Passage): number {
  return daysBetween(from, to) - suspended
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

function pick(below: number): number {
  return Math.floor(chance() * below)
}

/** The same walk each time. */
function randomBy(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
