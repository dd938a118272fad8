import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseCount, chineseNumber } from '#domain/document/chinese-number.ts'
import { fc } from '#tests/chance.ts'

const cases: [number, string][] = [
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [11, '十一'],
  [17, '十七'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1106, '一千一百零六'],
  [10000, '一万'],
  [10001, '一万零一'],
  [20500, '二万零五百'],
  [100000, '十万'],
  [101000, '十万一千'],
  [100000001, '一亿零一'],
]
for (const [value, text] of cases) {
  test(`${value} is written ${text}`, () => assert.equal(chineseNumber(value), text))
}

test('two is 两 before a measure word', () => {
  assert.equal(`${chineseCount(2)}个方面`, '两个方面')
  assert.equal(chineseCount(12), '十二')
})

test('every number reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), value =>
      assert.equal(readBack(chineseNumber(value)), value),
    ),
  )
})

test('a fraction or a negative number is refused', () => {
  assert.throws(() => chineseNumber(1.5), RangeError)
  assert.throws(() => chineseNumber(-1), RangeError)
})

function readBack(text: string): number {
  let total = 0
  let group = 0
  let digit = 0
  for (const char of text) {
    const value = '零一二三四五六七八九'.indexOf(char)
    if (value >= 0) digit = value
    else if (char === '万' || char === '亿') {
      total += (group + digit) * (char === '万' ? 1e4 : 1e8)
      group = digit = 0
    } else {
      group += (digit || 1) * { 十: 10, 百: 100, 千: 1000 }[char]!
      digit = 0
    }
  }
  return total + group + digit
}
