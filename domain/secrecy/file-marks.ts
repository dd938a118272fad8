import { gridOf } from '#domain/ledger/grid.ts'
import { findTables } from '#domain/ledger/header.ts'
import type { Sheet } from '#domain/ledger/sheet.ts'
import type { Name } from '../name.ts'
import { Refusal } from '../refusals.ts'
import { markInCell, markOnLabel, markOnTitle } from './marks.ts'

/** Rows in which the header of a table is looked for; titles stand above it. */
const headerWithin = 40
/** On a sheet without a header titles are first rows of a few cells, as on a cover. */
const coverRows = 8
const coverCells = 3

/** Refuses `fileSecret` where the name of a file bears a mark of secrecy. */
export function refuseSecretName(fileName: string): void {
  const text = markOnLabel(fileName)
  if (text) throw secret(fileName, text, { zh: '文件名', en: 'the file name' })
}

/**
 * The same of its name, its sheets' names, the titles above their tables, and any cell that is a
 * mark. What stands below a header is told of the bureau's work, which may be keeping secrets.
 */
export function refuseSecretSheets(fileName: string, sheets: readonly Sheet[]): void {
  refuseSecretName(fileName)
  for (const sheet of sheets) {
    const onName = markOnLabel(sheet.name)
    if (onName) throw secret(fileName, onName, sheetName(sheet.name))
    refuseSecretRows(fileName, sheet)
  }
}

/** The same of a Word file: its tables have no names of their own, but there is text around them. */
export function refuseSecretTables(
  fileName: string,
  sheets: readonly Sheet[],
  paragraphs: readonly string[],
): void {
  refuseSecretName(fileName)
  const text = paragraphs.map(markOnTitle).find(Boolean)
  if (text) throw secret(fileName, text, { zh: '表格外的文字', en: 'the text outside its tables' })
  for (const sheet of sheets) refuseSecretRows(fileName, sheet)
}

function refuseSecretRows(fileName: string, sheet: Sheet): void {
  const isTitle = titlesOf(sheet)
  for (const [at, row] of sheet.rows.entries()) {
    const texts = row.map(cell => cell.text).filter(text => text !== '')
    const markIn = isTitle(at, texts) ? markOnTitle : markInCell
    const text = texts.map(markIn).find(Boolean)
    if (text) throw secret(fileName, text, rowOf(sheet.name, sheet.firstRow + at))
  }
}

function titlesOf(sheet: Sheet): (row: number, texts: readonly string[]) => boolean {
  const [table] = findTables(gridOf({ ...sheet, rows: sheet.rows.slice(0, headerWithin) }))
  if (table) return row => row < table.headerTop
  return (row, texts) => row < coverRows && texts.length <= coverCells
}

function sheetName(name: string): Name {
  return { zh: `工作表名“${name}”`, en: `the sheet’s name “${name}”` }
}

function rowOf(sheet: string, row: number): Name {
  return { zh: `工作表“${sheet}”第 ${row} 行`, en: `row ${row} of the sheet “${sheet}”` }
}

function secret(fileName: string, text: string, { zh, en }: Name): Refusal {
  return new Refusal('fileSecret', { fileName, text, place: zh, placeEn: en })
}
