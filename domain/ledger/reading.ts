import { Refusal } from '../refusals.ts'
import { buildProblem } from './build-problem.ts'
import type { DateContext } from './date-forms.ts'
import { joinDuties } from './duty-list.ts'
import { type Groups, noGroups } from './group-index.ts'
import { groupRows } from './groups.ts'
import { joinTasks } from './lists.ts'
import type { LedgerProblem, RefusedRow, SkippedRow } from './problem.ts'
import type { LedgerFile } from './sheet.ts'
import {
  type OpenTable,
  openTables,
  type ReadingOptions,
  type ReadSheet,
  type TableKind,
} from './tables.ts'

export interface LedgerReading {
  file: { fileName: string; format: LedgerFile['format'] }
  sheets: ReadSheet[]
  problems: LedgerProblem[]
  skipped: SkippedRow[]
  refused: RefusedRow[]
}

/**
 * Reads the sheets of a file as rectification ledgers: one list with everything, or the three lists
 * (问题清单, 任务清单, 责任清单) joined by their numbers. Writes nothing and decides nothing: every row
 * ends as part of a problem, skipped with its kind, or refused with its reasons.
 * Refuses `ledgerNoHeader` when no sheet has a ledger's header, `ledgerNoItems` when none has a row, and
 * `ledgerOnlyHidden` when only a sheet that was left out as hidden has one.
 */
export function readLedger(file: LedgerFile, options: ReadingOptions): LedgerReading {
  const { sheets, tables } = openTables(file, options)
  if (tables.length === 0) throw nothingIn(file, sheets, 'ledgerNoHeader')
  const groups = noGroups()
  const refused = joinTables(tables, groups)
  const contexts = new Map<string, DateContext>()
  for (const { grid, context } of [...tables].reverse()) contexts.set(grid.sheet.name, context)
  const problems = groups.all.map(group =>
    buildProblem(group, sheet => contexts.get(sheet)!, options.today),
  )
  if (problems.length === 0 && refused.length === 0) throw nothingIn(file, sheets, 'ledgerNoItems')
  return {
    file: { fileName: file.fileName, format: file.format },
    sheets,
    problems,
    skipped: tables.flatMap(table => table.rows.skipped),
    refused,
  }
}

function nothingIn(
  { fileName, sheets }: LedgerFile,
  read: readonly ReadSheet[],
  why: 'ledgerNoHeader' | 'ledgerNoItems',
): Refusal {
  const hidden = read.filter(isLeftOut)
  const named = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('、')
  if (hidden.length > 0) return new Refusal('ledgerOnlyHidden', { fileName, sheets: named(hidden) })
  return new Refusal(why, { fileName, sheets: named(sheets) })
}

/** Hidden, and a ledger by itself: a list of duties alone is none. */
function isLeftOut({ hidden, used, kind }: ReadSheet): boolean {
  return hidden && !used && kind !== 'none' && kind !== 'duties'
}

/** Lists that name problems first, so that the others find them. */
function joinTables(tables: readonly OpenTable[], groups: Groups): RefusedRow[] {
  const of = (kind: TableKind) =>
    tables.flatMap((table, index) =>
      table.kind === kind ? [{ ...table, items: table.rows.items, index }] : [],
    )
  return [
    ...of('problems').flatMap(list => groupRows(list.items, list, groups)),
    ...of('ledger').flatMap(list => groupRows(list.items, list, groups)),
    ...of('tasks').flatMap(list => joinTasks(list.items, list, groups)),
    ...of('duties').flatMap(list => joinDuties(list.items, list, groups)),
  ]
}
