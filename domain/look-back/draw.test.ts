import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { drawn, sizeOf } from './draw.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const lots = fc.uniqueArray(fc.record({ number: fc.string(), sha256: hash }), {
  minLength: 1,
  selector: lot => lot.sha256,
})

test('a draw depends on the lots alone, not on the order in which they are given', () => {
  fc.assert(
    fc.property(lots, fc.nat(50), (all, size) => {
      assert.deepEqual(drawn(all, size), drawn(all.toReversed(), size))
      assert.equal(drawn(all, size).length, Math.min(size, all.length))
    }),
  )
})

test('who is drawn in a small sample is drawn in a larger one', () => {
  fc.assert(
    fc.property(lots, fc.nat(20), fc.nat(20), (all, size, more) => {
      assert.deepEqual(drawn(all, size + more).slice(0, size), drawn(all, size))
    }),
  )
})

test('at least one is drawn and never more than there are', () => {
  const cases = [
    ['share', 10, 25, 3],
    ['share', 1, 5, 1],
    ['share', 100, 5, 5],
    ['number', 8, 5, 5],
    ['number', 2, 5, 2],
  ] as const
  for (const [by, amount, population, expected] of cases) {
    assert.equal(sizeOf({ by, amount }, population), expected, `${by} ${amount} of ${population}`)
  }
})
