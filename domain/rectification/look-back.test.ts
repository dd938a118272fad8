import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person, Role } from '../people/roles.ts'
import { decide, whyNot } from '../workflow.ts'
import { registerInput } from './inputs.ts'
import type { Item } from './item.ts'
import { newItem } from './new-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

const clerk = personOf(1, 'clerk')
const verifier = personOf(4, 'verifier')
const looked = { finding: '现场看过' }
const back = { finding: '又摆出来了', deadline: '2026-09-30' }

test('a close-out plans two look-backs, and each is recorded when it falls due', () => {
  const item = closed()
  assert.deepEqual(
    item.lookBacks.map(one => one.dueOn),
    ['2026-07-15', '2026-12-12'],
  )
  const first = act(item, 'recordLookBack', verifier, '2026-07-15', looked)
  assert.deepEqual(first.lookBacks[0], {
    ...{ origin: 'planned', drawId: null, dueOn: '2026-07-15' },
    ...{ doneOn: '2026-07-15', by: 4, result: 'holds', ...looked },
  })
  assert.equal(first.status, 'closed')
  const second = act(first, 'recordLookBack', verifier, '2026-12-20', looked)
  assert.equal(why(second, 'recordLookBack', verifier, '2027-01-01'), 'noLookBackLeft')
})

test('a rebound opens a new cycle with the same people, a new date and nothing done', () => {
  const item = act(closed(), 'recordRebound', verifier, '2026-08-01', back)
  assert.deepEqual([item.status, item.cycle, item.deadline], ['assigned', 2, '2026-09-30'])
  assert.deepEqual([item.outcome, item.result, item.approvedHash], [null, '', null])
  assert.deepEqual(
    item.measures.map(measure => [measure.done, measure.result, measure.deadline]),
    [[false, '', null]],
  )
  assert.deepEqual([item.workers, item.involved], [[2], [2, 3]])
  assert.equal(item.lookBacks[0]!.result, 'rebound')
})

test('a rebound is found on any day, also after the last look-back', () => {
  const seen = { ...closed(), lookBacks: [] }
  const item = act(seen, 'recordRebound', verifier, '2026-08-01', back)
  assert.deepEqual(
    item.lookBacks.map(one => [one.dueOn, one.result]),
    [['2026-08-01', 'rebound']],
  )
})

test('the clerk who reopens has touched the new cycle, the verifier who saw the rebound has not', () => {
  const both = personOf(5, 'clerk', 'verifier')
  const reason = { reason: '上级通报', deadline: '2026-09-30' }
  const reopened = act(closed(), 'reopen', both, '2026-08-01', reason)
  const rebounded = act(closed(), 'recordRebound', both, '2026-08-01', back)
  assert.deepEqual([reopened.involved.includes(5), rebounded.involved.includes(5)], [true, false])
})

const refusals: [string, ItemAction, Person, string, Partial<Item>, string][] = [
  ['no look-back before its day', 'recordLookBack', verifier, '2026-07-14', {}, 'lookBackNotDue'],
  ['only a verifier looks back', 'recordLookBack', clerk, '2026-07-15', {}, 'notYourPart'],
  [
    'who took part in the cycle does not look back',
    ...(['recordLookBack', verifier, '2026-07-15', { involved: [4] }, 'touchedThisCycle'] as const),
  ],
  [
    'nor records the rebound',
    ...(['recordRebound', verifier, '2026-07-15', { involved: [4] }, 'touchedThisCycle'] as const),
  ],
  ['only the clerk reopens', 'reopen', verifier, '2026-07-15', {}, 'notYourPart'],
  ['a new cycle ends ahead', 'recordRebound', verifier, '2026-10-01', {}, 'deadlineBehind'],
  ['also when reopened', 'reopen', clerk, '2026-10-01', {}, 'deadlineBehind'],
  [
    'what is open is not reopened',
    'reopen',
    clerk,
    '2026-07-15',
    { status: 'draft' },
    'wrongStatus',
  ],
]

for (const [title, action, person, today, change, code] of refusals) {
  test(title, () => assert.equal(why({ ...closed(), ...change }, action, person, today), code))
}

function why(matter: Item, action: ItemAction, person: Person, today: string) {
  return whyNot(itemWorkflow, action, { matter, person, today, input: back })?.code
}

function act(matter: Item, action: ItemAction, person: Person, today: string, input: object): Item {
  return decide(itemWorkflow, action, { matter, person, today, input })
}

function closed(): Item {
  const input = registerInput.parse({
    ...{ campaignId: 1, problem: '占道经营', deadline: '2026-06-30', leaderId: 3, handlerId: 2 },
    measures: [{ text: '每日巡查', deadline: '2026-06-20' }],
  })
  const made = { status: 'awaitingVerification', person: clerk, today: '2026-06-01' } as const
  const item = newItem(input, { ...made, claim: null })
  const measures = item.measures.map(one => ({ ...one, id: 1, done: true, result: '已巡查' }))
  const found = { method: 'onSite', finding: '看过', outcome: 'solved' }
  const waiting: Item = { ...item, measures, id: 1, contentHash: '', result: '已清理' }
  return act({ ...waiting, approvedHash: '' }, 'verify', verifier, '2026-06-15', found)
}

function personOf(id: number, ...roles: Role[]): Person {
  return { id, name: `人${id}`, roles, reach: [1] }
}
