import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { itemStatuses } from '../rectification/item.ts'
import { countColumns, rate } from './columns.ts'
import { median, passagesOf } from './stages.ts'
import { type ItemState, type LoggedEvent, stateOn } from './state.ts'

const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-06-${String(n).padStart(2, '0')}`)
const state: fc.Arbitrary<ItemState> = fc
  .record({
    matterId: fc.nat(),
    status: fc.constantFrom(...itemStatuses),
    cycle: fc.integer({ min: 1, max: 3 }),
    rebounds: fc.integer({ min: 0, max: 2 }),
    leadUnitId: fc.option(fc.nat()),
    aspectId: fc.option(fc.nat()),
    longTerm: fc.boolean(),
    immediate: fc.boolean(),
    openedOn: day,
    deadline: fc.option(day),
    suspendedOn: fc.option(day),
    closedOn: day,
  })
  .map(one => {
    const closedOn = one.status === 'closed' ? one.closedOn : null
    return { ...one, closedOn, verifiedOn: closedOn, outcome: null }
  })
const moment = { on: '2026-06-15', soonUntil: '2026-06-22' }

test('a rate lies between 0 and 100 and says 100 only when nothing is left, 0 only when nothing is there', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), (one, more) => {
      const share = rate(one, one + more)
      if (one + more === 0) return assert.equal(share, null)
      assert.ok(share! >= 0 && share! <= 100)
      assert.equal(share === 100, more === 0)
      assert.equal(share === 0, one === 0)
    }),
  )
})

test('a rate is rounded to one decimal', () => {
  const shares = [rate(2, 3), rate(1, 3), rate(1, 3000), rate(2999, 3000), rate(1, 1)]
  assert.deepEqual(shares, [66.7, 33.3, 0.1, 99.9, 100])
})

test('closing one more makes no figure worse', () => {
  fc.assert(
    fc.property(fc.array(state), state, (others, one) => {
      const before = countColumns([...others, one], moment)
      const closed = {
        ...one,
        status: 'closed' as const,
        closedOn: moment.on,
        verifiedOn: moment.on,
      }
      const after = countColumns([...others, closed], moment)
      assert.ok(after.closed >= before.closed && after.open <= before.open)
      assert.ok(after.red <= before.red && after.yellow <= before.yellow)
      assert.ok(rate(after.closed, after.total)! >= rate(before.closed, before.total)!)
    }),
  )
})

test('verified in time is in time, though it closes after its public notice; a remainder is no rebound', () => {
  const log: LoggedEvent[] = [
    { on: '2026-06-01', action: 'register', data: { deadline: '2026-06-10' } },
    { on: '2026-06-09', action: 'verify', data: { outcome: 'partlySolved', to: 'inPublicity' } },
    { on: '2026-06-17', action: 'finishPublicity', data: { from: 'inPublicity', to: 'closed' } },
    { on: '2026-06-20', action: 'openRemainder', data: { cycle: 2, to: 'assigned' } },
  ].map((event, at) => ({ ...event, matterId: 1, seq: at + 1 }))
  const on = (date: string) => countColumns([stateOn(log, date)!], { on: date, soonUntil: date })
  assert.deepEqual([on('2026-06-17').closed, on('2026-06-17').closedInTime], [1, 1])
  assert.deepEqual([on('2026-06-20').closedInTime, on('2026-06-20').rebound], [0, 0])
})

test('what was reopened is not counted as closed, in time or at all', () => {
  const log: LoggedEvent[] = [
    { on: '2026-06-01', action: 'register', data: { deadline: '2026-06-10' } },
    { on: '2026-06-05', action: 'verify', data: { outcome: 'solved', to: 'closed' } },
    {
      on: '2026-06-12',
      action: 'reopen',
      data: { cycle: 2, deadline: '2026-06-30', to: 'assigned' },
    },
  ].map((event, at) => ({ ...event, matterId: 1, seq: at + 1 }))
  const on = (date: string) => countColumns([stateOn(log, date)!], { on: date, soonUntil: date })
  assert.deepEqual([on('2026-06-05').closed, on('2026-06-05').closedInTime], [1, 1])
  assert.deepEqual([on('2026-06-11').closed, on('2026-06-11').rebound], [1, 0])
  const after = on('2026-06-12')
  assert.deepEqual([after.closed, after.closedInTime, after.open, after.rebound], [0, 0, 1, 1])
  assert.equal(stateOn(log, '2026-05-31'), undefined)
})

test('a median is one of the numbers or between two of them', () => {
  assert.equal(median([]), null)
  const each = (...days: number[]) => days.map(one => ({ days: one, count: 1 }))
  assert.equal(median(each(9, 1, 4)), 4)
  assert.equal(median(each(1, 2, 4, 9)), 3)
  assert.equal(median([...each(7, 1), { days: 2, count: 3 }]), 2)
})

test('days in suspension are taken out of the stage they stood in, also where it lasts on', () => {
  const yes = { approves: true }
  const log: LoggedEvent[] = [
    { on: '2026-06-01', action: 'register', data: {} },
    { on: '2026-06-02', action: 'assign', data: { from: 'draft', to: 'assigned' } },
    { on: '2026-06-04', action: 'decideSuspension', data: { approves: false } },
    { on: '2026-06-05', action: 'decideSuspension', data: yes },
    { on: '2026-06-08', action: 'accept', data: { from: 'assigned', to: 'inProgress' } },
    { on: '2026-06-18', action: 'resume', data: {} },
    { on: '2026-06-20', action: 'decideSuspension', data: yes },
    { on: '2026-06-21', action: 'resume', data: {} },
    {
      ...{ on: '2026-06-23', action: 'submitForCloseOut' },
      data: { from: 'inProgress', to: 'awaitingReview' },
    },
  ].map((event, at) => ({ ...event, matterId: 1, seq: at + 1 }))
  const stays = passagesOf(log, '2026-06-30')
  assert.deepEqual(
    stays.map(({ status, from, to, suspended }) => [status, from, to, suspended]),
    [
      ['draft', '2026-06-01', '2026-06-02', 0],
      ['assigned', '2026-06-02', '2026-06-08', 3],
      ['inProgress', '2026-06-08', '2026-06-23', 11],
    ],
  )
})
