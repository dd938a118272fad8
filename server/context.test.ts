import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from './context.ts'

test('a moment has the day of its zone, on both sides of midnight and whatever was asked before', () => {
  const cases: [moment: string, timeZone: string, day: string][] = [
    ['2026-11-28T15:59:59.999Z', 'Asia/Shanghai', '2026-11-28'],
    ['2026-11-28T16:00:00.000Z', 'Asia/Shanghai', '2026-11-29'],
    ['2026-11-28T16:00:00.000Z', 'Asia/Urumqi', '2026-11-28'],
    ['2026-11-29T15:59:59.999Z', 'Asia/Shanghai', '2026-11-29'],
    // Days of 23 and 25 hours.
    ['2026-03-29T21:59:59.999Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-10-25T22:59:59.999Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', 'Europe/Berlin', '2026-10-26'],
    ['2026-11-28T15:59:59.999Z', 'Asia/Shanghai', '2026-11-28'],
  ]
  for (const [moment, timeZone, day] of [...cases, ...cases.toReversed()]) {
    assert.equal(dayOf(new Date(moment), timeZone), day, `${moment} ${timeZone}`)
  }
})
