import type { Mapping, ProposedColumn } from './columns.ts'
import type { DateContext } from './date-forms.ts'
import { type Grid, gridOf } from './grid.ts'
import { findTables, type Table } from './header.ts'
import { firstTextBelow, readRows, type TableRows } from './item-rows.ts'
import { countsRows, withProblemNumbers } from './number-columns.ts'
import { partDuties } from './part-duties.ts'
import { type Reason, reason } from './reasons.ts'
import type { LedgerFile, Sheet } from './sheet.ts'
import type { Field } from './vocabulary.ts'
import { dateContextOf } from './years.ts'

/**
 * `ledger` names problems and measures, `problems` only problems, `tasks` only measures, `duties`
 * only who is answerable; `none` is no ledger.
 */
export type TableKind = 'ledger' | 'problems' | 'tasks' | 'duties' | 'none'

export interface ReadingOptions {
  /**
   * Corrected or remembered columns, by a table's signature or by a sheet's name; the signature
   * wins. Columns it does not name keep what is proposed.
   */
  mapping?: Readonly<Record<string, Mapping>>
  includeHidden?: boolean
  /** The year of dates written without one; else it is looked for in titles and names. */
  defaultYear?: number
  /** `YYYY-MM-DD` */
  today: string
}

/** A table as it was understood; a sheet with two tables has two of these, one without has one. */
export interface ReadSheet {
  name: string
  hidden: boolean
  used: boolean
  /** Rows of the header as shown by the file's own program, from 1. */
  headerRows: number[]
  columns: ProposedColumn[]
  /** Key under which a correction of the columns can be remembered. */
  signature: string
  kind: TableKind
  reason?: Reason
}

export interface OpenTable {
  grid: Grid
  kind: TableKind
  /** What it says beside the problem; two lists that differ here may be two halves of one. */
  tells: string
  /** Its numbers may do no more than count its own rows. */
  countsRows: boolean
  rows: TableRows
  context: DateContext
}

/** Finds and opens the tables of all sheets; hidden sheets only when asked for. */
export function openTables(
  file: LedgerFile,
  options: ReadingOptions,
): { sheets: ReadSheet[]; tables: OpenTable[] } {
  const sheets: ReadSheet[] = []
  const tables: OpenTable[] = []
  for (const sheet of file.sheets) {
    const grid = gridOf(sheet)
    const found = findTables(grid)
    if (found.length === 0) {
      sheets.push(
        unused(sheet, sheet.rows.every(row => row.length === 0) ? 'emptySheet' : 'noHeader'),
      )
    }
    for (const table of found) {
      const columns = correct(table, grid, options)
      const kind = kindOf(columns)
      const used = kind !== 'none' && (!sheet.hidden || options.includeHidden === true)
      sheets.push({
        ...describe(sheet, table, columns),
        kind,
        used,
        ...(used ? {} : whyUnused(kind)),
      })
      if (used) tables.push(openTable(grid, table, columns, kind, file, options))
    }
  }
  return withoutLoneDuties({ sheets, tables })
}

function openTable(
  grid: Grid,
  table: Table,
  columns: readonly ProposedColumn[],
  kind: TableKind,
  file: LedgerFile,
  options: ReadingOptions,
): OpenTable {
  const rows = readRows(
    grid,
    { ...table, columns: [...columns] },
    column => columns[column]?.field ?? null,
  )
  partDuties(rows.items, columns)
  const { defaultYear, today } = options
  const context = dateContextOf(grid, table, rows.items, {
    defaultYear,
    today,
    fileName: file.fileName,
  })
  const number = columns.find(({ field }) => field === 'number')
  const counts = number !== undefined && countsRows(number.header)
  return { grid, kind, tells: tellsOf(columns), countsRows: counts, rows, context }
}

function tellsOf(columns: readonly ProposedColumn[]): string {
  const has = fieldsIn(columns)
  return [has('measure') && 'measure', has('leader', 'handler') && 'people'].filter(Boolean).join()
}

function correct(table: Table, grid: Grid, { mapping }: ReadingOptions): ProposedColumn[] {
  const columns = withProblemNumbers(table.columns, at => firstTextBelow(grid, table, at))
  const given = mapping?.[table.signature] ?? mapping?.[grid.sheet.name]
  if (!given) return columns
  return columns.map(column =>
    column.index in given ? { ...column, field: given[column.index] ?? null } : column,
  )
}

function kindOf(columns: readonly ProposedColumn[]): TableKind {
  const has = fieldsIn(columns)
  const named = has('problem', 'manifestation')
  if (named) return has('measure') ? 'ledger' : 'problems'
  if (has('measure')) return 'tasks'
  return has('leader', 'handler', 'leadUnit', 'dutyArea') ? 'duties' : 'none'
}

function fieldsIn(columns: readonly ProposedColumn[]) {
  return (...wanted: Field[]) => columns.some(one => one.field && wanted.includes(one.field))
}

/** A list of duties alone says who answers for what, and is no ledger. */
function withoutLoneDuties(opened: { sheets: ReadSheet[]; tables: OpenTable[] }) {
  if (opened.tables.some(table => table.kind !== 'duties')) return opened
  const sheets = opened.sheets.map(sheet =>
    sheet.used
      ? { ...sheet, used: false, kind: 'none' as const, reason: reason('noHeader') }
      : sheet,
  )
  return { sheets, tables: [] }
}

function describe(sheet: Sheet, table: Table, columns: ProposedColumn[]) {
  const headerRows: number[] = []
  for (let row = table.headerTop; row <= table.headerBottom; row++)
    headerRows.push(row + sheet.firstRow)
  const { name, hidden } = sheet
  return { name, hidden, headerRows, columns, signature: table.signature }
}

function unused(sheet: Sheet, code: 'emptySheet' | 'noHeader'): ReadSheet {
  const { name, hidden } = sheet
  const none = { used: false, headerRows: [], columns: [], signature: '', kind: 'none' as const }
  return { name, hidden, ...none, reason: reason(code) }
}

function whyUnused(kind: TableKind) {
  return { reason: reason(kind === 'none' ? 'noHeader' : 'hiddenSheet') }
}
