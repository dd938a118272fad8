import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightUntil, subjectOf } from '../calendar/light.ts'
import type { Person, Role } from '../people/roles.ts'
import { decide, whyNot } from '../workflow.ts'
import { registerInput } from './inputs.ts'
import type { Item, ItemStatus } from './item.ts'
import { newItem } from './new-item.ts'
import { suspensionOf } from './suspension.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

const handler = personOf(2, 'handler')
const leader = personOf(3, 'leader')
const reason = '等上级批复'

test('no time runs while suspended, then the dates of what is open move by the natural days it took', () => {
  const item = suspended('2026-06-15')
  const subject = subjectOf({ ...item, suspended: true })
  assert.equal(lightUntil(subject, '2026-12-01', '2026-12-08'), 'grey')
  assert.deepEqual(suspensionOf(item), {
    ...{ from: '2026-06-15', to: null, reason, askedBy: 2, approvedBy: 3 },
  })
  const resumed = act(item, 'resume', handler, '2026-06-25', { reason: '批复已到' })
  assert.deepEqual(
    [resumed.deadline, resumed.originalDeadline, resumed.measures.map(m => m.deadline)],
    ['2026-07-10', '2026-06-30', ['2026-06-30', '2026-06-20', null]],
  )
  assert.deepEqual(
    resumed.suspensions.map(one => [one.from, one.to]),
    [['2026-06-15', '2026-06-25']],
  )
})

test('a date asked for before the suspension comes later by what it took, in the request and when granted', () => {
  const wanted = { deadline: '2026-07-20', reason: '经费未到' }
  const waiting = act(item(), 'requestExtension', handler, '2026-06-12', wanted)
  const resumed = act(suspended('2026-06-15', waiting), 'resume', handler, '2026-06-25', { reason })
  assert.deepEqual([resumed.deadline, resumed.pendingExtension?.to], ['2026-07-10', '2026-07-30'])
  const granted = act(resumed, 'decideExtension', leader, '2026-06-26', { approves: true })
  assert.deepEqual([granted.deadline, granted.originalDeadline], ['2026-07-30', '2026-06-30'])
})

test('resumed on the same day nothing moves', () => {
  const resumed = act(suspended('2026-06-15'), 'resume', handler, '2026-06-15', { reason })
  assert.deepEqual([resumed.deadline, resumed.originalDeadline], ['2026-06-30', null])
})

test('who was late stays as late as they were', () => {
  const resumed = act(suspended('2026-07-05'), 'resume', handler, '2026-07-15', { reason })
  assert.equal(resumed.deadline, '2026-07-10')
})

test('a refused request suspends nothing', () => {
  const asked = act(item(), 'requestSuspension', handler, '2026-06-15', { reason })
  const refused = act(asked, 'decideSuspension', leader, '2026-06-16', {
    ...{ approves: false, opinion: '可以先做别的措施' },
  })
  assert.deepEqual([refused.suspensions, refused.pendingSuspension], [[], null])
})

const refusals: [string, ItemAction, Person, Item, string][] = [
  ['only the handler asks', 'requestSuspension', leader, item(), 'notYourPart'],
  ['one request at a time', 'requestSuspension', handler, asked(2), 'suspensionAsked'],
  ['only the leader decides', 'decideSuspension', handler, asked(2), 'notYourPart'],
  ['nobody decides their own request', 'decideSuspension', leader, asked(3), 'ownRequest'],
  ['what nobody asked for is not decided', 'decideSuspension', leader, item(), 'nothingAsked'],
  ['what runs is not resumed', 'resume', handler, item(), 'notSuspended'],
  ['a stranger does not resume', 'resume', personOf(9, 'handler'), suspended(), 'notYourPart'],
  ['nothing is suspended twice', 'requestSuspension', handler, suspended(), 'itemSuspended'],
  ['no extension meanwhile', 'requestExtension', handler, suspended(), 'itemSuspended'],
  ['no close-out meanwhile', 'submitForCloseOut', handler, suspended(), 'itemSuspended'],
]

for (const [title, action, person, matter, code] of refusals) {
  test(title, () => {
    const situation = { matter, person, today: '2026-06-20' }
    assert.equal(whyNot(itemWorkflow, action, situation)?.code, code)
  })
}

function suspended(on = '2026-06-15', running = item()): Item {
  const waiting = act(running, 'requestSuspension', handler, on, { reason })
  return act(waiting, 'decideSuspension', leader, on, { approves: true, opinion: '' })
}

function asked(by: number): Item {
  return { ...item(), pendingSuspension: { reason, askedBy: by, askedOn: '2026-06-15' } }
}

function act(matter: Item, action: ItemAction, person: Person, today: string, input: object): Item {
  return decide(itemWorkflow, action, { matter, person, today, input })
}

function item(status: ItemStatus = 'inProgress'): Item {
  const input = registerInput.parse({
    ...{ campaignId: 1, problem: '占道经营', deadline: '2026-06-30', leaderId: 3, handlerId: 2 },
    measures: ['2026-06-20', '2026-06-20', null].map(deadline => ({ text: '措施', deadline })),
  })
  const made = newItem(input, { status, person: leader, today: '2026-06-01', claim: null })
  const measures = made.measures.map((measure, at) => ({ ...measure, id: at + 1, done: at === 1 }))
  return { ...made, id: 1, measures, contentHash: '' }
}

function personOf(id: number, role: Role): Person {
  return { id, name: `人${id}`, roles: [role], reach: [1] }
}
