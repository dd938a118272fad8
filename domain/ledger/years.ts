import type { DateContext } from './date-forms.ts'
import { readDay, yearsIn } from './dates.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { Table } from './header.ts'
import type { ItemRow } from './problem.ts'

/**
 * The year that dates without one are meant in: as told by the caller, else the one in the rows
 * above or below the table (填报时间 first), the file's or the sheet's name, the only year that other
 * dates of the table have, and last of all today's.
 */
export function dateContextOf(
  grid: Grid,
  table: Table,
  items: readonly ItemRow[],
  told: { defaultYear?: number; fileName: string; today: string },
): DateContext {
  const around = textsAround(grid, table)
  const filledOn = filledOnIn(around)
  const year =
    told.defaultYear ??
    (filledOn ? Number(filledOn.slice(0, 4)) : undefined) ??
    yearsIn(around.join('\n'))[0] ??
    yearsIn(told.fileName)[0] ??
    yearInName(told.fileName) ??
    yearInName(grid.sheet.name) ??
    onlyYear(items) ??
    Number(told.today.slice(0, 4))
  return { year, filledOn }
}

function textsAround(grid: Grid, table: Table): string[] {
  const texts: string[] = []
  const take = (row: number) => {
    for (const column of filledColumns(grid, row)) {
      const cell = grid.own(row, column)
      texts.push(cell.date && !/\d{4}/.test(cell.text) ? cell.date : cell.text)
    }
  }
  for (let row = table.top; row < table.headerTop; row++) take(row)
  for (let row = table.bottom; row > table.headerBottom && row > table.bottom - 6; row--) {
    if (filledColumns(grid, row).length <= 4 && /填报|填表|制表|日期|时间/.test(rowOf(grid, row)))
      take(row)
  }
  return texts
}

function rowOf(grid: Grid, row: number): string {
  return filledColumns(grid, row)
    .map(column => grid.own(row, column).text)
    .join(' ')
}

function filledOnIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (yearsIn(text).length === 0) continue
    const day = readDay(text, { year: yearsIn(text)[0]! })
    if (day) return day
  }
  return null
}

function yearInName(name: string): number | undefined {
  const found = /(?<!\d)(20\d{2})(?!\d)/.exec(name)
  return found ? Number(found[1]) : undefined
}

function onlyYear(items: readonly ItemRow[]): number | undefined {
  const years = new Set<number>()
  for (const { texts, dates } of items) {
    for (const field of ['deadline', 'foundOn', 'closedOn'] as const) {
      for (const year of yearsIn(dates[field] ?? texts[field] ?? '')) years.add(year)
    }
  }
  return years.size === 1 ? [...years][0] : undefined
}
