import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/requests.ts'
import { openRoundsDue, remindOfLateSheets } from './timed.ts'

const { house, bureau, anew: as } = await openOffice()
const { sql } = house
const { campaignId, clerk, handler, leader } = bureau

test('whoever fills in a sheet is told when the round opens, and the notice opens the sheet', async () => {
  await as(clerk).post('/api/self-checks', { campaignId, dueOn: '2026-06-18' })
  const told = await toldOf('sheetToSign')
  assert.deepEqual(told, await waiting())
  assert.ok(told.some(line => line.startsWith(`${bureau.colleague.id} `)))
  assert.ok(!told.some(line => line.startsWith(`${clerk.id} `)), 'who opened it knows')
  const { rows } = (await as(handler).get('/api/notices')).body
  assert.equal((await as(handler).get(`/api${rows[0].place}`)).body.mine, true)
})

test('a refused opening tells nobody', async () => {
  const before = await toldOf('sheetToSign')
  const again = await as(clerk).post('/api/self-checks', { campaignId, dueOn: '2026-06-30' })
  assert.equal(again.body.code, 'checksOpen')
  assert.deepEqual(await toldOf('sheetToSign'), before)
})

test('nobody is reminded on the last day, at night or at the weekend', async () => {
  house.setDay('2026-06-18')
  await remindOfLateSheets(house)
  house.passMinutes(10 * 60)
  await remindOfLateSheets(house)
  house.setDay('2026-06-20')
  await remindOfLateSheets(house)
  assert.deepEqual(await toldOf('sheetLate'), [])
})

test('of a late sheet everybody for whom it waits is told once, also by two processes', async () => {
  const [own] = (await as(leader).get('/api/self-checks/mine')).body.toReversed()
  const statement = '逐条对照目录，没有发现'
  await as(leader).post(`/api/self-checks/${own.id}/sign`, { statement })
  house.setDay('2026-06-22')
  await Promise.all([remindOfLateSheets(house), remindOfLateSheets(house)])
  const told = await toldOf('sheetLate')
  assert.deepEqual(told, [...(await waiting()), `${clerk.id} ${await officeSheet()}`].sort())
  assert.ok(!told.includes(`${leader.id} /self-checks/${own.id}`), 'a signed sheet is not late')
  for (const day of ['2026-06-22', '2026-06-23', '2026-07-20']) {
    house.setDay(day)
    await remindOfLateSheets(house)
  }
  assert.deepEqual(await toldOf('sheetLate'), told)
})

test('a round that opens by itself leaves as many days as are set', async () => {
  await sql`update self_check set signed_at = now(), seal = ''`
  await sql`update campaign set self_check_months = 1`
  const input = { value: 5, reason: '月末前签完', revision: 0 }
  assert.equal((await as(bureau.admin).post('/api/settings/selfCheckDays', input)).status, 200)
  house.setDay('2026-07-20')
  await openRoundsDue(house)
  const [sheet] = (await as(handler).get('/api/self-checks/mine')).body
  assert.deepEqual([sheet.round, sheet.dueOn], [2, '2026-07-25'])
  assert.ok((await toldOf('sheetToSign')).includes(`${handler.id} /self-checks/${sheet.id}`))
})

/** Who was told of what, as lines. */
async function toldOf(kind: string): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    select person_id || ' ' || place as line from notice where kind = ${kind}`
  return rows.map(({ line }) => line).sort()
}

/** The same from the other side: on whose desk a sheet waits, the clerk's left out. */
async function waiting(): Promise<string[]> {
  const people = [handler, bureau.colleague, bureau.outsider, leader, bureau.head]
  const lines = people.map(async person => {
    const sheets = (await as(person).get('/api/self-checks/mine')).body as { id: number }[]
    return sheets.map(({ id }) => `${person.id} /self-checks/${id}`)
  })
  return (await Promise.all(lines)).flat().sort()
}

async function officeSheet(): Promise<string> {
  const [sheet] = await sql<{ id: number }[]>`select id from self_check
    where unit_id = ${bureau.units.office} and round = 1`
  return `/self-checks/${sheet!.id}`
}
