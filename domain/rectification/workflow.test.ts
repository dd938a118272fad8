import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person, Role } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { decide, whyNot } from '../workflow.ts'
import { itemInputs } from './inputs.ts'
import { approvedContent, type Item, itemStatuses } from './item.ts'
import { newItem } from './new-item.ts'
import { suspensionOf } from './suspension.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

const today = '2026-06-15'
const people: Person[] = (
  [
    [1, ['clerk']],
    [2, ['handler']],
    [3, ['leader']],
    [4, ['verifier']],
    [5, ['clerk', 'verifier']],
    [6, ['handler', 'leader', 'verifier']],
    [7, ['head']],
    [8, ['systemAdmin', 'securityAdmin', 'auditAdmin']],
  ] as [number, Role[]][]
).map(([id, roles]) => ({ id, name: `人${id}`, roles, reach: [1] }))
const [clerk, handler, leader, verifier] = people as [Person, Person, Person, Person]

test('the loop runs from registration to an independent verification', () => {
  const item = closedOnce()
  assert.equal(item.status, 'closed')
  assert.equal(item.outcome, 'solved')
})

function closedOnce(): Item {
  return run(drafted(), [
    ['assign', clerk, assignment()],
    ['accept', handler, {}],
    [
      'reportProgress',
      handler,
      { text: '已开展', measures: [{ id: 1, result: '完成', done: true }] },
    ],
    ['submitForCloseOut', handler, { result: '全部完成', outcome: 'solved' }],
    ['approveCloseOut', leader, { opinion: '同意' }],
    ['verify', verifier, { method: 'onSite', finding: '现场看过', outcome: 'solved' }],
  ])
}

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
    'only the handler asks for an extension',
    'requestExtension',
    leader,
    { status: 'inProgress' },
    { deadline: '2027-03-31', reason: '等经费下达' },
    'notYourPart',
  ],
  [
    'an extension is asked for before the deadline has passed',
    'requestExtension',
    handler,
    { status: 'inProgress', deadline: '2026-06-14' },
    { deadline: '2027-03-31', reason: '等经费下达' },
    'deadlinePassed',
  ],
  [
    'an extension leads to a later day',
    'requestExtension',
    handler,
    { status: 'inProgress' },
    { deadline: '2026-12-31', reason: '等经费下达' },
    'notLater',
  ],
  [
    'without a date there is nothing to extend',
    'requestExtension',
    handler,
    { status: 'inProgress', deadline: null, longTerm: true },
    { deadline: '2027-03-31', reason: '等经费下达' },
    'noDeadline',
  ],
  [
    'one extension at a time',
    'requestExtension',
    handler,
    { status: 'inProgress', pendingExtension: asked(2) },
    { deadline: '2027-03-31', reason: '等经费下达' },
    'extensionAsked',
  ],
  [
    'what nobody asked for is not decided',
    'decideExtension',
    leader,
    { status: 'inProgress' },
    { approves: true },
    'nothingAsked',
  ],
  [
    'nobody decides what they asked for before they became the leader',
    'decideExtension',
    leader,
    { status: 'inProgress', pendingExtension: asked(3) },
    { approves: true },
    'ownRequest',
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

test('random actions never leave the table, and nothing closes without an independent verification', () => {
  let closings = 0
  let closedAgain = 0
  fc.assert(
    fc.property(fc.array(fc.noBias(fc.nat()), { minLength: 30, maxLength: 60 }), choices => {
      // Every other walk begins where most would never get: after a first close-out.
      let item = choices[0]! % 2 ? closedOnce() : drafted()
      const touched = new Set<number>(item.involved)
      for (const choice of choices) {
        const { action, person, input } = chosen(item, choice)
        const before = item
        item = tried(item, action, person, input) ?? item
        if (item === before) continue
        const step = itemWorkflow[action]
        assert.ok((step.from as readonly string[]).includes(before.status))
        assert.equal(item.status, 'to' in step ? step.to : before.status)
        assert.ok(itemStatuses.includes(item.status))
        if (before.status !== 'draft' && item.deadline !== before.deadline) {
          assert.ok(movingTheDate.includes(action), `${action} moved the deadline`)
        }
        assert.ok(
          before.status !== 'inProgress' || action !== 'submitForCloseOut' || !suspensionOf(before),
        )
        if (item.status === 'closed') {
          if (before.status === 'closed') continue
          closings++
          if (item.cycle > 1) closedAgain++
          assert.equal(action, 'verify')
          assert.ok(person.roles.includes('verifier'))
          assert.ok(!touched.has(person.id), 'the verifier had touched the item in this cycle')
        }
        assert.equal(item.cycle > before.cycle, before.status === 'closed')
        if (item.cycle > before.cycle) touched.clear()
        if (!isJudgement(before, action, person)) touched.add(person.id)
        for (const id of [item.leaderId, item.handlerId]) if (id) touched.add(id)
      }
    }),
    { numRuns: 2000 },
  )
  assert.ok(closings > 20, 'the walk must reach closed to say anything about it')
  assert.ok(closedAgain > 20, 'and closed again in a later cycle')
})

/** Only these move a date once the item was handed out. */
const movingTheDate: ItemAction[] = ['decideExtension', 'resume', 'recordRebound', 'reopen']

interface Move {
  action: ItemAction
  person: Person
  input: Record<string, unknown>
}

/** Two choices in three go on by a permitted move, the third tries anything. */
function chosen(item: Item, choice: number): Move {
  const moves = allMoves(item, choice)
  const permitted = moves.filter(
    ({ action, person, input }) =>
      !whyNot(itemWorkflow, action, { matter: stamped(item), person, today, input }),
  )
  const from = choice % 3 > 0 && permitted.length > 0 ? permitted : moves
  const actions = [...new Set(from.map(move => move.action))]
  const action = actions[Math.floor(choice / 3) % actions.length]
  const able = from.filter(move => move.action === action)
  return able[Math.floor(choice / 101) % able.length]!
}

function allMoves(item: Item, choice: number): Move[] {
  const input = {
    ...itemFieldsOf(drafted()),
    ...{ leaderId: [3, 6, 7][choice % 3], handlerId: [2, 6][choice % 2] },
    ...{ leadUnitId: 1, coUnitIds: [], remainder: null },
    ...{ text: '进展', result: '结果', reason: '理由', opinion: '', finding: '看过' },
    ...{ method: 'onSite', outcome: choice % 2 ? 'solved' : 'unfounded' },
    measures: [{ id: 1, text: '措施', result: '完成', done: true, handlerId: null }],
    ...{ deadline: item.deadline, approves: choice % 4 > 0 },
  }
  const later = { ...input, deadline: `20${27 + (choice % 40)}-01-01` }
  const actions = Object.keys(itemWorkflow) as ItemAction[]
  return actions.flatMap(action =>
    people.map(person => {
      return { action, person, input: action === 'requestExtension' ? later : input }
    }),
  )
}

/** Looking at the work, or bringing evidence while checking it, is not taking part in it. */
function isJudgement(before: Item, action: ItemAction, person: Person): boolean {
  if (action === 'recordRebound') return true
  if (before.status !== 'awaitingVerification' || !person.roles.includes('verifier')) return false
  return ['returnForMoreWork', 'addEvidence', 'verify'].includes(action)
}

function tried(item: Item, action: ItemAction, person: Person, input: unknown) {
  try {
    return act(item, action, person, input)
  } catch (failure) {
    if (failure instanceof Refusal) return undefined
    throw failure
  }
}

function run(item: Item, steps: [ItemAction, Person, Record<string, unknown>][]): Item {
  return steps.reduce((before, [action, person, input]) => {
    const schema = itemInputs[action as keyof typeof itemInputs]
    return act(before, action, person, schema.parse(input))
  }, item)
}

function act(item: Item, action: ItemAction, person: Person, input: unknown): Item {
  return decide(itemWorkflow, action, { matter: stamped(item), person, today, input })
}

function stamped(item: Item): Item {
  return { ...item, contentHash: approvedContent(item, []) }
}

function drafted(): Item {
  const input = {
    ...{ campaignId: 1, aspectId: 1, kindId: null, problem: '专题培训不足', manifestation: '' },
    ...{ cause: '', source: '', foundOn: null, goal: '', note: '', leadUnitId: 1, coUnitIds: [] },
    ...{ leaderId: null, handlerId: null, deadline: '2026-12-31', longTerm: false },
    immediate: false,
    measures: [
      {
        ...{ id: 1, text: '每季度一次培训', acceptance: '', handlerId: null },
        ...{ deadline: null, longTerm: false, immediate: false },
      },
    ],
  }
  const item = newItem(input, { status: 'draft', person: clerk, today, claim: null })
  const measures = item.measures.map(measure => ({ ...measure, id: 1 }))
  return { ...item, id: 1, measures, contentHash: '' }
}

function assignment() {
  return { leaderId: 3, handlerId: 2, leadUnitId: 1, coUnitIds: [] }
}

function asked(by: number) {
  return { to: '2027-03-31', reason: '等经费下达', askedBy: by, askedOn: today }
}

function itemFieldsOf(item: Item) {
  const { problem, manifestation, deadline, longTerm, immediate } = item
  return { problem, manifestation, deadline, longTerm, immediate }
}
