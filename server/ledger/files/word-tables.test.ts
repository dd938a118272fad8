import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLedger } from '#domain/ledger/reading.ts'
import {
  header,
  paragraph,
  tableRow,
  twoRows,
  wordOf,
} from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const plain = table(tableRow(header), ...twoRows.map(row => tableRow(row)))

for (const kind of ['transitional', 'strict'] as const) {
  test(`a table of a ${kind} Word file is a sheet named by the paragraph before it`, () => {
    const file = readLedgerFile(wordOf(paragraph('整改清单') + plain, kind), '清单.docx')
    assert.deepEqual(
      [file.format, file.sheets[0]!.name, file.sheets[0]!.rows.length],
      ['docx', '整改清单', 3],
    )
    assert.equal(readLedger(file, { today: '2022-07-01' }).problems.length, 2)
  })
}

test('cells merged across and down are kept as merges', () => {
  const body = table(
    tableRow(['序号', '问题', '措施', ['责任', '<w:gridSpan w:val="2"/>']]),
    tableRow([
      ['1', '<w:vMerge w:val="restart"/>'],
      ['甲问题', '<w:vMerge w:val="restart"/>'],
      '甲一',
      '赵一',
      '冯二',
    ]),
    tableRow([['', '<w:vMerge/>'], ['', '<w:vMerge/>'], '甲二', '赵一', '褚三']),
  )
  const [sheet] = readLedgerFile(wordOf(body), 'a.docx').sheets
  assert.deepEqual(sheet!.merges, [
    { top: 0, left: 3, bottom: 0, right: 4 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ])
})

test('deleted text, moved text and deleted rows are not read', () => {
  const revised =
    '<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>'
  const body = table(
    `<w:tr><w:tc>${revised}</w:tc><w:tc>${paragraph('二')}</w:tc></w:tr>`,
    tableRow(['删', '行'], '<w:trPr><w:del w:id="1"/></w:trPr>'),
    tableRow(['三', '四']),
  )
  const [sheet] = readLedgerFile(wordOf(body), 'a.docx').sheets
  assert.deepEqual(
    sheet!.rows.map(row => row.map(cell => cell.text)),
    [
      ['留增', '二'],
      ['三', '四'],
    ],
  )
})

test('a table of one cell is left out, a table inside a cell is text of the cell', () => {
  const nested = `<w:tr><w:tc>${paragraph('外')}${table(tableRow(['内一', '内二']))}</w:tc><w:tc>${paragraph('旁')}</w:tc></w:tr>`
  const { sheets } = readLedgerFile(wordOf(table(tableRow(['框'])) + table(nested)), 'a.docx')
  assert.equal(sheets.length, 1)
  assert.deepEqual(
    sheets[0]!.rows[0]!.map(cell => cell.text),
    ['外\n内一\n内二', '旁'],
  )
})

test('a tick drawn with a sign font is a tick', () => {
  const tick = '<w:tc><w:p><w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r></w:p></w:tc>'
  const [sheet] = readLedgerFile(wordOf(table(`<w:tr>${tick}${tick}</w:tr>`)), 'a.docx').sheets
  assert.equal(sheet!.rows[0]![0]!.text, '√')
})
