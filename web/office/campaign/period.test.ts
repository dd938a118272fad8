import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeIn, whenIs, wholeOf } from './period.ts'

const june = { startsOn: '2026-06-01', endsOn: '2026-06-30' }

test('both ends belong to a period', () => {
  assert.deepEqual(
    ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map(day => whenIs(june, day)),
    ['ahead', 'current', 'current', 'past'],
  )
})

test('a period lies within the whole by its days, the last day included', () => {
  const half = { startsOn: '2026-06-16', endsOn: '2026-06-30' }
  assert.deepEqual(wholeOf([half, june]), june)
  assert.deepEqual(placeIn(june, half), { left: 50, width: 50 })
  assert.deepEqual(placeIn(june, june), { left: 0, width: 100 })
})
