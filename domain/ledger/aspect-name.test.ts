import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aspectKey, aspectName, findAspect } from './aspect-name.ts'

const names: [written: string, name: string][] = [
  ['（一）在强化正向激励方面', '强化正向激励'],
  ['一、在强化正向激励方面（2个）', '强化正向激励'],
  ['（二）抓督查(2项)', '抓督查'],
  ['二、抓督查（共 3 个问题）', '抓督查'],
  ['抓督查（局机关）', '抓督查（局机关）'],
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

test('an aspect is known by its distinctive words, unless two have them or they are few', () => {
  const catalogue = [
    '强化正向激励，激发干部主动担当作为',
    '服务群众不够',
    '服务群众不深入',
    '改进作风',
  ]
  const aspects = new Map(catalogue.map((name, id) => [aspectKey(name), id]))
  const found = (name: string) => findAspect(name, aspects)
  assert.equal(found('一、在强化正向激励方面（2个）'), 0)
  assert.equal(found('全面改进作风建设'), 3)
  assert.deepEqual(
    [found('服务群众'), found('作风'), found('执法办案')],
    [undefined, undefined, undefined],
  )
})
