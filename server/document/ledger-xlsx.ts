import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { legalCell } from '#server/document/spreadsheet-text.ts'

export interface LedgerSheet {
  title: string
  columns: LedgerColumn[]
  rows: Iterable<LedgerCell[]> | AsyncIterable<LedgerCell[]>
  /** The name of the sheet; 台账 unless given. */
  name?: string
  /** How to fill it in, a line each, on a sheet of their own. */
  notes?: readonly string[]
}

export interface LedgerColumn {
  header: string
  /** In characters of the default font, as spreadsheets count. */
  width: number
  /** What may be chosen in its cells; under 255 characters together. */
  choices?: readonly string[]
}

/** A Date is written as a day without a time. */
export type LedgerCell = string | number | Date | null

/** A3 in the numbering of spreadsheets (ECMA-376 §18.3.1.63). */
const a3 = 8

/**
 * Writes a ledger (台账) row by row, so that its length costs no memory: title, frozen header
 * repeated in print, ruled and wrapped cells, A3 landscape fitted to the width.
 * Text is always text: what begins with = + - @ never becomes a formula.
 */
export async function writeLedgerXlsx(ledger: LedgerSheet, stream: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = workbook.addWorksheet(ledger.name ?? '台账', {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: {
      paperSize: a3 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C— &P —' },
  })
  sheet.columns = ledger.columns.map(({ width }) => ({ width }))
  writeTitle(sheet, ledger)
  writeHeader(sheet, ledger)
  for await (const row of ledger.rows) writeRow(sheet, row)
  offerChoices(sheet, ledger)
  sheet.commit()
  if (ledger.notes) writeNotes(workbook, ledger.notes)
  await workbook.commit()
}

/** Rows below the header in which a choice is offered, filled or not. */
const choiceRows = 2000

function offerChoices(sheet: ExcelJS.Worksheet, { columns }: LedgerSheet): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(cells: string, rule: ExcelJS.DataValidation): void }
  }
  for (const [at, { choices }] of columns.entries()) {
    if (!choices) continue
    const letter = sheet.getColumn(at + 1).letter
    const formulae = [`"${choices.join(',')}"`]
    const rule = { type: 'list' as const, allowBlank: true, formulae }
    dataValidations.add(`${letter}3:${letter}${choiceRows}`, rule)
  }
}

function writeNotes(workbook: ExcelJS.stream.xlsx.WorkbookWriter, notes: readonly string[]): void {
  const sheet = workbook.addWorksheet('填写说明')
  sheet.columns = [{ width: 100 }]
  for (const note of notes) {
    const row = sheet.addRow([legalCell(note)])
    row.getCell(1).font = { name: '宋体', size: 11 }
    row.getCell(1).alignment = { vertical: 'top', wrapText: true }
    row.commit()
  }
  sheet.commit()
}

const line = { style: 'thin' } as const
const border = { top: line, bottom: line, left: line, right: line }

function writeTitle(sheet: ExcelJS.Worksheet, { title, columns }: LedgerSheet): void {
  const row = sheet.addRow([legalCell(title)])
  row.height = 36
  row.getCell(1).font = { name: '方正小标宋简体', size: 22 }
  row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, Math.max(1, columns.length))
  row.commit()
}

function writeHeader(sheet: ExcelJS.Worksheet, { columns }: LedgerSheet): void {
  const row = sheet.addRow(columns.map(({ header }) => legalCell(header)))
  row.eachCell(cell => {
    cell.font = { name: '黑体', size: 11 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = border
  })
  row.commit()
}

function writeRow(sheet: ExcelJS.Worksheet, values: LedgerCell[]): void {
  const row = sheet.addRow(
    values.map(value => (typeof value === 'string' ? legalCell(value) : value)),
  )
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const value = values[column - 1]
    cell.font = { name: '宋体', size: 10.5 }
    cell.alignment = { vertical: 'middle', wrapText: true }
    cell.border = border
    if (typeof value === 'string') cell.numFmt = '@'
    if (value instanceof Date) cell.numFmt = 'yyyy"年"m"月"d"日"'
  })
  row.commit()
}
