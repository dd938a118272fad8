import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UnitView } from '#domain/people/views.ts'
import { unitNames } from './unit-names.ts'

const units = [
  unit(1, '某县', null, null),
  unit(2, '某县城市管理局', 1, 2, '城管局'),
  unit(3, '办公室', 2, 2),
  unit(4, '法制股', 2, 2),
  unit(5, '某县水务局', 1, 5),
  unit(6, '局办公室', 5, 5, '办公室'),
  unit(7, '办公室', 1, null),
]

const rows: [string, number | undefined, 'zh' | 'en', string[]][] = [
  ['the county', undefined, 'zh', ['办公室（城管局）', '办公室（某县水务局）', '办公室（某县）']],
  ['the county', undefined, 'en', ['办公室 (城管局)', '办公室 (某县水务局)', '办公室 (某县)']],
  ['the first bureau', 2, 'zh', ['办公室', '办公室（某县水务局）', '办公室（某县）']],
]

for (const [who, home, language, expected] of rows) {
  test(`units of one name tell whose they are, to ${who}, in ${language}`, () => {
    const names = unitNames(units, home, language)
    assert.deepEqual(
      [3, 6, 7].map(id => names.get(id)),
      expected,
    )
    assert.equal(names.get(4), '法制股')
    assert.equal(names.get(2), '城管局')
  })
}

test('two units of one name at the top have nothing to be told apart by', () => {
  const twice = [unit(1, '某县', null, null), unit(2, '某县', null, null)]
  assert.deepEqual([...unitNames(twice, undefined, 'zh').values()], ['某县', '某县'])
})

function unit(
  id: number,
  name: string,
  parentId: number | null,
  bureauId: number | null,
  shortName = '',
): UnitView {
  return { id, name, shortName, parentId, bureauId, position: 0, closedOn: null }
}
