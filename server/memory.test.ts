import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveBackMemory } from './memory.ts'

test('what nobody needs any more is given back', async () => {
  const left = new WeakRef(new Array(1000).fill('整改'))
  assert.ok(left.deref())
  await giveBackMemory()
  assert.equal(left.deref(), undefined)
})
