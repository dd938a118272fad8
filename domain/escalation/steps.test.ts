import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { addDays, daysFrom } from '../calendar/days.ts'
import { builtInCalendar } from '../calendar/seed.ts'
import { reminderSteps, stepBounds, stepsReached } from './steps.ts'

/** The working days of May and June 2026 written out by hand, from the State Council's notice. */
const worked = new Set(
  [
    ...['05-06', '05-07', '05-08', '05-09', '05-11', '05-12', '05-13', '05-14', '05-15', '05-18'],
    ...['05-19', '05-20', '05-21', '05-22', '05-25', '05-26', '05-27', '05-28', '05-29', '06-01'],
    ...['06-02', '06-03', '06-04', '06-05', '06-08', '06-09', '06-10', '06-11', '06-12', '06-15'],
    ...['06-16', '06-17', '06-18', '06-22', '06-23', '06-24', '06-25', '06-26', '06-29', '06-30'],
  ].map(day => `2026-${day}`),
)

/** Days late counted one by one, the slow and plain way. */
function lateBy(deadline: string, today: string): number {
  if (deadline >= today) return 0
  return daysFrom(addDays(deadline, 1), today).filter(day => worked.has(day)).length
}

const day = fc.integer({ min: 0, max: 40 }).map(at => addDays('2026-05-20', at))

test('each step is reached on the working day that counting by hand gives', () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      (deadline, today, some) => {
        const days = [...some].sort((a, b) => a - b)
        const soonUntil = addDays(today, 4)
        const bounds = stepBounds(builtInCalendar, today, { soonUntil, escalationDays: days })
        const late = lateBy(deadline, today)
        const expected = [
          deadline >= today && deadline <= soonUntil && 'soon',
          deadline < today && 'overdue',
          late >= days[0]! && 'sectionHead',
          late >= days[1]! && 'inCharge',
          late >= days[2]! && 'head',
        ].filter(Boolean)
        assert.deepEqual(stepsReached(deadline, bounds), expected)
      },
    ),
    { numRuns: 1000 },
  )
})

test('steps come in the order of the line', () => {
  assert.deepEqual(reminderSteps, ['soon', 'overdue', 'sectionHead', 'inCharge', 'head'])
})
