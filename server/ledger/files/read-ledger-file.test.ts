import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellObject } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { readLedger } from '#domain/ledger/reading.ts'
import type { Sheet } from '#domain/ledger/sheet.ts'
import { bookOf, header, partOf, twoRows, withParts } from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const rows = [header, ...twoRows]
const csv = rows.map(row => row.join(',')).join('\r\n')
const texts = (sheet: Sheet | undefined) => sheet?.rows.map(row => row.map(cell => cell.text))

test('an xlsx, an xls and an et hold the same rows', () => {
  const files = [
    [bookOf({ 台账: rows }), '台账.xlsx', 'xlsx'],
    [bookOf({ 台账: rows }, 'biff8'), '台账.xls', 'xls'],
    [bookOf({ 台账: rows }, 'biff8'), '台账.et', 'et'],
  ] as const
  for (const [bytes, name, format] of files) {
    const file = readLedgerFile(bytes, name)
    assert.equal(file.format, format)
    assert.deepEqual(texts(file.sheets[0]), rows)
    assert.equal(readLedger(file, { today: '2022-07-01' }).problems.length, 2)
  }
})

test('content decides, not the name: an xlsx called csv and a csv called xls are read', () => {
  assert.equal(readLedgerFile(bookOf({ 台账: rows }), '台账.csv').format, 'xlsx')
  assert.equal(readLedgerFile(Buffer.from(csv), '台账.xls').format, 'csv')
})

for (const [encoding, options] of [
  ['utf8', {}],
  ['utf8', { addBOM: true }],
  ['utf16le', { addBOM: true }],
  ['utf16le', {}],
  ['utf16be', { addBOM: true }],
  ['utf16be', { addBOM: false }],
  ['gbk', {}],
  ['gb18030', {}],
] as const) {
  const mark = 'addBOM' in options && options.addBOM ? 'with' : 'without'
  test(`a csv in ${encoding} ${mark} a byte-order mark is read`, () => {
    const file = readLedgerFile(iconv.encode(csv, encoding, options), '台账.csv')
    assert.deepEqual(texts(file.sheets[0]), rows)
  })
}

for (const encoding of ['utf16le', 'utf16be'] as const) {
  for (const words of [
    '一是培训不足,开展培训',
    '最后一公里不通,开通一条',
    '一一一一一一一一,开开开开',
  ]) {
    test(`a csv in ${encoding} without a mark is read though ${words} has zeros on the other side`, () => {
      const bytes = iconv.encode(`序号,存在问题,整改措施\r\n1,${words}`, encoding, {
        addBOM: false,
      })
      assert.deepEqual(texts(readLedgerFile(bytes, '台账.csv').sheets[0])![1], [
        '1',
        ...words.split(','),
      ])
    })
  }
}

for (const [name, separator] of [
  ['tab', '\t'],
  ['semicolon', ';'],
] as const) {
  test(`cells parted by ${name} are found`, () => {
    const text = rows.map(row => row.join(separator)).join('\n')
    assert.deepEqual(texts(readLedgerFile(Buffer.from(text), '台账.txt').sheets[0]), rows)
  })
}

test('quotes, line breaks and separators inside cells stay inside', () => {
  const text = '序号,问题\n1,"一行,\r\n""二""行"\n2,"没有合上\n'
  assert.deepEqual(texts(readLedgerFile(Buffer.from(text), 'a.csv').sheets[0]), [
    ['序号', '问题'],
    ['1', '一行,\n"二"行'],
    ['2', '"没有合上'],
  ])
})

test('real dates carry their day in both date systems, formulas their last value', () => {
  for (const date1904 of [false, true]) {
    const serial = date1904 ? 44_742 - 1_462 : 44_742
    const bytes = bookOf({ 台账: [['a', 'b', 'c']] }, 'xlsx', book => {
      book.Workbook = { WBProps: { date1904 } }
      const sheet = book.Sheets.台账!
      sheet.A1 = { t: 'n', v: serial, z: 'yyyy"年"m"月"d"日"' } satisfies CellObject
      sheet.B1 = { t: 's', v: '合计3个', f: 'CONCATENATE("合计",3,"个")' } satisfies CellObject
      sheet.C1 = { t: 'n', v: serial, z: 'General' } satisfies CellObject
    })
    const [day, formula, number] = readLedgerFile(bytes, 'a.xlsx').sheets[0]!.rows[0]!
    assert.deepEqual(
      [day, formula],
      [
        { text: '2022年6月30日', date: '2022-06-30' },
        { text: '合计3个', formula: true },
      ],
    )
    assert.deepEqual(number, { text: String(serial), number: true })
  }
})

test('hidden and very hidden sheets are marked, merges kept', () => {
  const bytes = bookOf({ 甲: rows, 乙: rows, 丙: rows }, 'xlsx', book => {
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] }
    book.Sheets.甲!['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
  })
  const { sheets } = readLedgerFile(bytes, 'a.xlsx')
  assert.deepEqual(
    sheets.map(sheet => sheet.hidden),
    [false, true, true],
  )
  assert.deepEqual(sheets[0]!.merges, [{ top: 1, left: 0, bottom: 2, right: 0 }])
})

test('a sheet that declares a million rows and has three is read as three', () => {
  const honest = bookOf({ 台账: rows })
  const name = 'xl/worksheets/sheet1.xml'
  const lying = partOf(honest, name).replace(
    /<dimension ref="[^"]*"/,
    '<dimension ref="A1:XFD1048576"',
  )
  assert.notEqual(lying, partOf(honest, name))
  assert.deepEqual(
    texts(readLedgerFile(withParts(honest, { [name]: lying }), 'a.xlsx').sheets[0]),
    rows,
  )
})

test('a long cell is kept whole, control characters and escapes are not', () => {
  const long = '长'.repeat(10_000)
  const bytes = bookOf({ 台账: [['序号', long, '甲\u0007乙\u200b丙\r\n丁']] })
  assert.deepEqual(texts(readLedgerFile(bytes, 'a.xlsx').sheets[0]), [['序号', long, '甲乙丙\n丁']])
  const escaped = withParts(bookOf({ 台账: [['序号', 'XX']] }), {
    'xl/sharedStrings.xml':
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>序号</t></si><si><t>甲_x000D_\n乙</t></si></sst>',
  })
  assert.deepEqual(texts(readLedgerFile(escaped, 'a.xlsx').sheets[0]), [['序号', '甲\n乙']])
})

test('ten thousand rows are all read', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => [
    index + 1,
    `问题${index}：巡查记录不完整，未按要求每周上报`,
    '1.每周巡查；2.结果公开',
    '冯二、褚三',
    '2022年12月底前',
  ])
  const bytes = bookOf({ 台账: [header, ...many] })
  const reading = readLedger(readLedgerFile(bytes, 'a.xlsx'), { today: '2022-07-01' })
  assert.equal(reading.problems.length, 10_000)
})
