import { squeeze } from '../ledger/characters.ts'
import { filledColumns, type Grid, gridOf } from '../ledger/grid.ts'
import type { Cell, LedgerFile } from '../ledger/sheet.ts'
import { Refusal } from '../refusals.ts'
import { fieldOfHeading, type RosterField, rosterFields } from './columns.ts'

/** A row of a roster as the sheet tells it: a row a post, several rows for who holds several. */
export interface RosterRow extends Record<RosterField, string> {
  sheet: string
  row: number
  /** The day of a cell that holds a real date. */
  day?: string
  /** The unit was left blank and is that of the row above. */
  unitAbove?: true
}

export interface RosterReading {
  rows: RosterRow[]
  /** Lines below a heading that are no person: totals, notes, who filled it in. */
  skipped: { sheet: string; row: number; text: string }[]
  /** Columns with a heading that a roster does not keep. */
  unused: string[]
  /** Sheets without a heading, and hidden ones. */
  otherSheets: string[]
}

/** More people than any county office has; keeps one import from holding up the others. */
export const mostRows = 5000

/**
 * Every visible sheet with a heading: a row that names the person and one more column. Merged cells
 * count in each of their rows, and a blank unit is that of the row above.
 * Refuses `rosterNoHeader`, `rosterNoRows` and `rosterTooLong`.
 */
export function readRoster(file: LedgerFile): RosterReading {
  const { fileName } = file
  const reading: RosterReading = { rows: [], skipped: [], unused: [], otherSheets: [] }
  const filled = file.sheets.filter(sheet => sheet.rows.some(row => row.length > 0))
  for (const sheet of filled) {
    const grid = gridOf(sheet)
    const heading = sheet.hidden ? undefined : findHeading(grid)
    if (heading) readSheet(grid, heading, reading)
    else reading.otherSheets.push(sheet.name)
  }
  const { rows, otherSheets } = reading
  if (otherSheets.length === filled.length) {
    throw new Refusal('rosterNoHeader', { fileName, sheets: otherSheets.join('、') })
  }
  if (rows.length === 0) throw new Refusal('rosterNoRows', { fileName })
  if (rows.length > mostRows) {
    throw new Refusal('rosterTooLong', { fileName, found: rows.length, limit: mostRows })
  }
  return { ...reading, unused: [...new Set(reading.unused)] }
}

interface Heading {
  row: number
  /** The column of each field that the sheet has. */
  columns: Map<RosterField, number>
}

function findHeading(grid: Grid): Heading | undefined {
  for (let row = 0; row < grid.height; row++) {
    const columns = new Map<RosterField, number>()
    for (const column of filledColumns(grid, row)) {
      const field = fieldOfHeading(grid.own(row, column).text)
      if (field && !columns.has(field)) columns.set(field, column)
    }
    if (columns.has('name') && columns.size > 1) return { row, columns }
  }
}

function readSheet(grid: Grid, { row: top, columns }: Heading, reading: RosterReading): void {
  const used = new Set(columns.values())
  const rest = filledColumns(grid, top).filter(column => !used.has(column))
  reading.unused.push(...rest.map(column => squeeze(grid.own(top, column).text)))
  let above: RosterRow | undefined
  for (let row = top + 1; row < grid.height; row++) {
    const cell = (field: RosterField) => cellAt(grid, row, columns.get(field))
    const name = cell('name').text
    if (filledColumns(grid, row).length === 0 || fieldOfHeading(name) === 'name') continue
    const place = { sheet: grid.sheet.name, row: grid.shownRow(row) }
    if (isRemark(grid, row, name)) {
      const cells = filledColumns(grid, row).map(column => grid.own(row, column).text.trim())
      reading.skipped.push({ ...place, text: cells.join(' ') })
      continue
    }
    const texts = Object.fromEntries(rosterFields.map(field => [field, plain(cell(field).text)]))
    const read = { ...(texts as Record<RosterField, string>), ...place, day: cell('since').date }
    above = withUnitOf(read, above)
    reading.rows.push(above)
  }
}

/** A note under the table, a total, or a line that only has a number. */
function isRemark(grid: Grid, row: number, name: string): boolean {
  const filled = filledColumns(grid, row)
  const first = squeeze(grid.own(row, filled[0]!).text)
  if (/^(?:注|备注|说明|合计|总计|共计|填表|制表|审核|填报)/.test(first)) return true
  return filled.length === 1 && (name === '' || /^\d+$/.test(first))
}

function withUnitOf(read: RosterRow, above: RosterRow | undefined): RosterRow {
  if (read.unit !== '' || read.section !== '' || !above) return read
  const { unit, section, parent } = above
  return { ...read, unit, section, parent: read.parent || parent, unitAbove: true }
}

function cellAt(grid: Grid, row: number, column: number | undefined): Cell {
  return column === undefined ? { text: '' } : grid.seen(row, column)
}

/** One blank between words, none around; 张 三 is 张三. */
function plain(text: string): string {
  const words = text.replace(/[\s\u3000]+/g, ' ').trim()
  return /^\p{Script=Han}(?: \p{Script=Han})+$/u.test(words) ? words.replaceAll(' ', '') : words
}
