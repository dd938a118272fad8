import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsTaken } from './steps.ts'

type Item = Parameters<typeof stepsTaken>[0]

function itemAt(status: Item['status'], ...acts: [string, string?, string?][]): Item {
  const events = acts.map(([action, from, to], at) => ({
    seq: at + 1,
    at: '2026-05-04T01:00:00Z',
    action,
    byId: 1,
    byName: '周五',
    data: { from, to },
  }))
  return { status, events, changedAfterApproval: false }
}

function ribbon(item: Item): string {
  return stepsTaken(item)
    .map(({ state, event }) => `${state}${event?.seq ?? ''}`)
    .join(' ')
}

test('the ribbon shows what was done and who is waited for', () => {
  const item = itemAt(
    'inProgress',
    ['register'],
    ['assign', 'draft', 'assigned'],
    ['accept', 'assigned', 'inProgress'],
    ['reportProgress', 'inProgress', 'inProgress'],
  )
  assert.equal(ribbon(item), 'taken1 taken2 taken3 next ahead ahead')
})

test('what is returned has lost its submission, not its acceptance', () => {
  const item = itemAt(
    'inProgress',
    ['register'],
    ['assign', 'draft', 'assigned'],
    ['accept', 'assigned', 'inProgress'],
    ['submitForCloseOut', 'inProgress', 'awaitingReview'],
    ['returnForMoreWork', 'awaitingReview', 'inProgress'],
  )
  assert.equal(ribbon(item), 'taken1 taken2 taken3 next ahead ahead')
})

test('handing out again starts from there', () => {
  const item = itemAt(
    'assigned',
    ['register'],
    ['assign', 'draft', 'assigned'],
    ['accept', 'assigned', 'inProgress'],
    ['assign', 'inProgress', 'assigned'],
  )
  assert.equal(ribbon(item), 'taken1 taken4 next ahead ahead ahead')
})

test('an imported claim stands past steps that nobody took', () => {
  const ribbonOf = (...acts: [string, string?, string?][]) =>
    ribbon(itemAt('awaitingVerification', ...acts))
  const steps = 'taken1 skipped skipped skipped skipped next'
  assert.equal(ribbonOf(['registerClaim', undefined, 'awaitingVerification']), steps)
  const later = ['registerClaim', 'draft', 'awaitingVerification'] as [string, string, string]
  assert.equal(ribbonOf(['register', undefined, 'draft'], later), steps)
})

test('what changed after approval waits for the leader again', () => {
  const item = itemAt(
    'awaitingVerification',
    ['register'],
    ['assign', 'draft', 'assigned'],
    ['accept', 'assigned', 'inProgress'],
    ['submitForCloseOut', 'inProgress', 'awaitingReview'],
    ['approveCloseOut', 'awaitingReview', 'awaitingVerification'],
    ['addEvidence', 'awaitingVerification', 'awaitingVerification'],
  )
  const changed = { ...item, changedAfterApproval: true }
  assert.equal(ribbon(item), 'taken1 taken2 taken3 taken4 taken5 next')
  assert.equal(ribbon(changed), 'taken1 taken2 taken3 taken4 next5 ahead')
})
