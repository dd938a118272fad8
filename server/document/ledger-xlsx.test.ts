import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { type LedgerCell, writeLedgerXlsx } from '#server/document/ledger-xlsx.ts'

const columns = [
  { header: '序号', width: 6 },
  { header: '具体问题', width: 40 },
  { header: '整改时限', width: 14 },
]
const hostile = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1']

test('a ledger is read back with its title, header and rows', async () => {
  const date = new Date(Date.UTC(2022, 11, 31))
  const sheet = await readBack([
    [1, '执法办案专题培训缺乏\n现场模拟不足', date],
    [2, '<b>&', null],
  ])
  assert.equal(sheet.getCell('A1').value, '问题整改台账')
  assert.deepEqual(values(sheet, 2), ['序号', '具体问题', '整改时限'])
  assert.deepEqual(values(sheet, 3), [1, '执法办案专题培训缺乏\n现场模拟不足', date])
  assert.equal(sheet.getCell('B4').value, '<b>&')
})

test('the sheet is frozen under its header and prints on A3 landscape with the header on each page', async () => {
  const sheet = await readBack([[1, '甲', null]])
  assert.partialDeepStrictEqual(sheet.views[0], { state: 'frozen', ySplit: 2 })
  assert.partialDeepStrictEqual(sheet.pageSetup, {
    paperSize: 8,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  })
  assert.equal(sheet.getColumn(2).width, 40)
  assert.equal(sheet.getCell('B3').alignment.wrapText, true)
  assert.equal(sheet.getCell('C3').border.left?.style, 'thin')
  assert.equal(sheet.getCell('C1').isMerged, true)
})

test('text that looks like a formula stays text', async () => {
  const file = await written(hostile.map(text => [1, text, null]))
  assert.doesNotMatch(strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!), /<f[ >]/)
  const sheet = await read(file)
  hostile.forEach((text, i) => {
    const cell = sheet.getCell(`B${i + 3}`)
    assert.equal(cell.type, ExcelJS.ValueType.String)
    assert.equal(cell.value, text)
    assert.equal(cell.numFmt, '@')
  })
})

test('control characters are dropped, an escape sequence is kept as written, a long text is cut with a note', async () => {
  const sheet = await readBack([
    [1, 'a\u0000b\u001bc\ufffe', null],
    [2, '_x0041_', null],
    [3, '长'.repeat(40000), null],
  ])
  assert.equal(sheet.getCell('B3').value, 'abc')
  assert.equal(sheet.getCell('B4').value, '_x005F_x0041_')
  const long = String(sheet.getCell('B5').value)
  assert.ok(long.length <= 32767 && long.endsWith('余文见系统）'))
})

test('rows may come one by one from the database', async () => {
  async function* rows(): AsyncGenerator<LedgerCell[]> {
    for (let i = 1; i <= 3; i += 1) yield [i, `第${i}个`, null]
  }
  const sheet = await read(await written(rows()))
  assert.equal(sheet.rowCount, 5)
})

async function written(rows: Parameters<typeof writeLedgerXlsx>[0]['rows']): Promise<Buffer> {
  const stream = new PassThrough()
  const [file] = await Promise.all([
    buffer(stream),
    writeLedgerXlsx({ title: '问题整改台账', columns, rows }, stream),
  ])
  return file
}

async function read(file: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer)
  return workbook.worksheets[0]!
}

async function readBack(rows: LedgerCell[][]): Promise<ExcelJS.Worksheet> {
  return read(await written(rows))
}

function values(sheet: ExcelJS.Worksheet, row: number): unknown[] {
  return (sheet.getRow(row).values as unknown[]).slice(1)
}
