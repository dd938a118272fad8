import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planCampaign } from '#server/campaign/actions.ts'
import { makeCounty } from '#tests/county.ts'
import { as as contextOf } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'
import { openRoundsDue } from './timed.ts'

const { house, bureau, as } = await openOffice()
const county = await makeCounty(house, bureau)
const { second } = county
const { leader: mover } = second
const campaignId = await planOwn()
const dueOn = '2026-06-30'

test('the sheets of a bureau’s own round go to its units and leaders only, as many as were announced', async () => {
  const url = `/api/campaigns/${campaignId}/round-size`
  assert.deepEqual((await as(second.clerk).get(url)).body, { units: 1, leaders: 2, without: [] })
  assert.equal((await as(bureau.clerk).get(url)).body.code, 'notFound')
  const opened = await as(second.clerk).post('/api/self-checks', { campaignId, dueOn })
  assert.deepEqual(opened.body, { round: 1, sheets: 3 })
  assert.equal((await sheetsOf(second.clerk)).length, 3)
  assert.deepEqual((await as(county.leader).get('/api/self-checks/mine')).body, [])
})

test('a bureau’s clerk neither sees nor hands over a sheet of another bureau’s campaign', async () => {
  const held = `/api/people/${mover.id}/held`
  const own = (await as(second.clerk).get(held)).body.rows
  assert.deepEqual(
    own.map((row: { kind: string }) => row.kind),
    ['selfCheck'],
  )
  await house.sql`insert into post (person_id, unit_id, role, title, charge, since, until)
    values (${mover.id}, ${bureau.units.legal}, 'leader', '', '{}', '2020-01-01', '2021-01-01')`
  assert.deepEqual((await as(bureau.clerk).get(held)).body.rows, [])
  const move = { successorId: bureau.head.id, reason: '岗位调整', sheetIds: [own[0].id] }
  const moved = await as(bureau.clerk).post(`/api/people/${mover.id}/hand-over`, move)
  assert.deepEqual(moved.body.rows, [])
  assert.equal((await as(second.clerk).get(held)).body.rows.length, 1)
})

test('a post that ended before the round opened shows its old bureau no sheet', async () => {
  await house.sql`insert into post (person_id, unit_id, role, title, charge, since)
    values (${second.head.id}, ${bureau.units.root}, 'handler', '', '{}', '2026-06-01')`
  const all = await sheetsOf(second.clerk)
  const ofMover = all.find(sheet => sheet.personId === mover.id)!
  for (const { id } of all) {
    assert.equal((await as(bureau.clerk).get(`/api/self-checks/${id}`)).status, 404)
  }
  await as(county.clerk).post('/api/self-checks', { campaignId: bureau.campaignId, dueOn })
  const round = (await as(county.clerk).get(`/api/campaigns/${bureau.campaignId}/self-checks`)).body
  const inCounty = (personId: number) =>
    round.find((sheet: { personId: number | null }) => sheet.personId === personId).id
  const read = (id: number) => as(bureau.clerk).get(`/api/self-checks/${id}`)
  assert.equal((await read(inCounty(mover.id))).status, 404, 'the post ended long ago')
  assert.equal((await read(inCounty(second.head.id))).status, 200, 'the post is held')
  assert.equal((await as(second.leader).get(`/api/self-checks/${ofMover.id}`)).status, 200)
})

test('once its own people have signed, a bureau’s next round opens by itself', async () => {
  const sheets = await sheetsOf(second.clerk)
  await house.sql`update self_check set signed_at = now(), seal = ''
    where id = any(${sheets.map(({ id }) => id)}::integer[])`
  house.setDay('2026-09-15')
  await openRoundsDue(house)
  const rounds = await house.sql<{ round: number }[]>`select distinct round from self_check
    where campaign_id = ${campaignId} order by round`
  assert.deepEqual(
    rounds.map(({ round }) => round),
    [1, 2],
  )
})

async function sheetsOf(person: typeof second.clerk) {
  const { body } = await as(person).get(`/api/campaigns/${campaignId}/self-checks`)
  return body as { id: number; personId: number | null }[]
}

async function planOwn(): Promise<number> {
  const [catalogue] = await house.sql<{ id: number }[]>`select catalogue_id as id from campaign
    where id = ${bureau.campaignId}`
  const planned = await planCampaign(await contextOf(house, second.clerk), {
    ...{ name: '水务局专项整治', catalogueId: catalogue!.id, addressee: '', basis: [] },
    ...{ leadingGroup: [], unitIds: [], collectiveDecision: false, publicityDays: 0 },
    ...{ publicityUnit: 'workingDays' as const, selfCheckMonths: 3, phases: [] },
    ...{ startsOn: '2026-06-01', endsOn: '2026-12-31' },
  })
  return planned.id
}
