import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isWorkingDay } from './calendar.ts'
import { daysFrom, weekdayOf } from './days.ts'
import { builtInRules } from './rules.ts'
import { builtInCalendar as calendar } from './seed.ts'
import { statutoryDays } from './statutory-days.ts'

test('2026 is what the notice of November 2025 says, said a second time', () => {
  const off = [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ].flatMap(([first, last]) => daysFrom(first!, last!))
  const work = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
  for (const day of daysFrom('2026-01-01', '2026-12-31')) {
    const expected = work.includes(day) || (weekdayOf(day) <= 5 && !off.includes(day))
    assert.equal(isWorkingDay(calendar, day), expected, day)
  }
})

test('every day off by law since 2008 is off, and 2026 has thirteen of them', () => {
  for (let year = 2008; year <= 2026; year++) {
    for (const { day, festival } of statutoryDays(year)) {
      assert.ok(!isWorkingDay(calendar, day), `${day} ${festival}`)
    }
  }
  assert.equal(new Set(statutoryDays(2026).map(({ day }) => day)).size, 13)
})

test('make-up days are weekends in every year', () => {
  const work = Object.keys(calendar.exceptions).filter(day => calendar.exceptions[day] === 'work')
  assert.deepEqual(
    work.filter(day => weekdayOf(day) <= 5),
    [],
  )
})

test('each year has the working days that the law leaves', () => {
  const perYear = [2022, 2023, 2024, 2025, 2026].map(
    year =>
      daysFrom(`${year}-01-01`, `${year}-12-31`).filter(day => isWorkingDay(calendar, day)).length,
  )
  assert.deepEqual(perYear, [249, 249, 251, 248, 248])
})

test('the built-in versions are what they were when the first matter was frozen to them', () => {
  assert.equal(digest(calendar), 'f42d886ad91c1d69')
  // How often came later, with a version for where the rule was stored (migration 0155).
  const before = builtInRules.map(({ extensionOnce: _, ...rule }) => rule)
  assert.equal(digest(before), 'bf402cf37a2ac36b')
})

/** New years come by import and new limits as further versions: whoever changes these breaks old cases. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}
