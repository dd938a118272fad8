import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInCalendar } from '../calendar/seed.ts'
import { lookBackBounds, noticeOfLookBack } from './due.ts'

// Friday 19 June 2026 is the Dragon Boat Festival; Thursday the 18th and Monday the 22nd are worked.
const days: [today: string, soon: number, planned: string, drawn: string][] = [
  ['2026-06-17', 5, '2026-06-10', '2026-06-16'],
  ['2026-06-18', 5, '2026-06-11', '2026-06-17'],
  ['2026-06-22', 5, '2026-06-14', '2026-06-21'],
  ['2026-06-18', 1, '2026-06-17', '2026-06-17'],
  ['2026-06-18', 0, '2026-06-17', '2026-06-17'],
]

for (const [today, soon, planned, drawn] of days) {
  test(`on ${today} with ${soon} working days what was planned for ${planned} is late`, () => {
    const { due, late } = lookBackBounds(builtInCalendar, today, soon)
    assert.deepEqual(late, { planned, drawn })
    assert.deepEqual(due, { planned: today, drawn: today })
  })
}

test('who may do it is told that it is due, the clerks that it is late', () => {
  const people = { involved: [1, 2, 3], leaderId: 3, workers: [2] }
  const told = (step: 'due' | 'late', origin: 'planned' | 'periodic') =>
    noticeOfLookBack(step, { origin, ...people })
  const clerks = { role: 'clerk' }
  assert.deepEqual(told('due', 'planned'), {
    kind: 'lookBackDue',
    to: { role: 'verifier', barred: [1, 2, 3] },
  })
  assert.deepEqual(told('due', 'periodic'), {
    kind: 'reviewDue',
    to: { role: ['clerk', 'verifier'], barred: [2, 3] },
  })
  assert.deepEqual(told('late', 'planned'), { kind: 'lookBackLate', to: clerks })
  assert.deepEqual(told('late', 'periodic'), { kind: 'reviewLate', to: clerks })
})
