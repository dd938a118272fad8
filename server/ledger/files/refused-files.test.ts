import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { Refusal } from '#domain/refusals.ts'
import {
  bookOf,
  header,
  lyingZip,
  oleOf,
  twoRows,
  withParts,
  withStream,
  wordOf,
} from '#tests/fixtures/ledgers/office-files.ts'
import { readLedgerFile } from './read-ledger-file.ts'

const book = bookOf({ 台账: [header, ...twoRows] })
const oldBook = bookOf({ 台账: [header, ...twoRows] }, 'biff8')

/** FilePass (0x2F) right after the BOF record is how BIFF8 says that the rest is enciphered. */
function withFilePass(): Buffer {
  const bof = Buffer.from('0908100000060500d30dcc0741000000060000000'.padEnd(40, '0'), 'hex')
  const filePass = Buffer.from(`2f003600010001000100${'00'.repeat(48)}`, 'hex')
  return oleOf({
    '/Workbook': Buffer.concat([
      bof,
      filePass,
      Buffer.from('0a000000', 'hex'),
      Buffer.alloc(5_000),
    ]),
  })
}

const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 })
const steep = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024),
})
const crowd = zipSync(
  Object.fromEntries(
    Array.from({ length: 6_000 }, (_, index) => [`xl/${index}.xml`, new Uint8Array()]),
  ),
)

const mark = Buffer.from('efbbbf', 'hex')
const cut = Buffer.from('序号,存在问题\n1,培训').subarray(0, -1)
const longCut = Buffer.from(`序号,存在问题\n${'1,培训不足\n'.repeat(300)}培训`).subarray(0, -2)

const cases: [string, Buffer, string, string | RegExp][] = [
  ['an empty file', Buffer.alloc(0), 'ledgerFileEmpty', ''],
  ['a text of blanks', Buffer.from('\ufeff \n \n'), 'ledgerFileEmpty', ''],
  ['a PDF called xlsx', Buffer.from('%PDF-1.7\n'), 'ledgerFormatUnsupported', 'PDF'],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'ledgerFormatUnsupported', 'PNG'],
  [
    'a web page called xls',
    Buffer.from('<html><table><tr><td>序号'),
    'ledgerFormatUnsupported',
    /HTML/,
  ],
  [
    'random bytes',
    Buffer.from([0, 159, 146, 150, 0, 0, 1, 200, 3, 0]),
    'ledgerFormatUnsupported',
    '',
  ],
  [
    'an old Word file',
    oleOf({ '/WordDocument': Buffer.alloc(5_000) }),
    'ledgerFormatUnsupported',
    /doc/,
  ],
  [
    'a zip of something else',
    Buffer.from(zipSync({ 'a.txt': strToU8('a') })),
    'ledgerFormatUnsupported',
    'zip',
  ],
  [
    'an OpenDocument sheet',
    Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })),
    'ledgerFormatUnsupported',
    /OpenDocument/,
  ],
  [
    'an enciphered xlsx',
    oleOf({ '/EncryptionInfo': Buffer.alloc(10), '/EncryptedPackage': Buffer.alloc(5_000) }),
    'ledgerEncrypted',
    '',
  ],
  ['an enciphered xls', withFilePass(), 'ledgerEncrypted', ''],
  ['an xlsx with macros', withParts(book, { 'xl/vbaProject.bin': 'x' }), 'ledgerMacros', ''],
  ['an xls with macros', withStream(oldBook, '/_VBA_PROJECT_CUR/VBA/dir'), 'ledgerMacros', ''],
  ['a docm', withParts(wordOf(''), { 'word/vbaProject.bin': 'x' }), 'ledgerMacros', ''],
  ['a zip bomb', Buffer.from(bomb), 'ledgerTooLarge', ''],
  ['a zip bomb whose directory lies', lyingZip(Buffer.from(bomb), 1_000), 'ledgerTooLarge', ''],
  ['a part that unpacks a thousandfold', Buffer.from(steep), 'ledgerTooLarge', ''],
  [
    'a part that unpacks a thousandfold unsaid',
    lyingZip(Buffer.from(steep), 1_000),
    'ledgerTooLarge',
    '',
  ],
  ['a zip of six thousand parts', Buffer.from(crowd), 'ledgerTooLarge', ''],
  ['UTF-8 cut in a sign', cut, 'ledgerFileDamaged', ''],
  ['marked UTF-8 cut in a sign', Buffer.concat([mark, cut]), 'ledgerFileDamaged', ''],
  ['long UTF-8 cut in a sign', longCut, 'ledgerFileDamaged', ''],
  ['half an xlsx', book.subarray(0, book.length / 2), 'ledgerFileDamaged', ''],
  ['half an xls', oldBook.subarray(0, 700), 'ledgerFileDamaged', ''],
  [
    'a Word file with broken XML',
    withParts(wordOf(''), { 'word/document.xml': '<w:document><a>' }),
    'ledgerFileDamaged',
    '',
  ],
  ['a Word file without a table', wordOf('<w:p/>'), 'ledgerNoTable', ''],
]

for (const [what, bytes, code, found] of cases) {
  test(`${what} is refused with ${code}`, () => {
    assert.throws(
      () => readLedgerFile(bytes, '台账.xlsx'),
      (error: unknown) => {
        assert.ok(error instanceof Refusal, String(error))
        assert.equal(error.code, code)
        assert.match(
          String(error.details.found ?? ''),
          found instanceof RegExp ? found : new RegExp(found),
        )
        return true
      },
    )
  })
}

test('100,001 rows are refused with the figure, 100,000 are not', () => {
  const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => [index, '甲'])
  assert.throws(
    () => readLedgerFile(bookOf({ 台账: rowsOf(100_001) }), 'a.xlsx'),
    (error: unknown) =>
      error instanceof Refusal &&
      error.code === 'ledgerTooManyRows' &&
      error.details.found === 100_001,
  )
  assert.equal(
    readLedgerFile(bookOf({ 台账: rowsOf(100_000) }), 'a.xlsx').sheets[0]!.rows.length,
    100_000,
  )
  const lines = 'a,b\n'.repeat(100_001)
  assert.throws(() => readLedgerFile(Buffer.from(lines), 'a.csv'), { code: 'ledgerTooManyRows' })
})

test('bytes cut or changed anywhere give sheets or a refusal, never anything else', () => {
  for (const source of [book, oldBook, wordOf('<w:tbl/>')]) {
    for (let step = 0; step < 60; step++) {
      const bytes = Buffer.from(source)
      const at = Math.floor((bytes.length * step) / 60)
      bytes.fill(step * 37, at, Math.min(bytes.length, at + 9))
      for (const one of [bytes, source.subarray(0, at + 1)]) {
        try {
          readLedgerFile(one, '台账.xlsx')
        } catch (error) {
          assert.ok(
            error instanceof Refusal,
            `${step}: ${error instanceof Error ? error.stack : error}`,
          )
        }
      }
    }
  }
})
