import assert from 'node:assert/strict'
import { test } from 'node:test'
import { availableActions, decide, type Guard, type Workflow, whyNot } from './workflow.ts'

interface Door {
  status: 'open' | 'shut'
  knocks: number
}

const anybody: Guard<Door, string> = () => undefined
const keeper: Guard<Door, string> = ({ person }) =>
  person === 'keeper' ? undefined : { code: 'notYourPart', details: { part: 'keeper' } }
const unknocked: Guard<Door, string> = ({ matter }) =>
  matter.knocks > 0 ? undefined : { code: 'incomplete' }

const door = {
  shut: { from: ['open'], to: 'shut', by: anybody },
  knock: {
    from: ['shut'],
    by: anybody,
    change: ({ matter }) => ({ knocks: matter.knocks + 1 }),
  },
  open: { from: ['shut'], to: 'open', by: keeper, unless: [unknocked] },
} satisfies Workflow<Door['status'], Door, string>

const shut: Door = { status: 'shut', knocks: 0 }
const situation = (matter: Door, person = 'keeper') => ({ matter, person, today: '2026-06-15' })

test('an action is refused for its name, its status, its person and its guards, in this order', () => {
  assert.equal(whyNot(door, 'paint', situation(shut))?.code, 'unknownAction')
  assert.equal(whyNot(door, 'shut', situation(shut))?.code, 'wrongStatus')
  assert.equal(whyNot(door, 'open', situation(shut, 'guest'))?.code, 'notYourPart')
  assert.equal(whyNot(door, 'open', situation(shut))?.code, 'incomplete')
  assert.equal(whyNot(door, 'open', situation({ ...shut, knocks: 1 })), undefined)
})

test('the buttons drawn are the rows of the table from this status, each with its reason', () => {
  assert.deepEqual(availableActions(door, situation(shut, 'guest')), [
    { action: 'knock', reason: undefined },
    { action: 'open', reason: { code: 'notYourPart', details: { part: 'keeper' } } },
  ])
})

test('what is decided is the matter after the action, and a refusal is thrown', () => {
  assert.deepEqual(decide(door, 'knock', situation(shut)), { status: 'shut', knocks: 1 })
  assert.deepEqual(decide(door, 'open', situation({ ...shut, knocks: 1 })), {
    status: 'open',
    knocks: 1,
  })
  assert.throws(() => decide(door, 'open', situation(shut)), { code: 'incomplete' })
})
