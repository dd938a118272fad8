import { fieldsTyped } from './forms.ts'

/** One act as the log keeps it; `unitId` is where its person held a post on that day. */
export interface LoggedAct {
  unitId: number | null
  /** `YYYY-MM` in the bureau's time zone. */
  month: string
  action: string
  data: Readonly<Record<string, unknown>>
}

/** One notice that somebody of a unit was sent. */
export interface SentNotice {
  unitId: number | null
  month: string
}

/** What is counted. Minutes are never measured, and nothing is counted by person. */
export const burdenMeasures = ['forms', 'fields', 'notices'] as const
export type BurdenMeasure = (typeof burdenMeasures)[number]
export type Burden = Record<BurdenMeasure, number>

export interface BurdenCell extends Burden {
  unitId: number | null
  month: string
}

/**
 * What the system asked of each unit in each month: forms filled in, fields filled in in them,
 * notices sent. A pure function of the log; `server/burden` counts the same in SQL.
 */
export function burdenOf(acts: readonly LoggedAct[], notices: readonly SentNotice[]): BurdenCell[] {
  const cells = new Map<string, BurdenCell>()
  for (const { action, data, ...place } of acts) {
    const fields = fieldsTyped(action, data)
    if (fields === null) continue
    const cell = cellAt(cells, place)
    cell.forms += 1
    cell.fields += fields
  }
  for (const place of notices) cellAt(cells, place).notices += 1
  return [...cells.values()]
}

/** Cells taken together, such as those of a unit or of a month. */
export function sumBurden(cells: readonly Burden[]): Burden {
  const sum = (measure: BurdenMeasure) => cells.reduce((all, cell) => all + cell[measure], 0)
  return { forms: sum('forms'), fields: sum('fields'), notices: sum('notices') }
}

/** The months of the table, the last one last. */
export const monthsShown = 6

export function monthsUpTo(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return Array.from({ length: monthsShown }, (_, at) => {
    const months = year * 12 + number - 1 - (monthsShown - 1 - at)
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
  })
}

function cellAt(cells: Map<string, BurdenCell>, { unitId, month }: SentNotice): BurdenCell {
  const key = `${unitId} ${month}`
  const cell = cells.get(key) ?? { unitId, month, forms: 0, fields: 0, notices: 0 }
  cells.set(key, cell)
  return cell
}
