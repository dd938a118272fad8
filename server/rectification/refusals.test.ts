import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemStatus } from '#domain/rectification/item.ts'
import type { RefusalCode } from '#domain/refusals.ts'
import type { Bureau } from '#tests/house.ts'
import { act, addressOf, assignment, makeItem } from '#tests/items.ts'
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
  code: RefusalCode,
]

const cases: Case[] = [
  ['only the clerk hands out', 'draft', 'leader', 'assign', assignment(bureau), 'notYourPart'],
  [
    'leader and handler are two people',
    'draft',
    'clerk',
    'assign',
    assignment(bureau, { handlerId: bureau.leader.id }),
    'leaderHandles',
  ],
  [
    'nothing is handed out without a date',
    'draft',
    'clerk',
    'assign',
    assignment(bureau, { deadline: null }),
    'incomplete',
  ],
  [
    'a date handed out stays',
    'assigned',
    'clerk',
    'assign',
    assignment(bureau, { deadline: '2027-01-31' }),
    'deadlineNeedsExtension',
  ],
  ['the leader does not accept for the handler', 'assigned', 'leader', 'accept', {}, 'notYourPart'],
  ['what is accepted is not accepted again', 'inProgress', 'handler', 'accept', {}, 'wrongStatus'],
  [
    'a colleague of the section reports nothing on it',
    'inProgress',
    'colleague',
    'reportProgress',
    { text: '进展情况' },
    'notYourPart',
  ],
  ['a draft is not submitted', 'draft', 'clerk', 'submitForCloseOut', result, 'wrongStatus'],
  [
    'the head does not approve for the leader',
    'awaitingReview',
    'head',
    'approveCloseOut',
    {},
    'notYourPart',
  ],
  [
    'the handler does not approve',
    'awaitingReview',
    'handler',
    'approveCloseOut',
    {},
    'notYourPart',
  ],
  [
    'nothing is approved twice',
    'awaitingVerification',
    'leader',
    'approveCloseOut',
    {},
    'alreadyApproved',
  ],
  [
    'the handler does not verify',
    'awaitingVerification',
    'handler',
    'verify',
    finding,
    'notYourPart',
  ],
  [
    'the leader does not verify',
    'awaitingVerification',
    'leader',
    'verify',
    finding,
    'notYourPart',
  ],
  ['the clerk does not verify', 'awaitingVerification', 'clerk', 'verify', finding, 'notYourPart'],
  [
    'nothing is verified before approval',
    'awaitingReview',
    'verifier',
    'verify',
    finding,
    'wrongStatus',
  ],
  [
    'the verifier confirms the approved outcome or returns',
    'awaitingVerification',
    'verifier',
    'verify',
    { ...finding, outcome: 'unfounded' },
    'outcomeDiffers',
  ],
  [
    'a closed item stays closed',
    'closed',
    'verifier',
    'returnForMoreWork',
    { reason: '再看' },
    'wrongStatus',
  ],
]

for (const [title, from, by, action, input, code] of cases) {
  test(`${title}, and the refusal leaves no trace`, async () => {
    const { id } = await makeItem(house, bureau, from)
    await refused(by, addressOf(id, action), input, code)
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
  await refused('verifier', addressOf(id, 'verify'), input, 'touchedThisCycle')
  await act(house, bureau.secondVerifier, id, 'verify', input)
})

async function refused(by: keyof Bureau, url: string, input: object, code: RefusalCode) {
  const earlier = await allRecords(house)
  const answer = await as(bureau[by] as { session: string }).post(url, input)
  assert.equal(answer.body.code, code)
  assert.deepEqual(await allRecords(house), earlier)
  return answer
}
