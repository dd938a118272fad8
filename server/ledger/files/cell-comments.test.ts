import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WorkBook } from '@e965/xlsx'
import { readLedger } from '#domain/ledger/reading.ts'
import { bookOf, header, partOf, twoRows, withParts } from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const comments: Record<string, string> = {
  A1: '表头上的批注',
  E2: '王强:\n须报局长同意',
  F2: '空格上的批注',
  C3: '第一行\n第二行',
}

function commented(book: WorkBook): void {
  const sheet = book.Sheets.台账!
  sheet['!ref'] = 'A1:F3'
  for (const [at, t] of Object.entries(comments)) {
    sheet[at] ??= { t: 'z' }
    sheet[at].c = [{ a: '王强', t }]
  }
}

const book = bookOf({ 台账: [header, ...twoRows] }, 'xlsx', commented)

/** Where openpyxl and newer programs put them. */
function inFolder(): Buffer {
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels'
  return withParts(book, {
    'xl/comments/comment1.xml': partOf(book, 'xl/comments1.xml'),
    'xl/comments1.xml': null,
    [rels]: partOf(book, rels).replace('../comments1.xml', '/xl/comments/comment1.xml'),
  })
}

for (const [where, bytes] of [
  ['beside the sheets', book],
  ['in a folder of their own', inFolder()],
] as const) {
  test(`comments ${where} are in the note of their row, with the heading of their column`, () => {
    const { problems } = readLedger(readLedgerFile(bytes, 'a.xlsx'), { today: '2022-06-01' })
    assert.deepEqual(
      problems.map(one => one.note),
      [
        '批注（整改时限）：王强：须报局长同意\n批注：空格上的批注',
        '批注（整改措施）：第一行\n第二行',
      ],
    )
  })
}

test('a comment on a merged cell is told once, and one of an xls too', () => {
  const bytes = bookOf({ 台账: [header, ...twoRows] }, 'xlsx', one => {
    const sheet = one.Sheets.台账!
    sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }]
    sheet.B2!.c = [{ a: '王强', t: '合并' }]
    delete sheet.B3
    delete sheet.A3
  })
  const { problems } = readLedger(readLedgerFile(bytes, 'a.xlsx'), { today: '2022-06-01' })
  assert.deepEqual(
    problems.map(one => one.note),
    ['批注（存在问题）：合并'],
  )
  const xls = bookOf({ 台账: [header, ...twoRows] }, 'biff8', one => {
    one.Sheets.台账!.C2!.c = [{ a: 'Wang', t: 'note' }]
  })
  assert.match(
    readLedger(readLedgerFile(xls, 'a.xls'), { today: '2022-06-01' }).problems[0]!.note,
    /^批注（整改措施）：/,
  )
})
