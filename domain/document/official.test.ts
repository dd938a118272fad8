import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charWidth } from '#domain/document/char-width.ts'
import { chineseDate, chineseDayIn } from '#domain/document/chinese-date.ts'
import { legalText } from '#domain/document/legal-text.ts'
import { numberBlocks } from '#domain/document/numbering.ts'
import type { Block, HeadingLevel } from '#domain/document/official.ts'
import { placeSignature } from '#domain/document/signature-place.ts'

test('a date is written without leading zeros', () => {
  assert.equal(chineseDate('2022-06-30'), '2022年6月30日')
  assert.equal(chineseDate('2026-01-05'), '2026年1月5日')
})

test('a day of the same year is written without its year', () => {
  assert.equal(chineseDayIn('2022-06-08', 2022), '6月8日')
  assert.equal(chineseDayIn('2021-12-31', 2022), '2021年12月31日')
})

for (const wrong of ['2022-6-30', '2022-02-30', '2022-13-01', '30.6.2022', '']) {
  test(`“${wrong}” is not a date`, () => assert.throws(() => chineseDate(wrong), RangeError))
}

test('headings are numbered 一、（一）1.（1） and each level begins anew under the one above', () => {
  const levels: (HeadingLevel | 0)[] = [1, 2, 3, 4, 4, 3, 2, 0, 1, 2, 3]
  const numbers = numberBlocks(levels.map(block)).map(({ number }) => number)
  assert.deepEqual(numbers, [
    '一、',
    '（一）',
    '1.',
    '（1）',
    '（2）',
    '2.',
    '（二）',
    '',
    '二、',
    '（一）',
    '1.',
  ])
})

test('Latin letters and digits are half a character wide', () => {
  assert.equal(charWidth('2022年6月30日'), 6.5)
  assert.equal(charWidth('“局”（办）'), 6)
})

const places: [string, string, string, boolean, number, number][] = [
  ['sealed, issuer centred over the date', '城市管理局', '2022-06-30', true, 4.75, 4],
  ['sealed, longer issuer', '张掖市甘州区城市管理局', '2022-06-30', true, 1.75, 4],
  ['unsealed, issuer longer than the date', '张掖市甘州区城市管理局', '2022-06-30', false, 2, 4.5],
  ['unsealed, date longer than the issuer', '城管局', '2022-06-30', false, 7.5, 2],
]
for (const [label, issuer, date, sealed, issuerRight, dateRight] of places) {
  test(`${label}`, () =>
    assert.deepEqual(placeSignature({ issuer, date, sealed }), { issuerRight, dateRight }))
}

test('an unsealed date begins two characters to the right of the issuer', () => {
  for (const issuer of ['局', '城管局', '甘州区城市管理局', '张掖市甘州区城市管理综合行政执法局']) {
    const { issuerRight, dateRight } = placeSignature({ issuer, date: '2022-06-30', sealed: false })
    const issuerLeft = 28 - issuerRight - charWidth(issuer)
    const dateLeft = 28 - dateRight - charWidth('2022年6月30日')
    assert.equal(dateLeft - issuerLeft, 2)
  }
})

test('a sealed issuer never runs over the right edge', () => {
  const place = placeSignature({ issuer: '局'.repeat(20), date: '2022-06-30', sealed: true })
  assert.equal(place.issuerRight, 0)
})

const illegal: [string, string, string][] = [
  ['a NUL and an escape', 'a\u0000b\u001bc', 'abc'],
  ['a lone surrogate', 'a\ud800b', 'ab'],
  ['a line break', '甲\r\n乙', '甲 乙'],
  ['markup is text', '<w:p>&amp;', '<w:p>&amp;'],
  ['rare characters stay', '𠮷龘', '𠮷龘'],
]
for (const [label, from, to] of illegal) {
  test(`legal text: ${label}`, () => assert.equal(legalText(from), to))
}

function block(level: HeadingLevel | 0): Block {
  const runs = [{ text: 'x' }]
  return level === 0 ? { kind: 'paragraph', runs } : { kind: 'heading', level, runs }
}
