import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person, Role } from '../people/roles.ts'
import { decide, whyNot } from '../workflow.ts'
import { registerInput } from './inputs.ts'
import type { Item } from './item.ts'
import { newItem } from './new-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

const handler = personOf(2, 'handler')
const leader = personOf(3, 'leader')
const today = '2026-06-15'
const reason = '等上级批复'
const own = { id: 2, deadline: '2026-06-28' }

test('what is due with the item moves along with it; what has a day of its own, or is done, stays', () => {
  assert.deepEqual(daysAfter({ deadline: '2026-07-20', measures: [] }), [
    ...['2026-07-20', '2026-06-30'],
    ['2026-07-20', '2026-06-20', null, '2026-06-30', '2026-06-10'],
  ])
})

test('a measure that is named gets the day that was asked for it', () => {
  const measures = [own, { id: 1, deadline: '2026-07-05' }]
  assert.deepEqual(daysAfter({ deadline: '2026-07-20', measures }), [
    ...['2026-07-20', '2026-06-30'],
    ['2026-07-05', '2026-06-28', null, '2026-06-30', '2026-06-10'],
  ])
})

test('measures alone get more time, and the item keeps its date', () => {
  assert.deepEqual(daysAfter({ measures: [own] }), [
    ...['2026-06-30', null],
    ['2026-06-30', '2026-06-28', null, '2026-06-30', '2026-06-10'],
  ])
})

test('also when the item has no date, or its own has passed', () => {
  for (const deadline of [null, '2026-06-14']) {
    const wanted = { measures: [own], reason }
    assert.equal(refusal({ ...item(), deadline }, wanted), undefined)
    assert.equal(refusal({ ...item(), deadline }, undefined), undefined, 'the act is offered')
  }
})

test('the act is not offered when every day has passed, the item’s and those of its measures', () => {
  const passed = { ...item(), deadline: '2026-06-14' }
  const situation = { matter: passed, person: handler, today: '2026-07-01' }
  assert.equal(whyNot(itemWorkflow, 'requestExtension', situation)?.code, 'deadlinePassed')
})

test('what was asked for and is overtaken by then shortens no measure', () => {
  const asked = act(item(), 'requestExtension', handler, { measures: [own], reason })
  const measures = asked.measures.map(one =>
    one.id === 2 ? { ...one, deadline: '2026-06-29' } : one,
  )
  const granted = act({ ...asked, measures }, 'decideExtension', leader, { approves: true })
  assert.equal(granted.measures[1]!.deadline, '2026-06-29')
})

test('a refused request moves no measure', () => {
  const asked = act(item(), 'requestExtension', handler, { measures: [own], reason })
  const refused = act(asked, 'decideExtension', leader, { approves: false, opinion: '先做完' })
  assert.deepEqual([refused.measures, refused.pendingExtension], [item().measures, null])
})

test('a measure’s day that was asked for before a suspension comes later by what it took', () => {
  let held = act(item(), 'requestExtension', handler, { measures: [own], reason })
  held = act(held, 'requestSuspension', handler, { reason })
  held = act(held, 'decideSuspension', leader, { approves: true, opinion: '' })
  const resumed = act(held, 'resume', handler, { reason }, '2026-06-25')
  assert.deepEqual(resumed.pendingExtension?.measures, [{ id: 2, deadline: '2026-07-08' }])
  const granted = act(resumed, 'decideExtension', leader, { approves: true }, '2026-06-26')
  assert.equal(granted.measures[1]!.deadline, '2026-07-08')
})

const refusals: [string, Partial<Item>, object, string][] = [
  [
    'a measure’s later day',
    {},
    { measures: [{ id: 2, deadline: '2026-06-20' }] },
    'measureNotLater',
  ],
  [
    'a measure that is done',
    {},
    { measures: [{ id: 5, deadline: '2026-06-28' }] },
    'measureNotOpen',
  ],
  [
    'a measure without a day',
    {},
    { measures: [{ id: 3, deadline: '2026-06-28' }] },
    'measureNotOpen',
  ],
  [
    'a measure of another item',
    {},
    { measures: [{ id: 9, deadline: '2026-06-28' }] },
    'measureNotOpen',
  ],
  [
    'a measure past the item',
    {},
    { measures: [{ id: 2, deadline: '2026-07-01' }] },
    'measureAfterItem',
  ],
  [
    'a measure past the day asked for the item',
    {},
    { deadline: '2026-07-01', measures: [{ id: 2, deadline: '2026-07-02' }] },
    'measureAfterItem',
  ],
  [
    'no date at all',
    { deadline: null, measures: [] },
    { deadline: '2026-07-01', measures: [] },
    'noDeadline',
  ],
]

for (const [title, change, wanted, code] of refusals) {
  test(`refused: ${title}`, () => {
    assert.equal(refusal({ ...item(), ...change }, { ...wanted, reason }), code)
  })
}

const wanted = { deadline: '2026-07-01', measures: [], reason }
const pending = (askedBy: number) => ({
  pendingExtension: { to: '2026-07-01', reason, askedBy, askedOn: today },
})
const parts: [string, ItemAction, Person, Partial<Item>, object, string][] = [
  ['only the handler asks', 'requestExtension', leader, {}, wanted, 'notYourPart'],
  [
    'before the deadline has passed',
    ...([
      'requestExtension',
      handler,
      { deadline: '2026-06-14' },
      wanted,
      'deadlinePassed',
    ] as const),
  ],
  ['for a later day', 'requestExtension', handler, { deadline: '2026-07-01' }, wanted, 'notLater'],
  ['one at a time', 'requestExtension', handler, pending(2), wanted, 'extensionAsked'],
  [
    'only what was asked for is decided',
    'decideExtension',
    leader,
    {},
    { approves: true },
    'nothingAsked',
  ],
  [
    'nobody decides what they asked for before they became the leader',
    ...(['decideExtension', leader, pending(3), { approves: true }, 'ownRequest'] as const),
  ],
]

for (const [title, action, person, change, input, code] of parts) {
  test(`an extension: ${title}`, () => {
    const situation = { matter: { ...item(), ...change }, person, today, input }
    assert.equal(whyNot(itemWorkflow, action, situation)?.code, code)
  })
}

test('refused: a measure whose day has passed', () => {
  const situation = { matter: item(), person: handler, today: '2026-06-21' }
  const input = { measures: [own], reason }
  assert.equal(
    whyNot(itemWorkflow, 'requestExtension', { ...situation, input })?.code,
    'measurePassed',
  )
})

/** The item's date, the one it had at first, and those of its measures, once the leader approved. */
function daysAfter(wanted: object) {
  const asked = act(item(), 'requestExtension', handler, { ...wanted, reason })
  const granted = act(asked, 'decideExtension', leader, { approves: true })
  return [granted.deadline, granted.originalDeadline, granted.measures.map(one => one.deadline)]
}

function refusal(matter: Item, input: object | undefined) {
  return whyNot(itemWorkflow, 'requestExtension', { matter, person: handler, today, input })?.code
}

function act(matter: Item, action: ItemAction, person: Person, input: object, day = today): Item {
  return decide(itemWorkflow, action, { matter, person, today: day, input })
}

/** Due on 30 June; the first and fourth measure with it, the second before, the third undated, the fifth done. */
function item(): Item {
  const days = ['2026-06-30', '2026-06-20', null, '2026-06-30', '2026-06-10']
  const input = registerInput.parse({
    ...{ campaignId: 1, problem: '占道经营', deadline: '2026-06-30', leaderId: 3, handlerId: 2 },
    measures: days.map(deadline => ({ text: '措施', deadline })),
  })
  const made = newItem(input, {
    status: 'inProgress',
    person: leader,
    today: '2026-06-01',
    claim: null,
  })
  const measures = made.measures.map((one, at) => ({ ...one, id: at + 1, done: at >= 3 }))
  return { ...made, id: 1, measures, contentHash: '' }
}

function personOf(id: number, role: Role): Person {
  return { id, name: `人${id}`, roles: [role], reach: [1] }
}
