import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aspectKey, aspectName } from './aspect-name.ts'

const names: [written: string, name: string][] = [
  ['（一）在强化正向激励方面', '在强化正向激励方面'],
  ['(二) 抓督查', '抓督查'],
  ['三、担当作为', '担当作为'],
  ['第一方面：服务群众', '服务群众'],
  ['1.政治建设', '政治建设'],
  ['12、政治建设', '政治建设'],
  ['①服务群众', '服务群众'],
  ['1.5公里内占道经营', '1.5公里内占道经营'],
  ['一把手负总责', '一把手负总责'],
  ['（一）', '（一）'],
  ['一、作风 / （一）担当', '作风 / 担当'],
  ['担当作为', '担当作为'],
]

for (const [written, name] of names) {
  test(`the aspect “${written}” is called “${name}”`, () => assert.equal(aspectName(written), name))
}

test('a number and 在…方面 around a name make no other aspect', () => {
  assert.equal(aspectKey('（一）在强化正向激励，激发担当方面'), aspectKey('强化正向激励、激发担当'))
  assert.notEqual(aspectKey('服务群众'), aspectKey('服务企业'))
})
