import type { LedgerFile, Sheet } from '#domain/ledger/sheet.ts'
import { Refusal } from '#domain/refusals.ts'
import { refuseSecretSheets, refuseSecretTables } from '#domain/secrecy/file-marks.ts'
import { decodeText } from './decode-text.ts'
import { readDelimited } from './delimited-text.ts'
import { kindOfBytes } from './kind-of-bytes.ts'
import { checkRows } from './row-limit.ts'
import { readWordTables } from './word-tables.ts'
import { namesInOle, readBiff, readXlsx } from './workbook.ts'
import { openZip, type Zip } from './zip.ts'

/**
 * Bytes of a workbook, text table or Word file as sheets of cells. What the file is, is decided by
 * its content; its name only tells et from xls and names a text table's sheet.
 *
 * Limits: 256 MB unpacked, 5,000 parts, 200 bytes out for one in, 100,000 filled rows a sheet.
 * Refuses `ledgerFileEmpty`, `ledgerFormatUnsupported`, `ledgerEncrypted`, `ledgerMacros`,
 * `ledgerTooLarge`, `ledgerTooManyRows`, `ledgerFileDamaged`, `ledgerNoTable` and `fileSecret`.
 */
export function readLedgerFile(bytes: Buffer, fileName: string): LedgerFile {
  const file = readSheets(bytes, fileName)
  if (file.format !== 'docx') refuseSecretSheets(fileName, file.sheets)
  return file
}

function readSheets(bytes: Buffer, fileName: string): LedgerFile {
  if (bytes.length === 0) throw new Refusal('ledgerFileEmpty', { fileName })
  const kind = kindOfBytes(bytes)
  if (kind === 'zip') return readZip(openZip(bytes, fileName), fileName)
  if (kind === 'ole') return readOle(bytes, fileName)
  if (kind === 'text') return readText(bytes, fileName)
  throw unsupported(fileName, kind.other)
}

function readZip(zip: Zip, fileName: string): LedgerFile {
  if (zip.has('xl/workbook.xml')) {
    return withSheets(fileName, 'xlsx', readXlsx(zip, fileName))
  }
  if (zip.has('word/document.xml')) {
    const { sheets, paragraphs } = readWordTables(zip, fileName)
    refuseSecretTables(fileName, sheets, paragraphs)
    return withSheets(fileName, 'docx', sheets)
  }
  throw unsupported(fileName, nameOfZip(zip))
}

function nameOfZip(zip: Zip): string {
  if (zip.has('xl/workbook.bin')) return 'xlsb'
  if (zip.names.some(name => name.startsWith('ppt/'))) return 'pptx'
  const mimetype = zip.has('mimetype') ? zip.read('mimetype')!.toString('utf8').trim() : ''
  if (mimetype.includes('opendocument')) return `OpenDocument (${mimetype.split('.').at(-1)})`
  if (zip.has('OFD.xml')) return 'OFD'
  return 'zip'
}

function readOle(bytes: Buffer, fileName: string): LedgerFile {
  const names = namesInOle(bytes, fileName)
  const has = (...wanted: string[]) => names.some(name => wanted.includes(name.toLowerCase()))
  if (has('encryptedpackage', 'encryptioninfo')) throw new Refusal('ledgerEncrypted', { fileName })
  if (has('_vba_project_cur', '_vba_project', 'vba'))
    throw new Refusal('ledgerMacros', { fileName })
  if (!has('workbook', 'book')) throw unsupported(fileName, nameOfOle(has))
  const format = /\.et[t]?$/i.test(fileName) ? 'et' : 'xls'
  return withSheets(fileName, format, readBiff(bytes, fileName))
}

function nameOfOle(has: (...wanted: string[]) => boolean): string {
  if (has('worddocument')) return 'Word 97 / WPS 文字 (doc, wps)'
  if (has('powerpoint document')) return 'PowerPoint 97 (ppt)'
  return 'OLE2'
}

function readText(bytes: Buffer, fileName: string): LedgerFile {
  const text = decodeText(bytes, fileName)
  if (text.replace(/^\ufeff/, '').trim() === '') throw new Refusal('ledgerFileEmpty', { fileName })
  const sheet = readDelimited(text, fileName.replace(/\.[^.]*$/, ''))
  checkRows(sheet.name, sheet.rows.length)
  return { fileName, format: 'csv', sheets: [sheet] }
}

function withSheets(fileName: string, format: LedgerFile['format'], sheets: Sheet[]): LedgerFile {
  if (sheets.length === 0) throw new Refusal('ledgerNoTable', { fileName })
  return { fileName, format, sheets }
}

function unsupported(fileName: string, found: string): Refusal {
  return new Refusal('ledgerFormatUnsupported', { fileName, found })
}
