import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemStatus } from '#domain/rectification/item.ts'
import type { Bureau } from '#tests/house.ts'
import { act, addressOf, assignment, makeItem, registration } from '#tests/items.ts'
import { allRecords } from '#tests/records.ts'
import { openOffice } from '#tests/requests.ts'

const { house, bureau, as } = await openOffice()
const finding = { method: 'onSite', finding: '现场看过', outcome: 'solved' }
const result = { result: '培训完成', outcome: 'solved' }

type Case = [
  title: string,
  from: ItemStatus,
  by: keyof Bureau,
  action: string,
  input: object,
  status: number,
  code: string,
]

const cases: Case[] = [
  ['only the clerk hands out', 'draft', 'leader', 'assign', assignment(bureau), 403, 'notYourPart'],
  [
    'leader and handler are two people',
    'draft',
    'clerk',
    'assign',
    assignment(bureau, { handlerId: bureau.leader.id }),
    422,
    'leaderHandles',
  ],
  [
    'nothing is handed out without a date',
    'draft',
    'clerk',
    'assign',
    assignment(bureau, { deadline: null }),
    422,
    'incomplete',
  ],
  [
    'a date handed out stays',
    'assigned',
    'clerk',
    'assign',
    assignment(bureau, { deadline: '2027-01-31' }),
    409,
    'deadlineNeedsExtension',
  ],
  [
    'the leader does not accept for the handler',
    'assigned',
    'leader',
    'accept',
    {},
    403,
    'notYourPart',
  ],
  [
    'what is accepted is not accepted again',
    'inProgress',
    'handler',
    'accept',
    {},
    409,
    'wrongStatus',
  ],
  [
    'a colleague of the section reports nothing on it',
    'inProgress',
    'colleague',
    'reportProgress',
    { text: '进展情况' },
    403,
    'notYourPart',
  ],
  ['a draft is not submitted', 'draft', 'clerk', 'submitForCloseOut', result, 409, 'wrongStatus'],
  [
    'the head does not approve for the leader',
    'awaitingReview',
    'head',
    'approveCloseOut',
    {},
    403,
    'notYourPart',
  ],
  [
    'the handler does not approve',
    'awaitingReview',
    'handler',
    'approveCloseOut',
    {},
    403,
    'notYourPart',
  ],
  [
    'nothing is approved twice',
    'awaitingVerification',
    'leader',
    'approveCloseOut',
    {},
    409,
    'alreadyApproved',
  ],
  [
    'the handler does not verify',
    'awaitingVerification',
    'handler',
    'verify',
    finding,
    403,
    'notYourPart',
  ],
  [
    'the leader does not verify',
    'awaitingVerification',
    'leader',
    'verify',
    finding,
    403,
    'notYourPart',
  ],
  [
    'the clerk does not verify',
    'awaitingVerification',
    'clerk',
    'verify',
    finding,
    403,
    'notYourPart',
  ],
  [
    'nothing is verified before approval',
    'awaitingReview',
    'verifier',
    'verify',
    finding,
    409,
    'wrongStatus',
  ],
  [
    'the verifier confirms the approved outcome or returns',
    'awaitingVerification',
    'verifier',
    'verify',
    { ...finding, outcome: 'unfounded' },
    409,
    'outcomeDiffers',
  ],
  [
    'a closed item stays closed',
    'closed',
    'verifier',
    'returnForMoreWork',
    { reason: '再看' },
    409,
    'wrongStatus',
  ],
]

for (const [title, from, by, action, input, status, code] of cases) {
  test(`${title}, and the refusal leaves no trace`, async () => {
    const { id } = await makeItem(house, bureau, from)
    await refused(by, addressOf(id, action), input, status, code)
  })
}

test('open measures keep an item from being called solved, and are named', async () => {
  const measures = [{ text: '第一项' }, { text: '长期坚持', longTerm: true }, { text: '第三项' }]
  const { id } = await makeItem(house, bureau, 'assigned', { measures })
  await act(house, bureau.handler, id, 'accept', {})
  const answer = await refused(
    'handler',
    addressOf(id, 'submitForCloseOut'),
    result,
    422,
    'measuresOpen',
  )
  assert.deepEqual(answer.body.details, { measures: [1, 3] })
})

test('who did the work earlier in the cycle neither approves nor verifies it', async () => {
  const { verifier, leader } = bureau
  const handed = assignment(bureau, { handlerId: verifier.id })
  const { id } = await makeItem(house, bureau)
  await act(house, bureau.clerk, id, 'assign', handed)
  await act(house, verifier, id, 'accept', {})
  await act(house, bureau.clerk, id, 'assign', assignment(bureau))
  await act(house, bureau.handler, id, 'accept', {})
  await act(house, bureau.handler, id, 'submitForCloseOut', { ...result, outcome: 'unfounded' })
  await act(house, leader, id, 'approveCloseOut', {})
  const input = { ...finding, outcome: 'unfounded' }
  await refused('verifier', addressOf(id, 'verify'), input, 403, 'touchedThisCycle')
  await act(house, bureau.secondVerifier, id, 'verify', input)
})

test('nobody without a current post is made responsible, in any part', async () => {
  const { sql } = house
  const [gone] = await sql`insert into person (name, left_on, created_at)
    values ('离任同志', '2026-01-01', now()) returning id`
  const { id } = await makeItem(house, bureau)
  for (const change of [{ handlerId: gone!.id }, { leaderId: gone!.id }, { handlerId: 999_999 }]) {
    await refused('clerk', addressOf(id, 'assign'), assignment(bureau, change), 422, 'personLeft')
  }
  const measures = [{ text: '一项措施', handlerId: gone!.id }]
  const fields = registration(bureau, { measures })
  await refused('clerk', '/api/items', fields, 422, 'personLeft')
  await refused('clerk', addressOf(id, 'amend'), fields, 422, 'personLeft')
})

test('no item goes to a closed unit', async () => {
  const [closed] = await house.sql`insert into unit (parent_id, name, closed_on)
    values (${bureau.units.root}, '已撤科室', '2026-01-01') returning id`
  const { id } = await makeItem(house, bureau)
  for (const change of [{ leadUnitId: closed!.id }, { coUnitIds: [closed!.id] }]) {
    const answer = await refused(
      'clerk',
      addressOf(id, 'assign'),
      assignment(bureau, change),
      422,
      'unitClosed',
    )
    assert.equal(answer.body.details.name, '已撤科室')
  }
})

async function refused(by: keyof Bureau, url: string, input: object, status: number, code: string) {
  const earlier = await allRecords(house)
  const answer = await as(bureau[by] as { session: string }).post(url, input)
  assert.deepEqual([answer.status, answer.body.code], [status, code])
  assert.deepEqual(await allRecords(house), earlier)
  return answer
}
