import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { itemFilter } from '#domain/rectification/views.ts'
import { fromAddress, parseAddress, writeAddress } from './address.ts'

const read = fromAddress(itemFilter)

test('every filter survives the way through an address', () => {
  const filter = { status: ['draft', 'assigned'] as const, unitId: 3, longTerm: true, q: '2026' }
  const back = read(parseAddress(writeAddress(filter)))
  assert.deepEqual(back, filter)
  assert.deepEqual(read(filter), filter)
})

test('a value that does not fit is left out and the others stay', () => {
  assert.deepEqual(read(parseAddress('?light=purple&unitId=x&q=market')), { q: 'market' })
})

test('a list of one stays a list', () => {
  assert.deepEqual(read(parseAddress('?status=closed')), { status: ['closed'] })
})

test('text that looks like a number stays text', () => {
  const schema = z.object({ token: z.string() })
  assert.deepEqual(fromAddress(schema)(parseAddress('?token=1e10')), { token: '1e10' })
})
