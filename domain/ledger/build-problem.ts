import { readAssignment, summarise } from './assignment.ts'
import { isErrorValue, isNothing, joinDistinct } from './characters.ts'
import type { DateContext } from './date-forms.ts'
import { readDay } from './dates.ts'
import type { Group } from './group-index.ts'
import { distribute, splitMeasures } from './measures.ts'
import { noteOf } from './note.ts'
import type { Assignment, ItemRow, LedgerMeasure, LedgerProblem, RowReason } from './problem.ts'
import { type Reason, reason } from './reasons.ts'
import { foldRows, inheritFromAbove, listsDiffering, sharedFields } from './row-folding.ts'
import type { Field } from './vocabulary.ts'

/**
 * A problem with its measures from the rows of its group. Text that has no place of its own is in
 * the note; reasons and warnings name the row they come from.
 */
export function buildProblem(
  group: Group,
  contextOf: (sheet: string) => DateContext,
  today: string,
): LedgerProblem {
  const reasons: RowReason[] = []
  const warnings: RowReason[] = []
  const tell = (list: RowReason[], row: ItemRow, found: readonly Reason[]) => {
    for (const one of found) {
      if (!list.some(known => known.row === row.row && sameReason(known, one))) {
        list.push({ ...one, sheet: row.sheet, row: row.row })
      }
    }
  }
  const own: Assignment[] = []
  const measures: LedgerMeasure[] = []
  const rows = foldRows(group.rows).map(withoutEmptyMeasure)
  const duties = group.duties.map(duty => ({ ...duty, texts: { ...duty.texts } }))
  const saidInRows = new Set(rows.flatMap(row => Object.keys(row.texts) as Field[]))
  for (const [index, row] of rows.entries()) {
    const taken = inheritFromAbove(row, rows.slice(0, index), duties, saidInRows)
    const inherited = [...new Set([...row.carried, ...taken])]
    if (inherited.length > 0)
      tell(warnings, row, [reason('inherited', { fields: inherited.join('、') })])
  }
  for (const row of [...rows, ...duties]) tell(warnings, row, takeOutErrors(row))
  for (const row of [...group.rows, ...group.duties]) {
    tell(reasons, row, uncomputed(fieldsUncomputed(row)))
    tell(warnings, row, uncomputed(row.uncomputedRest))
  }
  for (const row of rows) {
    for (const part of partsOf(row)) {
      const read = readAssignment(part, contextOf(row.sheet), today)
      tell(reasons, row, read.reasons)
      const quiet = part.measure === '' && rows.length > 1
      tell(warnings, row, quiet ? [] : read.warnings)
      if (part.measure === '') own.push(read.assignment)
      else measures.push({ ...read.assignment, ...measureOf(part, row) })
    }
  }
  const said = measures.length > 0 ? rows.filter(row => row.texts.measure) : rows
  for (const duty of group.duties) tell(warnings, duty, listsDiffering(duty, said))
  const first = rows[0]!
  if (measures.length === 0) tell(warnings, first, [reason('noMeasure')])
  return {
    ...summarise(measures.length > 0 ? measures : own),
    ...wordsOf({ ...group, duties }, rows, contextOf),
    measures,
    note: noteOf({ ...group, duties }, rows, measures.length > 0),
    reasons,
    warnings,
  }
}

/** A dash for a measure is none. Only after folding, where a blank cell means that of the row above. */
function withoutEmptyMeasure(row: ItemRow): ItemRow {
  const { measure = '', ...texts } = row.texts
  return isNothing(measure) ? { ...row, texts } : row
}

/** What a formula failed to give is no content; the note keeps it already. Changes `row`. */
function takeOutErrors({ texts }: ItemRow): Reason[] {
  const failed = (Object.entries(texts) as [Field, string][]).filter(([, text]) =>
    isErrorValue(text),
  )
  for (const [field] of failed) delete texts[field]
  return failed.map(([field, text]) => reason('formulaFailed', { field, text }))
}

/** Who needs no number can do without. */
function fieldsUncomputed(row: ItemRow): string[] {
  return Object.keys(row.uncomputed).filter(field => field !== 'number')
}

function uncomputed(fields: readonly string[]): Reason[] {
  return fields.map(field => reason('formulaUncomputed', { field }))
}

interface Part {
  measure: string
  texts: ItemRow['texts']
  dates: ItemRow['dates']
  numbers: ItemRow['numbers']
}

/** One part for each measure in the row's cell; cells numbered alike are shared out among them. */
function partsOf(row: ItemRow): Part[] {
  const measures = splitMeasures(row.texts.measure ?? '')
  const { dates, numbers } = row
  if (measures.length < 2) return [{ measure: measures[0] ?? '', texts: row.texts, dates, numbers }]
  const shared = { ...row.texts }
  const byField = new Map<Field, string[]>()
  for (const field of sharedFields) {
    const parts = distribute(shared[field] ?? '', measures.length)
    if (parts) byField.set(field, parts)
  }
  return measures.map((measure, index) => {
    const texts = { ...shared }
    for (const [field, parts] of byField) texts[field] = parts[index]!
    return { measure, texts, dates, numbers }
  })
}

function measureOf(part: Part, row: ItemRow) {
  const acceptance = part.texts.acceptance ?? ''
  return { text: part.measure, acceptance, row: row.row, sheet: row.sheet }
}

function wordsOf(
  group: Group,
  rows: readonly ItemRow[],
  contextOf: (sheet: string) => DateContext,
) {
  const first = rows[0]!
  const all = (field: Field) =>
    joinDistinct(
      [...rows, ...group.duties].map(row => row.texts[field] ?? ''),
      '\n',
    )
  const found = rows.find(row => row.texts.foundOn)
  return {
    sheet: first.sheet,
    row: first.row,
    number: group.number,
    aspect: group.aspect || rows.map(row => row.texts.aspect ?? row.aspect).find(Boolean) || '',
    kind: all('kind'),
    problem: group.problem,
    manifestation: first.texts.problem ? all('manifestation') : '',
    cause: all('cause'),
    source: all('source'),
    foundOn: found
      ? readDay(
          found.texts.foundOn!,
          contextOf(found.sheet),
          found.dates.foundOn,
          found.numbers.foundOn,
        )
      : null,
    foundOnText: all('foundOn'),
    goal: all('goal'),
    dutyArea: all('dutyArea'),
  }
}

function sameReason(one: Reason, other: Reason): boolean {
  return one.code === other.code && JSON.stringify(one.details) === JSON.stringify(other.details)
}
