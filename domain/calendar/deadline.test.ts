import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '../refusals.ts'
import { deadlineFrom, deadlineWithPauses } from './deadline.ts'
import type { DeadlineTerms } from './rule.ts'
import { builtInRules } from './rules.ts'
import { builtInCalendar as calendar } from './seed.ts'

const plain = { extension: null, direction: 'after', lastDayOff: 'stays' } as const

/** What it is about, the limit, from when, until when, and whether that can still change. */
const cases: [string, Partial<DeadlineTerms> & { length: number }, string, string, boolean?][] = [
  [
    'five working days over Spring Festival 2026 with both make-up Saturdays',
    { length: 5 },
    '2026-02-12',
    '2026-02-26',
  ],
  [
    'the make-up Saturday before the festival is the first day',
    { length: 1 },
    '2026-02-13',
    '2026-02-14',
  ],
  ['the make-up Saturday after it ends the week', { length: 4 }, '2026-02-24', '2026-02-28'],
  ['start on a holiday', { length: 1 }, '2026-02-17', '2026-02-24'],
  ['start on a make-up Sunday counts from Monday', { length: 1 }, '2026-01-04', '2026-01-05'],
  ['the New Year days and the make-up Sunday', { length: 2 }, '2025-12-31', '2026-01-05'],
  ['seven working days over National Day 2026', { length: 7 }, '2026-09-29', '2026-10-14'],
  ['the worked Sunday before National Day 2025', { length: 1 }, '2025-09-27', '2025-09-28'],
  [
    'past the published years, weekdays only and provisional',
    { length: 5 },
    '2026-12-28',
    '2027-01-04',
    true,
  ],
  ['up to the last published day it is certain', { length: 3 }, '2026-12-28', '2026-12-31'],
  [
    'before the first entered year it is provisional too',
    { length: 1 },
    '2007-04-30',
    '2007-05-01',
    true,
  ],
  [
    'natural days are certain in any year',
    { unit: 'naturalDays', length: 60 },
    '2026-12-01',
    '2027-01-30',
  ],
  [
    'natural days stay on a holiday',
    { unit: 'naturalDays', length: 15 },
    '2026-02-02',
    '2026-02-17',
  ],
  [
    '… and move where the law says so',
    { unit: 'naturalDays', length: 15, lastDayOff: 'nextWorkingDay' },
    '2026-02-02',
    '2026-02-24',
  ],
  [
    '… but not from a make-up Saturday',
    { unit: 'naturalDays', length: 15, lastDayOff: 'nextWorkingDay' },
    '2026-01-30',
    '2026-02-14',
  ],
  [
    'a moved last day in an unknown year is provisional',
    { unit: 'naturalDays', length: 5, lastDayOff: 'nextWorkingDay' },
    '2026-12-28',
    '2027-01-04',
    true,
  ],
  ['a leap day is a day', { unit: 'naturalDays', length: 1 }, '2028-02-28', '2028-02-29'],
  [
    'notice seven working days before a hearing',
    { length: 7, direction: 'before' },
    '2026-02-26',
    '2026-02-10',
  ],
  ['a day limit takes the day of a moment', { length: 1 }, '2026-06-15T23:59', '2026-06-16'],
  ['the plan’s own date is the deadline', { unit: 'date', length: 7 }, '2027-06-30', '2027-06-30'],
  [
    'two working hours over lunch',
    { unit: 'workingHours', length: 2 },
    '2026-06-15T11:00',
    '2026-06-15T15:00',
  ],
  [
    'ended with the morning',
    { unit: 'workingHours', length: 1 },
    '2026-06-15T11:00',
    '2026-06-15T12:00',
  ],
  [
    'a minute past the morning',
    { unit: 'workingHours', length: 1 },
    '2026-06-15T11:01',
    '2026-06-15T14:01',
  ],
  ['arrived at lunch', { unit: 'workingHours', length: 2 }, '2026-06-15T12:40', '2026-06-15T16:00'],
  [
    'arrived on Friday night',
    { unit: 'workingHours', length: 2 },
    '2026-06-12T19:00',
    '2026-06-15T10:30',
  ],
  [
    'arrived in the Spring Festival',
    { unit: 'workingHours', length: 2 },
    '2026-02-17T10:00',
    '2026-02-24T10:30',
  ],
  [
    'worked on through the make-up Saturday',
    { unit: 'workingHours', length: 4 },
    '2026-02-13T15:30',
    '2026-02-14T10:30',
  ],
  [
    'half an hour on New Year’s Eve is provisional from midnight',
    { unit: 'workingHours', length: 1 },
    '2026-12-31T17:00',
    '2027-01-01T09:00',
    true,
  ],
  [
    'hours on the clock know no night',
    { unit: 'hours', length: 24 },
    '2026-12-31T17:00',
    '2027-01-01T17:00',
  ],
]

for (const [title, limit, start, due, provisional = false] of cases) {
  test(title, () => {
    const terms: DeadlineTerms = { ...plain, unit: 'workingDays', ...limit }
    assert.deepEqual(deadlineFrom(terms, calendar, start), { due, provisional })
  })
}

test('an extension is added to the limit, and never more than the rule allows', () => {
  const rule = builtInRules.find(({ id }) => id === 'PET-HANDLE')!
  assert.equal(deadlineFrom(rule, calendar, '2026-03-01').due, '2026-04-30')
  assert.equal(deadlineFrom(rule, calendar, '2026-03-01', 30).due, '2026-05-30')
  assert.throws(
    () => deadlineFrom(rule, calendar, '2026-03-01', 31),
    (refusal: Refusal) => refusal.code === 'extensionTooLong' && refusal.details.limit === 30,
  )
  const fixed = { ...plain, unit: 'workingDays', length: 5 } as const
  assert.throws(() => deadlineFrom(fixed, calendar, '2026-03-01', 1), /extensionTooLong/)
})

test('a limit in hours cannot start on a mere day', () => {
  const rule = builtInRules.find(({ id }) => id === 'HOT-SIGN')!
  assert.throws(() => deadlineFrom(rule, calendar, '2026-03-02'), /startNeedsTime/)
})

test('the time of a hearing does not count in a re-check', () => {
  const rule = builtInRules.find(({ id }) => id === 'PET-RECHECK')!
  const hearing = { from: '2026-03-10', to: '2026-03-20' }
  assert.equal(deadlineWithPauses(rule, calendar, '2026-03-01', [hearing]).due, '2026-04-10')
  const lasting = [{ from: '2026-03-10', to: null }]
  assert.deepEqual(deadlineWithPauses(rule, calendar, '2026-03-01', lasting), {
    due: null,
    provisional: false,
  })
  const afterwards = [{ from: '2026-04-01', to: null }]
  assert.equal(deadlineWithPauses(rule, calendar, '2026-03-01', afterwards).due, '2026-03-31')
})

test('a suspension from the very minute a limit ends comes too late for it', () => {
  const terms: DeadlineTerms = { ...plain, unit: 'workingHours', length: 1 }
  const from = (moment: string) => [{ from: moment, to: null }]
  const start = '2026-06-15T11:00'
  assert.equal(
    deadlineWithPauses(terms, calendar, start, from('2026-06-15T12:00')).due,
    '2026-06-15T12:00',
  )
  assert.equal(deadlineWithPauses(terms, calendar, start, from('2026-06-15T11:59')).due, null)
})

test('the calendar a deadline was worked out with decides, not the newest', () => {
  const later = {
    ...calendar,
    version: 2,
    exceptions: { ...calendar.exceptions, '2026-06-17': 'off' as const },
  }
  const terms: DeadlineTerms = { ...plain, unit: 'workingDays', length: 3 }
  assert.equal(deadlineFrom(terms, calendar, '2026-06-15').due, '2026-06-18')
  assert.equal(deadlineFrom(terms, later, '2026-06-15').due, '2026-06-22')
})
