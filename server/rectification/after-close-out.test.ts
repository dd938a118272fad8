import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemFilter } from '#domain/rectification/views.ts'
import { changeCampaign } from '#server/campaign/actions.ts'
import { withdrawActivity } from '#server/campaign/withdraw-activity.ts'
import { verifyLog } from '#server/log/verify.ts'
import { as, makeBureau, openTestHouse, type TestPerson } from '#tests/house.ts'
import { act, makeItem } from '#tests/items.ts'
import { recordMeeting } from '#tests/meetings.ts'
import { listDesk } from './desk-queries.ts'
import { countItems } from './list-queries.ts'
import { closeAfterPublicity, openRemainders } from './timed.ts'
import { viewItem } from './view.ts'

const house = await openTestHouse()
const bureau = await makeBureau(house)
const head = await as(house, bureau.head)
const found = { method: 'onSite', finding: '看过', outcome: 'solved' }

test('what was left stays on the desks until it opens the next cycle, by hand or by itself', async () => {
  const remainder = { text: '还差两期', deadline: '2026-09-30' }
  const partly = { result: '开了两期', outcome: 'partlySolved', remainder }
  const { id } = await makeItem(house, bureau, 'inProgress')
  await closeWith(id, partly, 'partlySolved')
  for (const person of [bureau.clerk, bureau.handler, bureau.leader]) {
    assert.deepEqual(await waiting(person, 'openRemainder'), [id])
  }
  assert.deepEqual(await waiting(bureau.verifier, 'openRemainder'), [])
  assert.equal(await counted({ remainder: 'true' }), 1)
  house.setDay('2026-08-30')
  await openRemainders(house)
  assert.equal((await viewItem(head, id)).cycle, 1, 'not yet due')
  house.setDay('2026-08-31')
  await openRemainders(house)
  await openRemainders(house)
  const item = await viewItem(head, id)
  assert.deepEqual(
    [item.status, item.cycle, item.deadline, item.measures.map(one => [one.text, one.done])],
    [
      'assigned',
      2,
      '2026-09-30',
      [
        ['每季度一次专题培训', true],
        ['还差两期', false],
      ],
    ],
  )
  assert.deepEqual(item.cycles[0]!.remainder, remainder)
  const event = item.events.at(-1)!
  assert.deepEqual([event.byId, event.byName, event.data.remainder], [null, '', remainder])
  assert.equal(await counted({ remainder: 'true' }), 0)
})

test('a long-term item is reviewed when it is due, by the office or a verifier', async () => {
  house.setDay('2026-06-15')
  const { id } = await makeItem(house, bureau, 'closed', { longTerm: true })
  house.setDay('2026-09-13')
  assert.deepEqual(await waiting(bureau.verifier, 'recordPeriodicReview'), [id])
  assert.deepEqual(await waiting(bureau.clerk, 'recordPeriodicReview'), [id])
  assert.deepEqual(await waiting(bureau.handler, 'recordPeriodicReview'), [])
  await act(house, bureau.clerk, id, 'recordPeriodicReview', { finding: '仍在坚持' })
  assert.deepEqual(await waiting(bureau.clerk, 'recordPeriodicReview'), [])
  const item = await viewItem(head, id)
  assert.deepEqual(
    item.lookBacks.filter(one => one.origin === 'periodic').map(one => [one.dueOn, one.result]),
    [
      ['2026-09-13', 'holds'],
      ['2026-12-12', null],
    ],
  )
})

test('who leads a long-term item is offered no review of it, as clerk or verifier neither', async () => {
  house.setDay('2026-06-15')
  const { id } = await makeItem(house, bureau, 'closed', { longTerm: true })
  const { leader, clerk } = bureau
  await house.sql`insert into post (person_id, unit_id, role, title, charge, since, granted_by,
      granted_at, granted_through)
    select ${leader.id}, ${bureau.units.root}, role, '', '{}', since, granted_by, granted_at,
      granted_through
    from post where person_id = any(${[clerk.id, bureau.verifier.id]}::integer[])`
  house.setDay('2026-09-14')
  assert.deepEqual(await waiting(leader, 'recordPeriodicReview'), [])
  assert.deepEqual(await waiting(clerk, 'recordPeriodicReview'), [id])
  const behind = (person: TestPerson) =>
    counted({ reviewDue: 'true', unansweredBy: String(person.id), on: '2026-09-14' })
  assert.deepEqual([await behind(leader), await behind(clerk)], [0, 1], 'as the desk counts')
  const review = act(house, leader, id, 'recordPeriodicReview', { finding: '仍在坚持' })
  await assert.rejects(review, code('answersForIt'))
  await act(house, clerk, id, 'recordPeriodicReview', { finding: '仍在坚持' })
  await house.sql`delete from post where person_id = ${leader.id} and role <> 'leader'`
})

test('with publicity and a collective decision nothing is closed past them', async () => {
  house.setDay('2026-06-15')
  await demand({ publicityDays: 7, collectiveDecision: true })
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  await assert.rejects(act(house, bureau.verifier, id, 'verify', found), code('minutesMissing'))
  const minutes = { number: '局党组会议纪要〔2026〕8号', on: '2026-06-12' }
  const verify = () => act(house, bureau.verifier, id, 'verify', { ...found, minutes })
  await assert.rejects(verify(), code('minutesNotRecorded'))
  const wrong = await recordMeeting(house, bureau, minutes)
  const clerk = await as(house, bureau.clerk)
  await withdrawActivity(clerk, wrong.id, { reason: '记错了专项' })
  await assert.rejects(verify(), code('minutesNotRecorded'), 'a withdrawn meeting decides nothing')
  await recordMeeting(house, bureau, minutes)
  await act(house, bureau.verifier, id, 'verify', { ...found, minutes })
  assert.deepEqual(await waiting(bureau.clerk, 'publish'), [id])
  const named = { text: `${bureau.handler.name}负责的培训已开展。` }
  await assert.rejects(act(house, bureau.clerk, id, 'publish', named), code('publicTextNames'))
  await act(house, bureau.clerk, id, 'publish', { text: '专题培训不足。办理结果：解决。' })
  const published = await viewItem(head, id)
  // 19 June 2026 is the Dragon Boat Festival.
  assert.deepEqual(
    [published.status, published.publicity?.until, published.closedOn, published.minutes],
    ['inPublicity', '2026-06-25', null, minutes],
  )
  house.setDay('2026-06-25')
  await closeAfterPublicity(house)
  assert.equal((await viewItem(head, id)).status, 'inPublicity')
  house.setDay('2026-06-26')
  assert.deepEqual(await waiting(bureau.clerk, 'finishPublicity'), [id])
  await closeAfterPublicity(house)
  const closed = await viewItem(head, id)
  assert.deepEqual(
    [closed.status, closed.closedOn, closed.verificationMethod, closed.lookBacks[0]?.dueOn],
    ['closed', '2026-06-26', 'onSite', '2026-07-26'],
  )
})

test('an objection takes the verification away, and the same verifier may look again', async () => {
  await demand({ publicityDays: 5, collectiveDecision: false })
  const { id } = await makeItem(house, bureau, 'awaitingVerification')
  await act(house, bureau.verifier, id, 'verify', found)
  await act(house, bureau.clerk, id, 'publish', { text: '专题培训不足。办理结果：解决。' })
  const objection = { objection: '没有人通知', leads: 'awaitingVerification' }
  await act(house, bureau.clerk, id, 'recordObjection', objection)
  const back = await viewItem(head, id)
  assert.deepEqual(
    [back.status, back.verificationMethod, back.publicity, back.approved],
    ['awaitingVerification', null, null, true],
  )
  await act(house, bureau.verifier, id, 'verify', found)
  await act(house, bureau.clerk, id, 'recordObjection', { ...objection, leads: 'inProgress' })
  assert.equal((await viewItem(head, id)).approved, false)
  assert.equal((await verifyLog(house.sql)).broken, null)
})

async function closeWith(id: number, submitted: Record<string, unknown>, outcome: string) {
  await act(house, bureau.handler, id, 'submitForCloseOut', submitted)
  await act(house, bureau.leader, id, 'approveCloseOut', {})
  await act(house, bureau.verifier, id, 'verify', { ...found, outcome })
}

async function demand(change: { publicityDays: number; collectiveDecision: boolean }) {
  const [{ catalogueId } = { catalogueId: 0 }] = await house.sql<{ catalogueId: number }[]>`
    select catalogue_id from campaign where id = ${bureau.campaignId}`
  await changeCampaign(await as(house, bureau.clerk), bureau.campaignId, {
    ...{ name: '整治形式主义官僚主义', catalogueId, addressee: '', basis: [], leadingGroup: [] },
    ...{ unitIds: [], phases: [], startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...{ publicityUnit: 'workingDays', selfCheckMonths: 0, ...change },
  })
}

async function waiting(person: TestPerson, action: string): Promise<number[]> {
  const context = await as(house, person)
  const { groups } = await listDesk(house.sql, context.person, context.today)
  return groups.find(group => group.action === action)?.rows.map(row => row.id) ?? []
}

async function counted(filter: Record<string, string>): Promise<number> {
  const { sql, person, today } = head
  return (await countItems(sql, person, itemFilter.parse(filter), today, 10)).count
}

function code(expected: string) {
  return (failure: unknown) => (failure as { code?: string }).code === expected
}
