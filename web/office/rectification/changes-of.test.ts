import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf } from './changes-of.ts'

type Event = Parameters<typeof changesOf>[0][number]

function event(seq: number, action: string, data: Record<string, unknown>): Event {
  return { seq, action, data, at: '2026-05-04T01:00:00Z', byId: 1, byName: '李四' }
}

const measure = { text: '建立台账', acceptance: '', handlerId: null }

test('an amendment names only the fields that differ', () => {
  const changes = changesOf([
    event(1, 'register', { problem: '占道', cause: '', leaderId: 3, measures: [measure] }),
    event(2, 'amend', {
      problem: '占道经营',
      cause: '',
      leaderId: 3,
      measures: [{ id: 9, ...measure }],
      reason: '补充',
    }),
  ])
  assert.deepEqual(changes.get(2), [{ field: 'problem', before: '占道', after: '占道经营' }])
})

test('a claim that gets its people later names whom', () => {
  const changes = changesOf([
    event(1, 'register', { leaderId: null, handlerId: 6 }),
    event(2, 'registerClaim', { leaderId: 3, handlerId: 6, to: 'awaitingVerification' }),
  ])
  assert.deepEqual(changes.get(2), [{ field: 'leaderId', before: null, after: 3 }])
})

test('handing out is compared with what was known before', () => {
  const changes = changesOf([
    event(1, 'register', { leaderId: 3, handlerId: null }),
    event(2, 'assign', { leaderId: 3, handlerId: 6, from: 'draft', to: 'assigned' }),
    event(3, 'accept', { from: 'assigned', to: 'inProgress' }),
  ])
  assert.deepEqual(changes.get(2), [{ field: 'handlerId', before: null, after: 6 }])
  assert.equal(changes.has(3), false)
})
