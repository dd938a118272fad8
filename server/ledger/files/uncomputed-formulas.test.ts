import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLedger } from '#domain/ledger/reading.ts'
import { reasonText } from '#domain/ledger/reason-text.ts'
import { Refusal } from '#domain/refusals.ts'
import { bookOf, partOf, withParts } from '#tests/fixtures/ledgers/office-files.ts'
import { readComputedBeside } from '../read-beside.ts'
import { readLedgerFile } from './read-ledger-file.ts'

/** A book of these sheets; `=…` is a formula, and as openpyxl and POI write it nothing has computed it. */
function bookUncomputed(sheets: Record<string, unknown[][]>): Buffer {
  const bytes = bookOf(sheets)
  const parts = Object.keys(sheets).map((_, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`
    return [name, withFormulas(partOf(bytes, name), sharedTexts(bytes))] as const
  })
  return withParts(bytes, Object.fromEntries(parts))
}

function sharedTexts(bytes: Buffer): string[] {
  return [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => text!,
  )
}

function withFormulas(xml: string, texts: readonly string[]): string {
  return xml.replace(/<c r="(\w+)" t="s"><v>(\d+)<\/v><\/c>/g, (cell, at, index) => {
    const text = texts[Number(index)]!
    return text.startsWith('=') ? `<c r="${at}"><f>${text.slice(1)}</f><v></v></c>` : cell
  })
}

function readingOf(rows: unknown[][], more: Record<string, unknown[][]> = {}) {
  const file = readLedgerFile(bookUncomputed({ 台账: rows, ...more }), '台账.xlsx')
  return readLedger(file, { today: '2022-07-01' })
}

const header = ['序号', '存在问题', '整改措施', '责任人', '整改时限', '备注', '剩余天数']
const full = ['1', '甲问题', '甲一', '冯二', '2022年8月底', '', '']

test('formulas in 序号, in totals, in titles and on sheets without a ledger do not matter', () => {
  const { problems, refused, skipped } = readingOf(
    [
      ['=YEAR(TODAY())&"年台账"'],
      header,
      ['=ROW()-2', '甲问题', '甲一', '冯二', '2022年8月底', '', ''],
      ['=ROW()-2', '乙问题', '乙一', '褚三', '长期坚持', '', ''],
      ['=ROW()-2', '', '', '', '', '', ''],
      ['合计', '=COUNTA(B3:B5)', '', '', '', '', ''],
    ],
    {
      统计: [
        ['单位', '数量'],
        ['法制股', '=COUNTIF(台账!D:D,"冯二")'],
      ],
    },
  )
  assert.deepEqual(
    problems.map(one => [one.problem, one.number, one.reasons, one.note]),
    [
      ['甲问题', '', [], ''],
      ['乙问题', '', [], ''],
    ],
  )
  assert.deepEqual(refused, [])
  assert.deepEqual(
    skipped.map(one => one.reason.code),
    ['titleRow', 'numberOnlyRow', 'totalRow'],
  )
})

for (const [column, name] of [
  [2, '整改措施'],
  [3, '责任人'],
  [4, '整改时限'],
  [5, '备注'],
] as const) {
  test(`a row whose ${name} is a formula without a result is refused for it, the others come in`, () => {
    const formula = full.with(column, '=VLOOKUP(A3,名单!A:B,2,0)')
    const { problems } = readingOf([header, full, ['2', '乙问题', ...formula.slice(2)]])
    assert.deepEqual(
      problems.map(one => one.reasons.map(({ code, row }) => [code, row])),
      [[], [['formulaUncomputed', 3]]],
    )
    assert.equal(
      reasonText(problems[1]!.reasons[0]!, 'zh'),
      `“${name}”的公式没有保存计算结果，请用 WPS 或 Excel 打开文件并保存后再导入`,
    )
  })
}

test('a problem that is a formula without a result is refused with the rows that carry it on', () => {
  const { problems, refused } = readingOf([
    header,
    full,
    ['2', '=B9&"不到位"', '乙一', '冯二', '2022年8月底', '', ''],
    ['', '', '乙二', '冯二', '2022年8月底', '', ''],
    ['=ROW()', '', '丙一', '冯二', '2022年8月底', '', ''],
    ['3', '丁问题', '丁一', '冯二', '2022年8月底', '', ''],
  ])
  assert.deepEqual(
    problems.map(one => [one.problem, one.measures.length]),
    [
      ['甲问题', 1],
      ['丁问题', 1],
    ],
  )
  assert.deepEqual(
    refused.map(({ row, reasons }) => [row, reasons[0]!.code, reasons[0]!.details.field]),
    [
      [3, 'formulaUncomputed', 'problem'],
      [4, 'formulaUncomputed', 'problem'],
      [5, 'formulaUncomputed', 'number'],
    ],
  )
})

test('a column that the ledger does not keep is left out with a warning, and rows of nothing else are blank', () => {
  const { problems, refused } = readingOf([
    header,
    full.with(6, '=E2-TODAY()'),
    ['', '', '', '', '', '', '=E3-TODAY()'],
  ])
  const [problem] = problems
  assert.deepEqual([problem!.reasons, problem!.note, refused, problems.length], [[], '', [], 1])
  assert.deepEqual(
    problem!.warnings.flatMap(({ code, details }) =>
      code === 'formulaUncomputed' ? details.field : [],
    ),
    ['剩余天数'],
  )
})

test('a task whose number is a formula without a result is refused, not given to the row above', () => {
  const { problems, refused } = readingOf(
    [
      ['序号', '存在问题'],
      ['1', '甲问题'],
      ['2', '乙问题'],
    ],
    {
      任务: [
        ['问题序号', '整改措施'],
        ['1', '甲一'],
        ['=A2+1', '乙一'],
      ],
    },
  )
  assert.deepEqual(
    problems.map(one => one.measures.length),
    [1, 0],
  )
  assert.deepEqual(
    refused.map(({ row, reasons }) => [row, reasons[0]!.code]),
    [[3, 'formulaUncomputed']],
  )
})

test('a table that is wanted whole, such as a roster, is refused with the number of such formulas', async () => {
  const bytes = bookUncomputed({
    名册: [
      ['姓名', '单位'],
      ['冯二', '=A9'],
      ['褚三', '=A9'],
    ],
  })
  await assert.rejects(readComputedBeside(bytes, '名册.xlsx'), (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.code, error.details.formulas], ['ledgerFormulasEmpty', 2])
    return true
  })
})
