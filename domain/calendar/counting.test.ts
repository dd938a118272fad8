import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import type { Calendar, DayKind, Period } from './calendar.ts'
import { type Deadline, deadlineFrom, deadlineWithPauses, type Pause } from './deadline.ts'
import type { DeadlineTerms } from './rule.ts'
import { builtInCalendar } from './seed.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'
import { addWorkingHours, workingMinutesBetween } from './working-hours.ts'

const runs = { numRuns: 300 }
const first = Temporal.PlainDate.from('2025-09-01')

/** Any day of two years around a year's end, with its holidays, its make-up days and some more. */
const day = fc.integer({ min: 0, max: 700 }).map(days => first.add({ days }).toString())
const timetables: Period[][] = [
  [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  [{ from: '09:00', to: '17:00' }],
  [{ from: '00:00', to: '24:00' }],
  [
    { from: '08:00', to: '10:00' },
    { from: '10:00', to: '11:15' },
    { from: '20:00', to: '24:00' },
  ],
]
const calendar: fc.Arbitrary<Calendar> = fc
  .record({
    flips: fc.dictionary(day, fc.constantFrom<DayKind>('off', 'work'), { maxKeys: 80 }),
    periods: fc.constantFrom(...timetables),
  })
  .map(({ flips, periods }) => ({
    ...builtInCalendar,
    periods,
    exceptions: { ...builtInCalendar.exceptions, ...flips },
  }))
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }))
  .map(([on, minute]) => at(on, minute))

test('the n-th working day is the n-th one found by walking', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: -60, max: 60 }), (days, start, count) => {
      assert.equal(
        addWorkingDays(days, start, count),
        walkDays(start, count, on => isOpen(days, on)),
      )
    }),
    runs,
  )
})

test('working days between two days are those met on the way', () => {
  fc.assert(
    fc.property(calendar, day, day, (days, from, to) => {
      const [low, high] = [from, to].sort() as [string, string]
      let met = 0
      for (let on = next(low, 1); on <= high; on = next(on, 1)) if (isOpen(days, on)) met++
      assert.equal(workingDaysBetween(days, low, high), met)
      assert.equal(workingDaysBetween(days, high, low), 0 - met)
    }),
    runs,
  )
})

test('adding working days and counting them agree', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: 0, max: 90 }), (days, start, count) => {
      assert.equal(workingDaysBetween(days, start, addWorkingDays(days, start, count)), count)
    }),
    runs,
  )
})

test('working hours end on the minute a clock watcher would say', () => {
  const minutes = fc.integer({ min: 0, max: 1500 })
  fc.assert(
    fc.property(calendar, moment, minutes, (days, start, length) => {
      const due = walkMinutes(start, length, (on, time) => isAtWork(days, on, time))
      assert.equal(addWorkingHours(days, start, length), due)
      assert.equal(workingMinutesBetween(days, start, due), length)
      assert.equal(workingMinutesBetween(days, due, start), 0 - length)
    }),
    runs,
  )
})

const pausedDays = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 20 })),
  { maxLength: 3 },
)

test('days of a suspension do not count, however they overlap', () => {
  const unit = fc.constantFrom('naturalDays' as const, 'workingDays' as const)
  const length = fc.integer({ min: 1, max: 40 })
  const opens = fc.option(fc.integer({ min: -5, max: 80 }))
  fc.assert(
    fc.property(
      calendar,
      day,
      unit,
      length,
      pausedDays,
      opens,
      (days, start, counted, n, spans, open) => {
        const pauses = spans.map(
          ([from, for_]): Pause => ({ from: next(start, from), to: next(start, from + for_) }),
        )
        const due = walkDays(
          start,
          n,
          on =>
            (counted === 'naturalDays' || isOpen(days, on)) &&
            !pauses.some(({ from, to }) => from <= on && on < to!),
        )
        assert.equal(deadlineWithPauses(terms(counted, n), days, start, pauses).due, due)
        if (open === null) return
        const from = next(start, open)
        const held = deadlineWithPauses(terms(counted, n), days, start, [
          ...pauses,
          { from, to: null },
        ])
        assert.equal(held.due, due < from ? due : null)
      },
    ),
    runs,
  )
})

test('minutes of a suspension do not count, on the clock and in working hours', () => {
  const unit = fc.constantFrom('hours' as const, 'workingHours' as const)
  const minutes = fc.integer({ min: 1, max: 1200 })
  const span = fc.tuple(fc.integer({ min: -300, max: 4000 }), fc.integer({ min: 0, max: 3000 }))
  const opens = fc.option(fc.integer({ min: -300, max: 6000 }))
  fc.assert(
    fc.property(
      calendar,
      moment,
      unit,
      minutes,
      fc.array(span, { maxLength: 3 }),
      opens,
      (days, start, counted, n, spans, open) => {
        const pauses = spans.map(
          ([from, for_]): Pause => ({ from: later(start, from), to: later(start, from + for_) }),
        )
        const due = walkMinutes(start, n, (on, time) => {
          const now = `${on}T${time}`
          return (
            (counted === 'hours' || isAtWork(days, on, time)) &&
            !pauses.some(({ from, to }) => from <= now && now < to!)
          )
        })
        const limit = terms(counted, n / 60)
        assert.equal(deadlineWithPauses(limit, days, start, pauses).due, due)
        if (open === null) return
        const from = later(start, open)
        const held = deadlineWithPauses(limit, days, start, [...pauses, { from, to: null }])
        assert.equal(held.due, due <= from ? due : null)
      },
    ),
    runs,
  )
})

test('a deadline is provisional exactly when an unknown day was counted', () => {
  const limit = fc.record({
    unit: fc.constantFrom('naturalDays' as const, 'workingDays' as const),
    length: fc.integer({ min: 1, max: 60 }),
    lastDayOff: fc.constantFrom('stays' as const, 'nextWorkingDay' as const),
  })
  fc.assert(
    fc.property(calendar, day, limit, (days, start, { unit, length, lastDayOff }) => {
      const asked: string[] = []
      const spied = { ...days, exceptions: spying(days.exceptions, asked) }
      const rule = { ...terms(unit, length), lastDayOff }
      const { due, provisional }: Deadline = deadlineFrom(rule, spied, start)
      assert.equal(
        provisional,
        asked.some(on => on > days.verifiedThrough),
      )
      assert.ok(due! > start)
    }),
    runs,
  )
})

/** Notes each day that the calendar was asked about. */
function spying(exceptions: Calendar['exceptions'], asked: string[]): Calendar['exceptions'] {
  return new Proxy(exceptions, {
    get(target, on) {
      asked.push(String(on))
      return target[String(on)]
    },
  })
}

function terms(unit: DeadlineTerms['unit'], length: number): DeadlineTerms {
  return { unit, length, extension: null, direction: 'after', lastDayOff: 'stays' }
}

// The oracle: walks day by day with Temporal and minute by minute over times as texts, and shares
// nothing with the code it watches.

function next(on: string, days: number): string {
  return Temporal.PlainDate.from(on).add({ days }).toString()
}

function later(moment: string, minutes: number): string {
  return Temporal.PlainDateTime.from(moment).add({ minutes }).toString({ smallestUnit: 'minute' })
}

function at(on: string, minute: number): string {
  return `${on}T${times[minute]}`
}

function isOpen({ exceptions }: Calendar, on: string): boolean {
  const weekend = Temporal.PlainDate.from(on).dayOfWeek > 5
  return weekend ? exceptions[on] === 'work' : exceptions[on] !== 'off'
}

function walkDays(start: string, count: number, counts: (on: string) => boolean): string {
  let on = start
  for (let met = 0; met < Math.abs(count); ) {
    on = next(on, Math.sign(count))
    if (counts(on)) met++
  }
  return on
}

const times = Array.from({ length: 1440 }, (_, minute) =>
  Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString({ smallestUnit: 'minute' }),
)

const openDays = new Map<Calendar, Map<string, boolean>>()

function isAtWork(days: Calendar, on: string, time: string): boolean {
  if (!openDays.has(days)) openDays.set(days, new Map())
  const known = openDays.get(days)!
  if (!known.has(on)) known.set(on, isOpen(days, on))
  return known.get(on)! && days.periods.some(({ from, to }) => from <= time && time < to)
}

function walkMinutes(start: string, count: number, counts: (on: string, time: string) => boolean) {
  let on = start.slice(0, 10)
  let minute = times.indexOf(start.slice(11))
  for (let met = 0; met < count; ) {
    if (counts(on, times[minute]!)) met++
    minute++
    if (minute === 1440) {
      on = next(on, 1)
      minute = 0
    }
  }
  return at(on, minute)
}
