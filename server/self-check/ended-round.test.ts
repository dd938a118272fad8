import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/requests.ts'
import { openRoundsDue, remindOfLateSheets, tellOfWaitingRounds } from './timed.ts'

const { house, bureau, anew: as } = await openOffice()
const { sql } = house
const { campaignId, clerk, handler, units } = bureau
const dueOn = '2026-06-18'
const reason = '法制股人员全部抽调，其余单位已签齐'

test('a unit where nobody may sign gets no sheet', async () => {
  const made = await as(bureau.admin).post('/api/units', { name: '空队', parentId: units.root })
  const { body: size } = await as(clerk).get(`/api/campaigns/${campaignId}/round-size`)
  const { body } = await as(clerk).post('/api/self-checks', { campaignId, dueOn })
  assert.equal(body.sheets, size.units + size.leaders)
  assert.ok(size.without.includes(made.body.id), 'it is named before anything is sent')
  const sheets = await sheetsOf(1)
  assert.ok(sheets.length > 0)
  const asked = sheets.map(({ unitId }) => unitId)
  assert.deepEqual(
    size.without.filter((id: number) => asked.includes(id)),
    [],
  )
})

test('of a recurring round that cannot open the clerks are told once, not at night', async () => {
  await sql`update campaign set self_check_months = 1 where id = ${campaignId}`
  const told: number[] = []
  for (const day of ['2026-06-19', '2026-07-20', '2026-07-21']) {
    house.setDay(day)
    await openRoundsDue(house)
    await tellOfWaitingRounds(house)
    told.push(await countTold())
  }
  assert.deepEqual(told, [0, 1, 1])
  const [notice] = (await as(clerk).get('/api/notices')).body.rows
  assert.equal(notice.place, `/campaigns/${campaignId}`)
})

test('the clerk ends a round with a reason, and what is unsigned stays unanswered for good', async () => {
  const url = `/api/campaigns/${campaignId}/end-round`
  assert.equal((await as(handler).post(url, { reason })).body.code, 'rightMissing')
  assert.equal((await as(clerk).post(url, {})).status, 422)
  const [own] = (await as(handler).get('/api/self-checks/mine')).body
  const ended = await as(clerk).post(url, { reason })
  assert.deepEqual(ended.body, { round: 1, sheets: (await sheetsOf(1)).length })
  assert.equal((await as(clerk).post(url, { reason })).body.code, 'noRoundOpen')
  assert.deepEqual((await as(handler).get('/api/self-checks/mine')).body, [])
  const signing = { statement: '逐条对照目录，没有发现' }
  const late = await as(handler).post(`/api/self-checks/${own.id}/sign`, signing)
  assert.equal(late.body.code, 'roundEnded')
  const sheet = (await as(clerk).get(`/api/self-checks/${own.id}`)).body
  assert.deepEqual([sheet.endedReason, sheet.endedBy, sheet.signedAt], [reason, clerk.name, null])
  const cells = (await as(clerk).get(`/api/campaigns/${campaignId}/matrix`)).body
  assert.ok(cells.every(({ answer }: { answer: string }) => answer === 'unanswered'))
  await remindOfLateSheets(house)
  const [late0] = await sql`select count(*)::int as n from notice where kind = 'sheetLate'`
  assert.equal(late0!.n, 0)
})

test('then the next round opens by itself', async () => {
  await openRoundsDue(house)
  assert.ok((await sheetsOf(2)).length > 0)
})

async function sheetsOf(round: number): Promise<{ unitId: number | null }[]> {
  const { body } = await as(clerk).get(`/api/campaigns/${campaignId}/self-checks`)
  return body.filter((sheet: { round: number }) => sheet.round === round)
}

async function countTold(): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from notice
    where kind = 'roundWaits' and person_id = ${clerk.id}`
  return row!.n
}
