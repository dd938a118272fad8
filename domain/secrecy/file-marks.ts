import type { Sheet } from '#domain/ledger/sheet.ts'
import type { Name } from '../name.ts'
import { Refusal } from '../refusals.ts'
import { markOnLabel } from './marks.ts'

/** Titles stand in the first rows, one or a few cells wide. */
const titleRows = 8
const titleCells = 3

/** Refuses `fileSecret` where the name of a file bears a mark of secrecy. */
export function refuseSecretName(fileName: string): void {
  const text = markOnLabel(fileName)
  if (text) throw secret(fileName, text, { zh: '文件名', en: 'the file name' })
}

/** The same of its name, its sheets' names, the titles on them and any cell with a ★. */
export function refuseSecretSheets(fileName: string, sheets: readonly Sheet[]): void {
  refuseSecretName(fileName)
  for (const { name, rows, firstRow } of sheets) {
    const onName = markOnLabel(name)
    if (onName) throw secret(fileName, onName, sheetName(name))
    for (const [at, row] of rows.entries()) {
      const texts = row.map(cell => cell.text).filter(text => text !== '')
      const isTitle = at < titleRows && texts.length <= titleCells
      const text = texts.map(one => (isTitle ? markOnLabel(one) : starred(one))).find(Boolean)
      if (text) throw secret(fileName, text, rowOf(name, firstRow + at))
    }
  }
}

function starred(text: string): string | undefined {
  return /[★☆]/.test(text) ? /(?:绝密|机密|秘密)级?\s*[★☆]/.exec(text)?.[0] : undefined
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
