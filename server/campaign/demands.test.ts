import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Demands } from '#domain/campaign/demands.ts'
import { campaignInput } from '#domain/campaign/inputs.ts'
import { verifyLog } from '#server/log/verify.ts'
import { viewItem } from '#server/rectification/view.ts'
import { as as actAs } from '#tests/house.ts'
import { importsOf, ledgerHeader } from '#tests/imports.ts'
import { act, assignment, makeItem } from '#tests/items.ts'
import { recordMeeting } from '#tests/meetings.ts'
import { openOffice } from '#tests/requests.ts'
import { changeCampaign } from './actions.ts'

const { house, bureau, as } = await openOffice()
const clerk = as(bureau.clerk)
const url = `/api/campaigns/${bureau.campaignId}`
const catalogueId = (await clerk.get(url)).body.campaign.catalogue.id as number
const found = { method: 'onSite', finding: '看过', outcome: 'solved' }
const minutes = { number: '纪要〔2026〕8号', on: '2026-06-12' }
await recordMeeting(house, bureau, minutes)
const nothing = demands(false, 0)
const much = demands(true, 7)

test('the page of a campaign tells who changed its demands, when, from what to what', async () => {
  assert.deepEqual((await clerk.get(url)).body.demandsChanges, [])
  await ask(much)
  await ask(much)
  await ask(nothing)
  const { demandsChanges } = (await clerk.get(url)).body
  assert.deepEqual(
    demandsChanges.map((one: Record<string, unknown>) => [one.byName, one.before, one.after]),
    [
      [bureau.clerk.name, much, nothing],
      [bureau.clerk.name, nothing, much],
    ],
  )
  assert.equal(new Date(demandsChanges[0].at).toISOString(), house.now().toISOString())
})

test('lowered later, what was handed out before still shows what was asked then', async () => {
  await ask(much)
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  await ask(nothing)
  assert.deepEqual(await held(id), { ...much, since: '2026-06-15' })
  const bare = act(house, bureau.verifier, id, 'verify', found)
  await assert.rejects(bare, { code: 'minutesMissing' })
  await act(house, bureau.verifier, id, 'verify', { ...found, minutes })
  assert.equal((await view(id)).status, 'inPublicity')
  await act(house, bureau.clerk, id, 'publish', { text: '专题培训不足。办理结果：解决。' })
  assert.equal((await view(id)).publicity?.until, '2026-06-25')
})

test('raised later, it touches only what is handed out afterwards', async () => {
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  const draft = await makeItem(house, bureau)
  assert.deepEqual(await held(draft.id), { ...nothing, since: null })
  await ask(much)
  house.setDay('2026-06-16')
  assert.deepEqual(await held(draft.id), { ...much, since: null })
  await act(house, bureau.clerk, draft.id, 'assign', assignment(bureau))
  assert.deepEqual(await held(draft.id), { ...much, since: '2026-06-16' })
  await act(house, bureau.verifier, id, 'verify', found)
  assert.equal((await view(id)).status, 'closed')
})

test('handing it to somebody else freezes nothing anew', async () => {
  await ask(much)
  const { id } = await makeItem(house, bureau, 'inProgress')
  await ask(nothing)
  const other = { handlerId: bureau.colleague.id }
  await act(house, bureau.clerk, id, 'assign', assignment(bureau, other))
  assert.deepEqual(await held(id), { ...much, since: '2026-06-16' })
})

test('a new cycle keeps to what is asked when it begins, and the log says so', async () => {
  await ask(nothing)
  const { id } = await makeItem(house, bureau, 'closed')
  await ask(much)
  house.setDay('2026-06-17')
  const again = { reason: '上级通报', deadline: '2026-12-31' }
  await act(house, bureau.clerk, id, 'reopen', again)
  const item = await view(id)
  assert.deepEqual([item.cycle, item.demands], [2, { ...much, since: '2026-06-17' }])
  assert.deepEqual(
    item.events
      .filter(event => event.data.demands)
      .map(({ action, data }) => [action, data.demands]),
    [
      ['assign', { ...nothing, since: '2026-06-16' }],
      ['reopen', { ...much, since: '2026-06-17' }],
    ],
  )
})

test('what a ledger calls done is asked for what its campaign asks when it comes in', async () => {
  await ask(much)
  const row = '1,执法记录不全,补齐记录,钱分管,周经办,法制股,2026-12-31,已完成,'
  await importsOf(house, bureau).import(Buffer.from([ledgerHeader, row].join('\n')))
  await ask(nothing)
  const [{ id }] = await house.sql<
    [{ id: number }]
  >`select matter_id as id from item where claim is not null`
  assert.deepEqual(await held(id), { ...much, since: '2026-06-17' })
  const bare = act(house, bureau.verifier, id, 'verify', found)
  await assert.rejects(bare, { code: 'minutesMissing' })
  assert.equal((await verifyLog(house.sql)).broken, null)
})

function demands(collectiveDecision: boolean, publicityDays: number): Demands {
  return { collectiveDecision, publicityDays, publicityUnit: 'workingDays' }
}

async function ask(asked: Demands): Promise<void> {
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const plan = { name: '整治形式主义官僚主义', catalogueId, ...period, ...asked }
  const { campaignId } = bureau
  await changeCampaign(await actAs(house, bureau.clerk), campaignId, campaignInput.parse(plan))
}

async function view(id: number) {
  return viewItem(await actAs(house, bureau.clerk), id)
}

async function held(id: number) {
  return (await view(id)).demands
}
