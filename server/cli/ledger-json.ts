import { reasonText } from '#domain/ledger/reason-text.ts'
import type { PlanRow, PlanView } from '#domain/ledger/views.ts'

/**
 * What an import would do or did, as `{file, sheets, mapping, rows}`. A second table of a sheet stands
 * in `mapping` as `sheet@row of its header`, a second column of a heading as `heading@column`.
 */
export function asJson({ file, sheets, rows, skipped }: PlanView) {
  return {
    file,
    sheets: sheets.map(({ name, hidden, used, kind, headerRows }) => ({
      ...{ name, hidden, used, kind, headerRows },
    })),
    mapping: distinct(
      sheets.map(({ name, headerRows, columns }) => [name, headerRows[0], fieldsOf(columns)]),
    ),
    rows: inFileOrder(sheets, [...rows, ...skipped.map(asSkipped)]).map(jsonRow),
  }
}

function fieldsOf(columns: PlanView['sheets'][number]['columns']) {
  return distinct(columns.map(({ header, index, field }) => [header, letterOf(index), field]))
}

/** Values by name; one whose name is taken has its place behind the name. */
function distinct<T>(named: readonly [string, number | string | undefined, T][]) {
  const found = new Map<string, T>()
  for (const [name, place, value] of named) {
    let key = name
    while (found.has(key)) key += `@${place}`
    found.set(key, value)
  }
  return Object.fromEntries(found)
}

/** A, B, … Z, AA, as the file's own program calls its columns. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

function jsonRow({ sheet, row, verdict, problem, measures, notes, reasons }: JsonRow) {
  const why = reasons.map(reason => ({ ...reason, text: reasonText(reason, 'zh') }))
  return { sheet, row, verdict, problem, measures, notes, reasons: why }
}

function inFileOrder(sheets: PlanView['sheets'], rows: JsonRow[]): JsonRow[] {
  const place = (name: string) => sheets.findIndex(sheet => sheet.name === name)
  return rows.sort((one, other) => place(one.sheet) - place(other.sheet) || one.row - other.row)
}

type JsonRow = Pick<
  PlanRow,
  'sheet' | 'row' | 'verdict' | 'problem' | 'measures' | 'notes' | 'reasons'
>

function asSkipped({ sheet, row, text, reason }: PlanView['skipped'][number]): JsonRow {
  return { sheet, row, verdict: 'skip', problem: text, measures: [], notes: [], reasons: [reason] }
}
