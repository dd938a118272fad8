import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../people/roles.ts'
import { whyNot } from '../workflow.ts'
import { itemInputs } from './inputs.ts'
import type { Item } from './item.ts'
import {
  asked,
  assignment,
  claimed,
  claimedDraft,
  clerk,
  closedOnce,
  drafted,
  handler,
  itemFieldsOf,
  leader,
  people,
  run,
  today,
  verifier,
} from './sample-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

test('the loop runs from registration to an independent verification', () => {
  const item = closedOnce()
  assert.equal(item.status, 'closed')
  assert.equal(item.outcome, 'solved')
})

const refusals: [string, ItemAction, Person, Partial<Item>, unknown, string][] = [
  ['only the clerk hands out', 'assign', handler, {}, assignment(), 'notYourPart'],
  ['no measure, no hand-out', 'assign', clerk, { measures: [] }, assignment(), 'incomplete'],
  [
    'no date, no hand-out',
    'assign',
    clerk,
    { deadline: null },
    { ...assignment(), deadline: null },
    'incomplete',
  ],
  [
    'leader and handler are two people',
    'assign',
    clerk,
    {},
    { ...assignment(), handlerId: 3 },
    'leaderHandles',
  ],
  [
    'a date handed out does not move by editing',
    'assign',
    clerk,
    { status: 'assigned' },
    { ...assignment(), deadline: '2027-01-01' },
    'deadlineNeedsExtension',
  ],
  [
    'an amendment takes nobody off an item that was handed out',
    'amend',
    clerk,
    { status: 'assigned' },
    { ...itemFieldsOf(drafted()), measures: [{ text: '措施' }], leaderId: 3 },
    'incomplete',
  ],
  [
    'nobody calls a draft done that no file called so',
    'registerClaim',
    clerk,
    {},
    { leaderId: 3, handlerId: 2 },
    'noClaim',
  ],
  [
    'only the clerk sends a claim to the verifier',
    'registerClaim',
    handler,
    { claim: { wording: '已完成', on: null } },
    { leaderId: 3, handlerId: 2 },
    'notYourPart',
  ],
  [
    'what was handed out is no claim any more',
    'registerClaim',
    clerk,
    { claim: { wording: '已完成', on: null }, status: 'inProgress' },
    { leaderId: 3, handlerId: 2 },
    'wrongStatus',
  ],
  [
    'leader and handler of a claim are two people as well',
    'registerClaim',
    clerk,
    { claim: { wording: '已完成', on: null } },
    { leaderId: 3, handlerId: 3 },
    'leaderHandles',
  ],
  ['only the handler accepts', 'accept', leader, { status: 'assigned' }, {}, 'notYourPart'],
  [
    'open measures are named',
    'submitForCloseOut',
    handler,
    { status: 'inProgress' },
    { result: '完成', outcome: 'solved' },
    'measuresOpen',
  ],
  [
    'nobody reviews their own work',
    'approveCloseOut',
    leader,
    { status: 'awaitingReview', workers: [3] },
    {},
    'ownWork',
  ],
  [
    'the same thing is not approved twice',
    'approveCloseOut',
    leader,
    { status: 'awaitingVerification', approvedHash: 'a', contentHash: 'a' },
    {},
    'alreadyApproved',
  ],
  [
    'a change after approval needs a new approval',
    'verify',
    verifier,
    { status: 'awaitingVerification', approvedHash: 'a', contentHash: 'b' },
    { method: 'onSite', finding: '看过', outcome: 'solved' },
    'changedAfterApproval',
  ],
  [
    'the verifier confirms the approved outcome or returns',
    'verify',
    verifier,
    { status: 'awaitingVerification', outcome: 'partlySolved' },
    { method: 'onSite', finding: '看过', outcome: 'solved' },
    'outcomeDiffers',
  ],
  [
    'who was handler earlier in the cycle does not verify',
    'verify',
    verifier,
    { status: 'awaitingVerification', involved: [4] },
    { method: 'onSite', finding: '看过', outcome: 'solved' },
    'touchedThisCycle',
  ],
  [
    'an administrator has no exception',
    'verify',
    people[7]!,
    { status: 'awaitingVerification' },
    { method: 'onSite', finding: '看过', outcome: 'solved' },
    'notYourPart',
  ],
  [
    'nobody confirms a part of a claim that does not say what is left',
    'verify',
    verifier,
    { status: 'awaitingVerification', claim: { wording: '基本完成', on: null } },
    { method: 'onSite', finding: '看过', outcome: 'partlySolved' },
    'remainderMissing',
  ],
  [
    'what is left is not dated in the past',
    'submitForCloseOut',
    handler,
    { status: 'inProgress' },
    {
      ...{ result: '大部完成', outcome: 'partlySolved' },
      remainder: { text: '还差一家', deadline: '2026-06-14' },
    },
    'remainderBehind',
  ],
  [
    'the date of a measure handed out does not move by editing',
    'amend',
    clerk,
    { ...handedOut(), measures: [{ ...drafted().measures[0]!, deadline: '2026-09-30' }] },
    {
      ...{ ...itemFieldsOf(drafted()), leaderId: 3, handlerId: 2 },
      measures: [{ id: 1, text: '措施', deadline: '2026-12-01' }],
    },
    'deadlineNeedsExtension',
  ],
  [
    'nothing moves a closed item',
    'assign',
    clerk,
    { status: 'closed' },
    assignment(),
    'wrongStatus',
  ],
]

for (const [title, action, person, change, input, code] of refusals) {
  test(title, () => {
    const matter = { ...drafted(), leaderId: 3, handlerId: 2, ...change }
    const ready = itemInputs[action as keyof typeof itemInputs].parse(input)
    assert.equal(whyNot(itemWorkflow, action, { matter, person, today, input: ready })?.code, code)
  })
}

test('an approved extension moves the date and keeps the first one, a refused one moves nothing', () => {
  const working = { ...drafted(), status: 'inProgress' as const, leaderId: 3, handlerId: 2 }
  const first = run({ ...working, deadline: today }, [
    ['requestExtension', handler, { deadline: '2026-07-15', reason: '等经费下达' }],
    ['decideExtension', leader, { approves: true }],
    ['requestExtension', handler, { deadline: '2026-09-15', reason: '还缺一家' }],
    ['decideExtension', leader, { approves: false, opinion: '抓紧' }],
  ])
  assert.deepEqual(
    [first.deadline, first.originalDeadline, first.pendingExtension],
    ['2026-07-15', today, null],
  )
})

test('a request falls with the handler who made it and when the work is submitted', () => {
  const waiting = {
    ...{ ...drafted(), status: 'inProgress' as const, leaderId: 3, handlerId: 2 },
    pendingExtension: asked(2),
  }
  const reassigned = run(waiting, [['assign', clerk, { ...assignment(), handlerId: 6 }]])
  const submitted = run(waiting, [
    ['submitForCloseOut', handler, { result: '查无实据', outcome: 'unfounded' }],
  ])
  assert.deepEqual([reassigned.pendingExtension, submitted.pendingExtension], [null, null])
})

test('changing the assignee just before verifying does not help', () => {
  const item = run(drafted(), [
    ['assign', clerk, { ...assignment(), handlerId: 6 }],
    ['accept', people[5]!, {}],
    ['assign', clerk, assignment()],
    ['accept', handler, {}],
    ['submitForCloseOut', handler, { result: '查无实据', outcome: 'unfounded' }],
    ['approveCloseOut', leader, {}],
  ])
  const input = { method: 'documents', finding: '看过', outcome: 'unfounded' }
  const reason = whyNot(itemWorkflow, 'verify', { matter: item, person: people[5]!, today, input })
  assert.equal(reason?.code, 'touchedThisCycle')
})

test('the verifier who sent it back may verify the next attempt', () => {
  const item = run({ ...drafted(), status: 'awaitingVerification', leaderId: 3, handlerId: 2 }, [
    ['returnForMoreWork', verifier, { reason: '现场仍有' }],
  ])
  assert.ok(!item.involved.includes(verifier.id))
  assert.equal(item.status, 'inProgress')
})

test('a measure that had no date when it was handed out may be given one', () => {
  const fields = { ...itemFieldsOf(drafted()), leaderId: 3, handlerId: 2 }
  const measures = [{ id: 1, text: '每季度一次培训', deadline: '2026-12-01' }]
  const item = run({ ...drafted(), ...handedOut() }, [['amend', clerk, { ...fields, measures }]])
  assert.equal(item.measures[0]!.deadline, '2026-12-01')
})

test('a draft that was called done waits for the verifier once its people are named, who may not verify', () => {
  const item = run(claimedDraft(), [['registerClaim', clerk, { leaderId: 3, handlerId: 6 }]])
  assert.deepEqual(
    [item.status, item.leaderId, item.handlerId, item.demands?.since, item.workers],
    ['awaitingVerification', 3, 6, today, [6]],
  )
  assert.deepEqual(item.claim, claimedDraft().claim)
  const input = { method: 'onSite', finding: '现场看过', outcome: 'solved' }
  const whyNotBy = (person: Person) =>
    whyNot(itemWorkflow, 'verify', { matter: item, person, today, input })?.code
  assert.equal(whyNotBy(people[5]!), 'touchedThisCycle')
  assert.equal(whyNotBy(verifier), undefined)
})

test('a claim confirmed as solved leaves no measure open that has an end', () => {
  const found = { method: 'onSite', finding: '现场看过' }
  const solved = run(claimed(), [['verify', verifier, { ...found, outcome: 'solved' }]])
  const unfounded = run(claimed(), [['verify', verifier, { ...found, outcome: 'unfounded' }]])
  assert.deepEqual(
    [solved, unfounded].map(item => item.measures.map(measure => measure.done)),
    [
      [true, false],
      [false, false],
    ],
  )
})

function handedOut() {
  return { status: 'assigned' as const, leaderId: 3, handlerId: 2 }
}
