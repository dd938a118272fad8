import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charWidth } from '#domain/document/char-width.ts'
import { titleLines } from '#domain/document/title-lines.ts'
import { fc } from '#tests/chance.ts'

const cases: [string, string[]][] = [
  ['关于作风建设情况的报告', ['关于作风建设情况的报告']],
  [
    '关于集中整治形式主义官僚主义工作情况的报告',
    ['关于集中整治形式主义', '官僚主义工作情况的报告'],
  ],
  [
    '关于2022年上半年城市管理重点工作完成情况及下半年工作打算的报告',
    ['关于2022年上半年城市管理重点工作', '完成情况及下半年工作打算的报告'],
  ],
  [
    '关于《张掖市甘州区深入推进作风建设工作方案》落实情况的报告',
    ['关于', '《张掖市甘州区深入推进作风建设工作方案》', '落实情况的报告'],
  ],
]
for (const [title, lines] of cases) {
  test(title, () => assert.deepEqual(titleLines(title), lines))
}

test('a book title that fits on a line is not broken', () => {
  const lines = titleLines('甘州区城市管理局关于贯彻落实《作风建设工作方案》情况的报告')
  assert.ok(
    lines.some(line => line.includes('《作风建设工作方案》')),
    lines.join('|'),
  )
})

test('no line begins with punctuation or a particle, none ends with an opening mark', () => {
  const words = [
    '关于',
    '《方案》',
    '整治',
    '形式主义',
    '的',
    '报告',
    '和',
    '（试行）',
    '、',
    '城市管理局',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 }), parts => {
      const title = `局${parts.join('')}情况的报告`
      const lines = titleLines(title)
      assert.equal(lines.join(''), title)
      for (const line of lines) assert.ok(charWidth(line) <= 20, line)
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[》）、]/)
      for (const line of lines.slice(0, -1)) assert.doesNotMatch(line, /[《（]$/)
    }),
  )
})

test('lines never form an hourglass when a trapezoid is possible', () => {
  const lines = titleLines(
    '甘州区城市管理局关于持续整治群众身边不正之风和腐败问题及形式主义官僚主义突出问题集中整治工作开展情况的专项报告',
  )
  const [first, middle, last] = lines.map(charWidth) as [number, number, number]
  assert.ok(!(middle < first && middle < last), lines.join('|'))
})
