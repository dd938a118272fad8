import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { importedItem, type KnownNames } from './imported-item.ts'
import { readLedger } from './reading.ts'
import type { Sheet } from './sheet.ts'

const nobody: KnownNames = { people: new Map(), units: new Map(), aspects: new Map(), kinds: [] }
const today = '2022-07-01'
const read = (...sheets: Sheet[]) => readLedger(fileOf(...sheets), { today })

for (const [name, lines] of [
  [
    'under merged headings',
    '|<|整改|<|<|<\n序号|具体问题|整改措施|责任人|整改时限|<\n^|^|^|^|计划|实际',
  ],
  ['beside headings of one line', '序号|具体问题|整改措施|责任人|整改时限|<\n||||计划|实际'],
  [
    'where nothing is merged, as in a csv',
    '序号|具体问题|整改措施|责任人|整改时限|\n||||计划|实际',
  ],
] as const) {
  test(`a time limit parted into 计划 and 实际 is read, ${name}`, () => {
    const { problems } = read(
      sheetOf(`${lines}\n1|巡查不到位|每周巡查|冯二|2022年8月底|2022年6月5日`),
    )
    const [measure] = problems[0]!.measures
    assert.deepEqual([measure?.deadline, measure?.closedOnText], ['2022-08-31', '2022年6月5日'])
  })
}

for (const [written, number, code] of [
  ['待定', false, 'dateUnread'],
  ['本月底', false, 'monthMissing'],
  ['三个月内', false, 'relativeDate'],
  ['2026.1', true, 'numberAsDate'],
] as const) {
  test(`the time limit ${written} is no day: the problem comes in with a warning and its words`, () => {
    const sheet = sheetOf(`序号|问题|措施|整改时限\n1|甲问题|甲一|${written}`)
    if (number) Object.assign(sheet.rows[1]![3]!, { number })
    const [problem] = read(sheet).problems
    assert.deepEqual(
      [problem!.reasons, problem!.warnings.map(one => one.code), problem!.deadline],
      [[], [code], null],
    )
    assert.equal(problem!.measures[0]!.deadlineText, written)
  })
}

for (const [timeClass, written, flag] of [
  ['长期坚持', '待定', 'longTerm'],
  ['长期坚持', '见方案', 'longTerm'],
  ['立行立改', '三个月内', 'immediate'],
] as const) {
  test(`${timeClass} beside the time limit ${written} comes in with both`, () => {
    const [problem] = read(
      sheetOf(`序号|问题|措施|整改类型|整改时限\n1|甲问题|甲一|${timeClass}|${written}`),
    ).problems
    assert.deepEqual([problem!.reasons, problem![flag], problem!.deadline], [[], true, null])
    const { note } = importedItem(problem!, 1, nobody).input
    assert.equal(note, `整改时限：${written}`)
  })
}

for (const ditto of ['同上', '〃', '″', '同前', '同上。']) {
  test(`${ditto} means the words of the row above in its column, with a warning`, () => {
    const { problems, refused } = read(
      sheetOf(`序号|问题|措施|责任人|时限|备注
1|甲问题|甲一|冯二|2022年8月底|一批
2|乙问题|乙一|${ditto}|${ditto}|${ditto}
3|丙问题|丙一|${ditto}|2022年9月底|二批`),
    )
    assert.deepEqual(refused, [])
    assert.deepEqual(
      problems.map(one => [one.handler?.name, one.deadline, one.note]),
      [
        ['冯二', '2022-08-31', '备注：一批'],
        ['冯二', '2022-08-31', '备注：一批'],
        ['冯二', '2022-09-30', '备注：二批'],
      ],
    )
    const carried = problems.map(one =>
      one.warnings.flatMap(({ code, details }) => (code === 'inherited' ? details.fields : [])),
    )
    assert.deepEqual(carried, [[], ['责任人、时限、备注'], ['责任人']])
  })
}

test('同上 with nothing above it names nobody and stays as written', () => {
  const [problem] = read(sheetOf('序号|问题|措施|责任人\n1|甲问题|甲一|同上')).problems
  assert.deepEqual([problem!.handler, problem!.handlerText, problem!.reasons], [null, '同上', []])
})

test('a real date and a number are carried by 同上 as they are', () => {
  const sheet = sheetOf('序号|问题|措施|时限\n1|甲问题|甲一|6/30\n2|乙问题|乙一|同上')
  Object.assign(sheet.rows[1]![3]!, { date: '2023-06-30' })
  assert.equal(read(sheet).problems[1]!.deadline, '2023-06-30')
})

for (const last of [
  '局长签字：王强|||分管领导签字：',
  '局长签字：       分管领导签字：',
  '分管副局长（签名）：|||',
  '单位负责人签章：',
  '|||2026年5月20日',
  '|||二〇二六年五月二十日',
  '||2026.5.20',
  '局长签字：|||\n|||2026 年 5 月 20 日',
]) {
  test(`below the table, “${last}” is no item`, () => {
    const { problems, refused, skipped } = read(
      sheetOf(`序号|问题|措施|时限\n1|甲问题|甲一|2026年8月底\n${last}`),
    )
    assert.deepEqual([problems[0]!.measures.length, problems[0]!.note, refused], [1, '', []])
    assert.deepEqual([...new Set(skipped.map(one => one.reason.code))], ['signatureRow'])
  })
}

test('a date alone that carries on an item is part of it', () => {
  for (const more of ['^|^|^|2026年9月30日', '|||2026年9月30日\n2|乙问题|乙一|2026年9月30日']) {
    const { problems } = read(sheetOf(`序号|问题|措施|时限\n1|甲问题|甲一|2026年8月31日\n${more}`))
    assert.match(problems[0]!.deadlineText, /9月30日/)
  }
})

test('duty rows of one problem that name different people are said to differ', () => {
  const { problems } = read(
    sheetOf('序号|存在问题\n1|甲问题\n2|乙问题', '问题清单'),
    sheetOf('序号|整改措施|整改时限\n1|甲一|2022年8月底\n2|乙一|2022年8月底', '任务清单'),
    sheetOf(
      `序号|责任领导|责任科室|责任人|整改时限
1|赵一|法制股|冯二|2022年8月底
1|钱三|市容股|褚三|2022年8月底
2|赵一|法制股|冯二|2022年8月底`,
      '责任清单',
    ),
  )
  const told = problems.map(one =>
    one.warnings.flatMap(({ code, sheet, row, details }) =>
      code === 'listsDiffer' ? [`${sheet} ${row} ${details.header} ${details.text}`] : [],
    ),
  )
  assert.deepEqual(told, [
    [
      '责任清单 3 责任领导 赵一 / 钱三',
      '责任清单 3 责任单位 法制股 / 市容股',
      '责任清单 3 责任人 冯二 / 褚三',
    ],
    [],
  ])
})

test('a close-out day that a sheet keeps as a number is told as the day it stands for', () => {
  const sheet = sheetOf('序号|问题|措施|是否销号|销号日期\n1|甲问题|甲一|是|44681')
  Object.assign(sheet.rows[1]![4]!, { number: true })
  const [measure] = read(sheet).problems[0]!.measures
  assert.deepEqual(measure!.claim, { wording: '是；2022-04-30', on: '2022-04-30' })
  assert.equal(measure!.closedOnText, '2022-04-30')
})
