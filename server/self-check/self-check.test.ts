import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addCatalogue, planCampaign } from '#server/campaign/actions.ts'
import { listCampaigns } from '#server/campaign/queries.ts'
import { viewItem } from '#server/rectification/view.ts'
import { as, makeBureau, openTestHouse } from '#tests/house.ts'
import {
  addFinding,
  itemFromFinding,
  listMySelfChecks,
  openSelfChecks,
  signSelfCheck,
  viewSelfCheck,
  withdrawFinding,
} from './actions.ts'
import { listFindingRows, listMatrix } from './queries.ts'
import { openRoundsDue } from './timed.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const clerk = await as(house, bureau.clerk)
const legal = await as(house, bureau.handler)
const leader = await as(house, bureau.leader)
const reason = '写在了别的科室的表上'
const round = { campaignId: bureau.campaignId, dueOn: '2026-06-30' }

let recurring = 0
let withdrawnId = 0

test('a round is not to be signed by a day that has passed', async () => {
  const behind = { ...round, dueOn: '2020-01-01' }
  await assert.rejects(openSelfChecks(clerk, behind), { code: 'roundDueBehind' })
})

test('a round hands one sheet to every section and every leader', async () => {
  assert.deepEqual(await openSelfChecks(clerk, round), { round: 1, sheets: 5 })
  assert.equal((await listMySelfChecks(legal)).length, 1)
  const ofLeader = await listMySelfChecks(leader)
  assert.deepEqual(
    ofLeader.map(sheet => sheet.unitId ?? sheet.personId),
    [bureau.units.heads, bureau.leader.id],
  )
  assert.equal((await listMySelfChecks(await as(house, bureau.verifier))).length, 0)
})

test('a section fills in its own sheet and nobody fills in another’s', async () => {
  const [sheet] = await listMySelfChecks(legal)
  const finding = { aspectId: bureau.aspectId, kindId: null, manifestation: '案卷评查差错反复出现' }
  const outsider = await as(house, bureau.outsider)
  await assert.rejects(addFinding(outsider, sheet!.id, finding), { code: 'notYourSheet' })
  await assert.rejects(viewSelfCheck(outsider, sheet!.id), { code: 'notFound' })
  await assert.rejects(addFinding(legal, sheet!.id, { ...finding, aspectId: 9999 }), {
    code: 'foreignAspect',
  })
  const { id } = await addFinding(legal, sheet!.id, finding)
  withdrawnId = id
  await assert.rejects(withdrawFinding(outsider, id, { reason }), { code: 'notYourSheet' })
  const twice = [legal, legal].map(context => withdrawFinding(context, id, { reason }))
  const tries = await Promise.allSettled(twice)
  assert.equal(tries.filter(one => one.status === 'fulfilled').length, 1)
  await assert.rejects(signSelfCheck(legal, sheet!.id, ''), { code: 'noneNeedsSentence' })
  const { id: kept } = await addFinding(legal, sheet!.id, finding)
  await signSelfCheck(legal, sheet!.id, '')
  await assert.rejects(addFinding(legal, sheet!.id, finding), { code: 'sheetSigned' })
  await assert.rejects(withdrawFinding(legal, kept, { reason }), { code: 'sheetSigned' })
})

test('a withdrawn finding stays on the sheet with who, when and why, and is counted nowhere', async () => {
  const cells = await listMatrix(house.sql, clerk.person, bureau.campaignId)
  const found = cells.find(cell => cell.found > 0)!
  assert.equal(found.found, 1)
  const { list, findings } = await viewSelfCheck(clerk, found.selfCheckId)
  assert.equal(findings, 1)
  const [withdrawn, standing] = list
  assert.deepEqual(
    [withdrawn!.id, withdrawn!.withdrawnBy, withdrawn!.withdrawnReason],
    [withdrawnId, bureau.handler.name, reason],
  )
  assert.equal(new Date(withdrawn!.withdrawnAt!).getTime(), house.now().getTime())
  assert.equal(standing!.withdrawnAt, null)
  const rows = await listFindingRows(house.sql, clerk.person, bureau.campaignId)
  assert.deepEqual(
    rows.map(({ id }) => id),
    [standing!.id],
  )
  await assert.rejects(itemFromFinding(clerk, withdrawnId), { code: 'findingWithdrawn' })
})

test('“none found” is signed with a sentence', async () => {
  const [, sheet] = await listMySelfChecks(leader)
  await assert.rejects(signSelfCheck(leader, sheet!.id, '无'), { code: 'noneNeedsSentence' })
  await signSelfCheck(leader, sheet!.id, '逐条对照目录，走访两个中队，未发现问题')
  const view = await viewSelfCheck(clerk, sheet!.id)
  assert.equal(view.signedName, '钱分管')
})

test('the matrix tells found, none and unanswered apart', async () => {
  const cells = await listMatrix(house.sql, clerk.person, bureau.campaignId)
  const answers = cells.map(cell => [cell.unitId ?? cell.personId, cell.answer, cell.found])
  assert.deepEqual(answers, [
    [bureau.units.heads, 'unanswered', 0],
    [bureau.units.office, 'unanswered', 0],
    [bureau.units.legal, 'found', 1],
    [bureau.leader.id, 'none', 0],
    [bureau.head.id, 'unanswered', 0],
  ])
})

test('a finding becomes one item, once, also when two clerks press at the same moment', async () => {
  const sheets = await listMatrix(house.sql, clerk.person, bureau.campaignId)
  const found = sheets.find(cell => cell.found > 0)!
  const { list } = await viewSelfCheck(clerk, found.selfCheckId)
  await house.sql`update finding set found_at = '2026-06-02T23:30:00+08:00' where id = ${list[1]!.id}`
  const tries = await Promise.allSettled([
    itemFromFinding(clerk, list[1]!.id),
    itemFromFinding(clerk, list[1]!.id),
  ])
  const done = tries.filter(one => one.status === 'fulfilled')
  assert.equal(done.length, 1)
  const item = await viewItem(clerk, done[0]!.value.id)
  assert.equal(item.problem, '案卷评查差错反复出现')
  assert.equal(item.manifestation, '案卷评查差错反复出现')
  assert.equal(item.leadUnitId, bureau.units.legal)
  assert.equal(item.source, '自查自纠')
  assert.equal(item.foundOn, '2026-06-02', 'the day it was found, not that of the ledger')
})

test('what a leader found on their own sheet is theirs to see to, unless they have left since', async () => {
  const head = await as(house, bureau.head)
  const sheet = (await listMySelfChecks(head)).find(one => one.personId === bureau.head.id)
  const finding = { aspectId: bureau.aspectId, kindId: null, manifestation: '重部署轻落实' }
  const led = async () => {
    const { id } = await addFinding(head, sheet!.id, finding)
    return (await viewItem(clerk, (await itemFromFinding(clerk, id)).id)).leaderId
  }
  assert.equal(await led(), bureau.head.id)
  const { id } = await addFinding(head, sheet!.id, finding)
  const until = (day: string | null) =>
    house.sql`update post set until = ${day} where person_id = ${bureau.head.id}`
  await until('2026-06-15')
  const { id: itemId } = await itemFromFinding(clerk, id)
  assert.equal((await viewItem(clerk, itemId)).leaderId, null)
  await until(null)
})

test('a new round waits until the last one is signed', async () => {
  await assert.rejects(openSelfChecks(clerk, round), { code: 'checksOpen' })
})

test('from the day a post ends its holder has no sheet of the unit any more', async () => {
  const colleague = await as(house, bureau.colleague)
  const ends = (day: string) =>
    house.sql`update post set until = ${day} where person_id = ${bureau.colleague.id}`
  await house.sql`update self_check set signed_at = null, seal = null where unit_id = ${bureau.units.legal}`
  await ends('2026-06-16')
  assert.equal((await listMySelfChecks(colleague)).length, 1)
  await ends('2026-06-15')
  assert.equal((await listMySelfChecks(colleague)).length, 0)
})

test('a catalogue comes in as a version and a campaign is planned on it', async () => {
  const catalogue = {
    ...{ name: '县定目录', version: '2026', source: '县方案' },
    aspects: [
      { name: '服务群众', kinds: ['推诿扯皮', '效率低'].map(name => ({ name, clause: '' })) },
    ],
  }
  const { id: catalogueId } = await addCatalogue(clerk, catalogue)
  await assert.rejects(addCatalogue(clerk, catalogue), { code: '23505' })
  const campaign = {
    ...{ name: '下半年专项整治', catalogueId, addressee: '', basis: [], leadingGroup: ['赵局长'] },
    ...{
      unitIds: [bureau.units.legal],
      collectiveDecision: false,
      publicityDays: 0,
      selfCheckMonths: 3,
      publicityUnit: 'workingDays' as const,
    },
    ...{ startsOn: '2026-07-01', endsOn: '2026-12-31' },
    phases: [{ name: '查摆问题', startsOn: '2026-07-01', endsOn: '2026-08-31' }],
  }
  const { id } = await planCampaign(clerk, campaign)
  const planned = (await listCampaigns(house.sql, clerk.person)).find(one => one.id === id)!
  assert.equal(planned.aspects[0]!.kinds.length, 2)
  assert.equal(planned.phases[0]!.name, '查摆问题')
  const opened = await openSelfChecks(clerk, { campaignId: id, dueOn: '2026-07-31' })
  assert.equal(opened.sheets, 3)
  recurring = id
})

test('a campaign that checks itself every three months opens the next round once the last is signed', async () => {
  const rounds = async () =>
    house.sql<{ round: number }[]>`select distinct round from self_check
      where campaign_id = ${recurring} order by round`
  const before = (await rounds()).length
  await house.sql`update self_check set signed_at = now(), seal = '' where campaign_id = ${recurring}`
  house.setDay('2026-09-14')
  await openRoundsDue(house)
  assert.equal((await rounds()).length, before, 'not three months yet')
  house.setDay('2026-09-15')
  house.passMinutes(12 * 60)
  await openRoundsDue(house)
  assert.equal((await rounds()).length, before, 'nothing reaches anybody at night')
  house.setDay('2026-09-15')
  await openRoundsDue(house)
  await openRoundsDue(house)
  assert.equal((await rounds()).length, before + 1)
})
