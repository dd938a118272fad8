import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '../refusals.ts'
import { isWorkingDay } from './calendar.ts'
import { proposeCalendar } from './change.ts'
import { deadlineFrom } from './deadline.ts'
import { effectsOf } from './difference.ts'
import { calendarChange } from './inputs.ts'
import { inventedNotice, publishedNotices } from './published-notices.ts'
import { builtInCalendar as calendar } from './seed.ts'

test('the next year’s notice makes the next version and a deadline in it certain', () => {
  const { next, difference, doubts, plan } = proposeCalendar(calendar, { text: inventedNotice })
  assert.equal(next.version, 2)
  assert.deepEqual(difference.verifiedThrough, { before: '2026-12-31', after: '2027-12-31' })
  assert.deepEqual(doubts, [])
  assert.equal(plan?.year, 2027)
  assert.ok(difference.becomesOff.includes('2027-01-01'))
  assert.deepEqual(difference.becomesWork, [
    '2027-02-20',
    '2027-04-25',
    '2027-05-08',
    '2027-09-26',
    '2027-10-09',
  ])
  const terms = {
    unit: 'workingDays',
    length: 5,
    extension: null,
    direction: 'after',
    lastDayOff: 'stays',
  } as const
  assert.deepEqual(deadlineFrom(terms, calendar, '2026-12-28'), {
    due: '2027-01-04',
    provisional: true,
  })
  assert.deepEqual(deadlineFrom(terms, next, '2026-12-28'), {
    due: '2027-01-05',
    provisional: false,
  })
})

test('a year is not skipped, and the same year again says nothing new', () => {
  const text = inventedNotice.replaceAll('2027年', '2028年').replaceAll(/（[^）]*）/g, '')
  assert.deepEqual(
    codeOf(() => proposeCalendar(calendar, { text })),
    'calendarGap',
  )
  for (const year of [2022, 2024, 2025, 2026]) {
    const change = { text: publishedNotices[year]! }
    if (year !== 2022)
      assert.equal(
        codeOf(() => proposeCalendar(calendar, change)),
        'calendarSame',
      )
  }
})

test('a year’s file in the shape of chinese-days is read like its notice', () => {
  const holidays = { '2027-01-01': "New Year's Day,元旦,1", '2027-02-05': 'Spring Festival,春节,4' }
  const workdays = { '2027-02-20': 'Spring Festival,春节,4' }
  const { next, doubts, plan } = proposeCalendar(calendar, {
    json: { holidays, workdays, inLieuDays: {} },
  })
  assert.ok(!isWorkingDay(next, '2027-02-05'))
  assert.ok(isWorkingDay(next, '2027-02-20'))
  assert.deepEqual(plan?.festivals, ['元旦', '春节'])
  assert.ok(doubts.some(({ code }) => code === 'statutoryDayWorked'))
})

/** What is wrong with the file, and what the refusal points at. */
const files: [string, Record<string, unknown>, string[]][] = [
  ['no holidays', { days: [] }, ['holidays']],
  ['a day that does not exist', { holidays: { '2027-02-30': '春节' } }, ['holidays.2027-02-30']],
  ['two years', { holidays: { '2027-01-01': '元旦', '2028-01-01': '元旦' } }, ['2027', '2028']],
  [
    'a day both off and worked',
    { holidays: { '2027-01-01': '' }, workdays: { '2027-01-01': '' } },
    ['2027-01-01'],
  ],
]

for (const [title, json, entries] of files) {
  test(`a file with ${title} is refused`, () => {
    const refusal = refusalOf(() => proposeCalendar(calendar, { json }))
    assert.equal(refusal?.code, 'calendarFileInvalid')
    assert.deepEqual(refusal?.details.entries, entries)
  })
}

test('single days and the working periods change with their reason', () => {
  const local = proposeCalendar(calendar, {
    days: { '2026-07-15': 'off', '2026-02-14': null },
    reason: '县庆',
  })
  assert.deepEqual(local.difference.becomesOff, ['2026-02-14', '2026-07-15'])
  assert.equal(local.source, '县庆')
  assert.ok(!('2026-02-14' in local.next.exceptions))
  const periods = [
    { from: '09:00', to: '12:00' },
    { from: '15:00', to: '18:00' },
  ]
  const summer = proposeCalendar(calendar, { periods, reason: '夏季作息' })
  assert.deepEqual(summer.difference.periods?.after, periods)
  assert.deepEqual(summer.difference.becomesOff, [])
})

test('what a change is made of is checked before it is tried', () => {
  const faulty = [
    {},
    { text: '' },
    { text: 'x', json: {} },
    { json: [] },
    { days: { '2026-02-30': 'off' }, reason: '理由' },
    { days: { '2026-02-20': 'off' } },
    { periods: [], reason: '理由' },
    { periods: [{ from: '12:00', to: '09:00' }], reason: '理由' },
    {
      periods: [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ],
      reason: '理由',
    },
    { periods: [{ from: '24:00', to: '25:00' }], reason: '理由' },
  ]
  for (const change of faulty) {
    assert.equal(calendarChange.safeParse(change).success, false, JSON.stringify(change))
  }
})

test('the effects say whose last day falls on a day off and whose light changes', () => {
  const { next } = proposeCalendar(calendar, {
    days: { '2026-06-16': 'off', '2026-06-17': 'off' },
    reason: '停电',
  })
  const counted = false
  const counts = [
    { due: '2026-06-10', counted, matters: 9 },
    { due: '2026-06-16', counted, matters: 3 },
    { due: '2026-06-24', counted, matters: 2 },
    { due: '2026-07-30', counted, matters: 5 },
  ]
  const { dueOnDaysOff, lights } = effectsOf(calendar, next, counts, '2026-06-15')
  assert.equal(dueOnDaysOff, 3)
  assert.deepEqual(lights, { green: 0, yellow: 2, red: 0, grey: 0 })
})

test('a further year makes dates certain and has those counted over it counted again', () => {
  const { next } = proposeCalendar(calendar, { text: inventedNotice })
  const counts = [
    { due: '2026-12-31', counted: false, matters: 9 },
    { due: '2027-03-31', counted: false, matters: 3 },
    { due: '2027-02-24', counted: true, matters: 2 },
    { due: '2028-01-10', counted: false, matters: 1 },
  ]
  const { becomeCertain, recounted } = effectsOf(calendar, next, counts, '2026-11-25')
  assert.deepEqual([becomeCertain, recounted], [3, 2])
})

function refusalOf(work: () => unknown): Refusal | undefined {
  try {
    work()
  } catch (failure) {
    return failure as Refusal
  }
}

function codeOf(work: () => unknown): string | undefined {
  return refusalOf(work)?.code
}
