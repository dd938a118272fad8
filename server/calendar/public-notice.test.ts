import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedNotice } from '#domain/calendar/published-notices.ts'
import { campaignInput } from '#domain/campaign/inputs.ts'
import { changeCampaign } from '#server/campaign/actions.ts'
import { verifyLog } from '#server/log/verify.ts'
import { closeAfterPublicity } from '#server/rectification/timed.ts'
import { viewItem } from '#server/rectification/view.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { importCalendar } from './actions.ts'
import { recomputePublicity } from './recompute.ts'

const house = await openTestHouse('2026-12-25')
const bureau = await makeBureau(house)
const short = await published(5, 'workingDays')
const long = await published(10, 'workingDays')
const natural = await published(10, 'naturalDays')
const known = await published(2, 'workingDays')

test('a last day counted over holidays nobody knows yet is provisional', async () => {
  assert.deepEqual(await lastDay(short), ['2027-01-01', true])
  assert.deepEqual(await lastDay(long), ['2027-01-08', true])
  assert.deepEqual(await lastDay(natural), ['2027-01-04', false])
  assert.deepEqual(await lastDay(known), ['2026-12-29', false])
  assert.equal(await recomputePublicity(house), 0)
  const { events } = await viewItem(await as(house, bureau.clerk), long)
  assert.deepEqual(events.at(-1)!.data.provisional, true)
})

test('the import that makes them known counts again what still runs, and nothing that has ended', async () => {
  house.setDay('2027-01-02')
  const guard = await as(house, bureau.admin)
  const change = { text: inventedNotice }
  const { recomputed } = await importCalendar(guard, { change, baseVersion: 1 } as never)
  assert.equal(recomputed, 1)
  assert.deepEqual(await lastDay(short), ['2027-01-01', true], 'ended before anybody knew better')
  assert.deepEqual(await lastDay(long), ['2027-01-11', false])
  const { events } = await viewItem(await as(house, bureau.clerk), long)
  const { action, byId, data } = events.at(-1)!
  assert.deepEqual(
    [action, byId, data.untilBefore, data.until],
    ['recomputePublicity', null, '2027-01-08', '2027-01-11'],
  )
  const told = await house.sql`
    select person_id from notice where matter_id = ${long} and kind = 'publicityRecomputed'`
  assert.deepEqual(
    told.map(row => row.personId),
    [bureau.clerk.id],
  )
  assert.equal(await recomputePublicity(house), 0)
})

test('the item is closed after the day that was counted again', async () => {
  for (const [day, status] of [
    ['2027-01-11', 'inPublicity'],
    ['2027-01-12', 'closed'],
  ] as const) {
    house.setDay(day)
    await closeAfterPublicity(house)
    assert.equal((await viewItem(await as(house, bureau.clerk), long)).status, status)
  }
  assert.equal((await verifyLog(house.sql)).broken, null)
})

async function published(publicityDays: number, publicityUnit: string): Promise<number> {
  const [campaign] = await house.sql`select catalogue_id, name from campaign`
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const plan = campaignInput.parse({ ...campaign, ...period, publicityDays, publicityUnit })
  await changeCampaign(await as(house, bureau.clerk), bureau.campaignId, plan)
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  const found = { method: 'onSite', finding: '看过', outcome: 'solved' }
  await act(house, bureau.verifier, id, 'verify', found)
  await act(house, bureau.clerk, id, 'publish', { text: '专题培训不足。办理结果：解决。' })
  return id
}

async function lastDay(id: number) {
  const { publicity } = await viewItem(await as(house, bureau.clerk), id)
  return [publicity!.until, publicity!.provisional]
}
