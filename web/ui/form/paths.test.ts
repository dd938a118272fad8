import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueAt, withValueAt } from './paths.ts'

const form = { name: '张三', posts: [{ unitId: 1 }, { unitId: 2 }], left: null }

test('a value is found inside lists, and nothing where there is nothing', () => {
  assert.equal(valueAt(form, 'posts.1.unitId'), 2)
  assert.equal(valueAt(form, 'left.day'), undefined)
})

test('changing one value leaves the others and the original alone', () => {
  const changed = withValueAt(form, 'posts.0.unitId', 9)
  assert.deepEqual(changed, { ...form, posts: [{ unitId: 9 }, { unitId: 2 }] })
  assert.equal(form.posts[0]!.unitId, 1)
  assert.deepEqual(withValueAt(form, 'left.day', 'x'), { ...form, left: { day: 'x' } })
})
