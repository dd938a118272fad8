import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SSF } from '@e965/xlsx'
import { readLedger } from '#domain/ledger/reading.ts'
import { bookOf, partOf, withParts } from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const header = ['序号', '存在问题', '整改措施', '发现时间', '整改时限', '是否销号', '销号时间']
const firstOfJuly = 46_204
const tenthOfJuly = 46_213

/** A ledger of one row whose three dates are this serial under this number format. */
function bookDated(v: number, z: string, bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const row = ['1', '甲问题', '甲一', v, v, '是', v]
  return bookOf({ 台账: [header, row] }, bookType, book => {
    for (const at of ['D2', 'E2', 'G2']) book.Sheets.台账![at] = { t: 'n', v, z }
  })
}

function datesOf(bytes: Buffer) {
  const file = readLedgerFile(bytes, '台账.xlsx')
  const { problems } = readLedger(file, { today: '2026-12-01' })
  const { foundOn, deadline, claim } = problems[0]!
  return { text: file.sheets[0]!.rows[1]![4]!.text, foundOn, deadline, closedOn: claim?.on }
}

for (const [format, text] of [
  ['yyyy"年"m"月"', '2026年7月'],
  ['yyyy"年"m"月";@', '2026年7月'],
  ['[$-804]yyyy"年"m"月"', '2026年7月'],
  ['mmm-yy', '2026年7月'],
  ['yyyy-mm', '2026年7月'],
  ['m"月"', '2026年7月'],
  ['mmmm\\ yyyy', '2026年7月'],
] as const) {
  for (const kind of ['xlsx', 'biff8'] as const) {
    test(`a month that ${kind} keeps as its first day under ${format} means its last`, () => {
      assert.deepEqual(datesOf(bookDated(firstOfJuly, format, kind)), {
        ...{ text, foundOn: null, deadline: '2026-07-31', closedOn: null },
      })
    })
  }
}

for (const format of [
  'yyyy/m/d',
  'd-mmm-yy',
  'm"月"d"日"',
  'yyyy"年"m"月"d"日"',
  'yyyy-mm-dd hh:mm',
]) {
  test(`a day under ${format} is that day`, () => {
    const { foundOn, deadline, closedOn } = datesOf(bookDated(tenthOfJuly, format))
    assert.deepEqual([foundOn, deadline, closedOn], Array(3).fill('2026-07-10'))
  })
}

for (const [format, shown] of [
  ['[h]:mm', '32:00'],
  ['[hh]:mm:ss', '32:00:00'],
  ['[mm]', '1920'],
  ['[m]"分"', '1920分'],
  ['h:mm', '8:00'],
  ['mm:ss', '00:00'],
] as const) {
  test(`a time or duration under ${format} is no day and no month`, () => {
    const { text, deadline, foundOn } = datesOf(bookDated(32 / 24, format))
    assert.deepEqual([text, deadline, foundOn], [shown, null, null])
  })
}

for (const [id, deadline] of [
  [27, '2026-07-31'],
  [28, '2026-07-10'],
  [29, '2026-07-10'],
  [30, '2026-07-10'],
  [31, '2026-07-10'],
  [36, '2026-07-31'],
  [50, '2026-07-31'],
  [51, '2026-07-10'],
  [52, '2026-07-31'],
  [53, '2026-07-10'],
  [54, '2026-07-10'],
  [57, '2026-07-31'],
  [58, '2026-07-10'],
] as const) {
  test(`the East Asian format ${id} is known where an xlsx holds only its number`, () => {
    const bytes = bookDated(tenthOfJuly, 'yyyy/m/d')
    const styles = partOf(bytes, 'xl/styles.xml')
      .replace(/<numFmts[\s\S]*?<\/numFmts>/, '')
      .replace(/numFmtId="[1-9]\d*"/g, `numFmtId="${id}"`)
    assert.ok(styles.includes(`<xf numFmtId="${id}"`) && !styles.includes('formatCode'))
    const { foundOn, ...dates } = datesOf(withParts(bytes, { 'xl/styles.xml': styles }))
    assert.equal(dates.deadline, deadline)
    assert.equal(foundOn, deadline === '2026-07-10' ? deadline : null)
  })
}

test('a file that gives an East Asian number a code of its own means that', () => {
  const bytes = bookDated(tenthOfJuly, 'yyyy/m/d')
  const own = partOf(bytes, 'xl/styles.xml')
  const [id] = /(?<=<xf numFmtId=")[1-9]\d*/.exec(own)!
  const styles = own.replaceAll(`numFmtId="${id}"`, 'numFmtId="57"')
  assert.match(styles, /<numFmt numFmtId="57"/)
  assert.equal(datesOf(withParts(bytes, { 'xl/styles.xml': styles })).deadline, '2026-07-10')
})

test('the East Asian format 31 is known where an xls holds only its number', () => {
  const bytes = bookDated(tenthOfJuly, 'yyyy"年"m"月"d"日"', 'biff8')
  assert.ok(withFormatNumber(bytes, 31) > 0)
  SSF.load('General', 31)
  const { text, deadline } = datesOf(bytes)
  assert.deepEqual([text, deadline], ['2026年7月10日', '2026-07-10'])
})

/** Gives the cells of the one dated style another format, which the file has no code for. */
function withFormatNumber(xls: Buffer, id: number): number {
  let changed = 0
  for (let at = 0; at + 24 < xls.length; at++) {
    if (xls.readUInt32LE(at) !== 0x001400e0 || xls.readUInt16LE(at + 6) === 0) continue
    xls.writeUInt16LE(id, at + 6)
    changed++
  }
  return changed
}
