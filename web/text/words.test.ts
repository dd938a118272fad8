import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal, refusals } from '#domain/refusals.ts'
import { fill } from '#domain/wording.ts'
import { refusalText } from './refusals.ts'

test('one thing and several things have their own form', () => {
  assert.equal(fill('{n} {n|row|rows}', { n: 1 }), '1 row')
  assert.equal(fill('{n} {n|row|rows}', { n: '1' }), '1 row')
  assert.equal(fill('{n} {n|row|rows}', { n: 12 }), '12 rows')
  assert.equal(fill('in {place}', {}), 'in {place}')
})

test('codes inside a refusal are said in the language of the person', () => {
  const missing = new Refusal('incomplete', { missing: ['leader', 'measures'] })
  assert.equal(refusalText(missing, 'zh'), '还缺：责任领导、整改措施。')
  assert.equal(refusalText(missing, 'en'), 'Still missing: leader, measures.')
  const part = new Refusal('notYourPart', { part: 'verifier' })
  assert.equal(refusalText(part, 'zh'), '这一步由核验人办理。')
})

test('every refusal has a text in both languages', () => {
  for (const code of Object.keys(refusals) as Refusal['code'][]) {
    for (const language of ['zh', 'en'] as const) {
      assert.notEqual(refusalText(new Refusal(code), language), '')
    }
  }
})
