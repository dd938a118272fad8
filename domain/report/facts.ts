import { chineseCount } from '#domain/document/chinese-number.ts'
import { rate } from '#domain/figures/columns.ts'
import { openStatuses } from '#domain/rectification/item.ts'
import {
  aspectDefinitions,
  deadlineDefinitions,
  type FigureDefinition,
  figureDefinitions,
} from '#domain/report/figure-definitions.ts'
import {
  type FigureFilter,
  type FigureSum,
  matchesFilter,
  rowsOf,
} from '#domain/report/figure-filter.ts'
import type { ReportRecords } from '#domain/report/records.ts'

/** A number of a report. `opens` selects exactly the rows behind it. */
export interface Figure {
  key: string
  /** Absent for a rate of nothing: what was not measured is not 0. */
  value: number | null
  unit: string
  /** 3, 66.6%, or — when there is no value. */
  text: string
  /** 三, 两 (before a measure word); the same as `text` for a rate. */
  chinese: string
  opens: FigureFilter
}

export interface Facts {
  /** YYYY-MM-DD: the figures are those of this day's end. */
  atDate: string
  figures: Record<string, Figure>
  aspects: readonly { id: number; name: string }[]
  /** The next last days of open items, nearest first. */
  nearestDeadlines: readonly string[]
  /** Those of them that hang on holidays which are not published yet. */
  provisionalDeadlines?: readonly string[]
}

/** What the list of figures depends on besides the fixed ones. */
export type FactsBasis = Omit<Facts, 'figures'>

/** A counted definition: rows (or sum) of its filter, and for a rate the rows of `over`. */
export interface Counted {
  value: number
  over?: number
}

const deadlinesShown = 3

/**
 * The figures of a report on a day, counted from the records. Pure: the same records and day give
 * the same figures. Measures and outcomes are known only as they stand now.
 */
export function reportFacts(records: ReportRecords, atDate: string): Facts {
  const aspects = records.aspects.map(({ id, name }) => ({ id, name }))
  const basis = { atDate, aspects, nearestDeadlines: nearestDeadlines(records, atDate) }
  const counted = definitionsFor(basis).map(({ key, filter, sum, over }): [string, Counted] => [
    key,
    {
      value: countRows(records, filter, atDate, sum),
      over: over && countRows(records, over, atDate),
    },
  ])
  return factsFrom(basis, new Map(counted))
}

/** Every figure of a report: the fixed ones, one an aspect, one a near deadline. */
export function definitionsFor(basis: FactsBasis): FigureDefinition[] {
  return [
    ...figureDefinitions,
    ...aspectDefinitions(basis.aspects),
    ...deadlineDefinitions(basis.nearestDeadlines),
  ]
}

/** The facts from counts made elsewhere (SQL), by key of `definitionsFor`. A missing count is 0. */
export function factsFrom(basis: FactsBasis, counted: ReadonlyMap<string, Counted>): Facts {
  const figures = definitionsFor(basis).map(definition => {
    const figure = figureOf(definition, counted.get(definition.key) ?? { value: 0, over: 0 })
    return [definition.key, figure] as const
  })
  return { ...basis, figures: Object.fromEntries(figures) }
}

/** Rows behind a filter on a day, counted or summed. */
export function countRows(
  records: ReportRecords,
  filter: FigureFilter,
  date: string,
  sum?: FigureSum,
): number {
  const rows = rowsOf(records, filter, date)
  if (!sum) return rows.length
  return rows.reduce((total, row) => total + ((row as Record<string, number>)[sum] ?? 0), 0)
}

function figureOf({ key, filter, over, unit }: FigureDefinition, counted: Counted): Figure {
  const value = over ? rate(counted.value, counted.over ?? 0) : counted.value
  const text = value === null ? '—' : over ? `${value}%` : `${value}`
  return { key, value, unit, text, chinese: over ? text : chineseCount(value!), opens: filter }
}

function nearestDeadlines(records: ReportRecords, date: string): string[] {
  const open: FigureFilter = { of: 'items', statuses: openStatuses }
  const dates = new Set<string>()
  for (const item of records.items) {
    if (item.deadline && item.deadline >= date && matchesFilter(item, open, date)) {
      dates.add(item.deadline)
    }
  }
  return [...dates].sort().slice(0, deadlinesShown)
}
