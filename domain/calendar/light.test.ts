import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { addDays } from './days.ts'
import { latenessOf } from './lateness.ts'
import { lightFor, lightRules, soonUntil } from './light.ts'
import { builtInCalendar as calendar } from './seed.ts'
import { workingDaysBetween } from './working-days.ts'

/** Today, the deadline, the light. */
const cases: [string, string, string | null, string, boolean?][] = [
  ['six working days are left', '2026-06-08', '2026-06-16', 'green'],
  ['five are left', '2026-06-08', '2026-06-15', 'yellow'],
  ['a weekend after the fifth brings none', '2026-06-05', '2026-06-14', 'yellow'],
  [
    'twelve natural days over Spring Festival are five working days',
    '2026-02-12',
    '2026-02-26',
    'yellow',
  ],
  ['the make-up Saturday makes it six', '2026-02-11', '2026-02-26', 'green'],
  ['today is the last day', '2026-06-15', '2026-06-15', 'yellow'],
  ['yesterday was', '2026-06-15', '2026-06-14', 'red'],
  ['an hour is left of a limit in hours', '2026-06-15T10:00', '2026-06-15T11:00', 'yellow'],
  ['the very minute', '2026-06-15T11:00', '2026-06-15T11:00', 'yellow'],
  ['a minute too late', '2026-06-15T11:01', '2026-06-15T11:00', 'red'],
  [
    'seen by the day only, a limit of today is not past',
    '2026-06-15',
    '2026-06-15T11:00',
    'yellow',
  ],
  ['the afternoon of the last day', '2026-06-15T17:00', '2026-06-15', 'yellow'],
  ['suspended or without a date', '2026-06-15', null, 'grey'],
  ['closed', '2026-06-15', '2026-06-01', 'grey', true],
]

for (const [title, now, due, light, ended = false] of cases) {
  test(`${light}: ${title}`, () => assert.equal(lightFor({ due, ended }, now, calendar), light))
}

test('the last yellow day of a list is the one that counting each row would find', () => {
  const day = fc.integer({ min: 0, max: 360 }).map(days => addDays('2026-01-01', days))
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 12 }), (today, due, soonWorkingDays) => {
      fc.pre(due >= today)
      const left = workingDaysBetween(calendar, today, due)
      assert.equal(due <= soonUntil(calendar, today, { soonWorkingDays }), left <= soonWorkingDays)
    }),
  )
})

test('a threshold of the bureau’s own changes the light and its words', () => {
  assert.equal(
    lightFor({ due: '2026-06-16' }, '2026-06-08', calendar, { soonWorkingDays: 6 }),
    'yellow',
  )
  assert.match(lightRules({ soonWorkingDays: 6 }).yellow.zh, /6个工作日/)
})

test('a cycle that ended in time stays in time when the next one is late', () => {
  const cycles = [
    { due: '2026-06-15', endedAt: '2026-06-15' },
    { due: '2026-08-03', endedAt: null },
  ]
  const verdicts = cycles.map(cycle => latenessOf(cycle, '2026-08-06', calendar))
  assert.deepEqual(verdicts, [
    { late: false, workingDays: 0 },
    { late: true, workingDays: 3 },
  ])
})

test('late over a weekend is late by no working day yet', () => {
  const cycle = { due: '2026-06-12', endedAt: '2026-06-14' }
  assert.deepEqual(latenessOf(cycle, '2026-09-01', calendar), { late: true, workingDays: 0 })
  const suspended = { due: null, endedAt: null }
  assert.deepEqual(latenessOf(suspended, '2026-09-01', calendar), { late: false, workingDays: 0 })
})
