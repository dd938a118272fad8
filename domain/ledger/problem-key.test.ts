import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { likeness, problemKeys } from './problem-key.ts'

test('blanks, width and punctuation make no other problem', () => {
  const [one, other] = problemKeys(['群众反映“一转了之”， 未跟踪。', '群众反映　"一转了之"未跟踪'])
  assert.equal(other, `${one}#2`)
  assert.deepEqual(problemKeys(['ＡＢ１２', 'ab13']), ['ab12', 'ab13'])
})

test('keys of one file are all different, and do not depend on what comes later', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('甲', '甲。', '乙', '丙丁')), problems => {
      const keys = problemKeys(problems)
      assert.equal(new Set(keys).size, keys.length)
      assert.deepEqual(problemKeys(problems.slice(0, -1)), keys.slice(0, -1))
    }),
  )
})

test('a reworded problem is alike, another one is not', () => {
  assert.ok(likeness('投诉件答复照搬模板', '投诉件答复照搬模板，未说明结果') > 0.6)
  assert.ok(likeness('投诉件答复照搬模板', '街面占道经营反复') < 0.2)
  assert.equal(likeness('', ''), 0)
})
