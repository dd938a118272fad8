import { isErrorValue, isRunning } from './characters.ts'
import {
  type Group,
  type Groups,
  groupsAlike,
  groupsNumbered,
  groupsWorded,
  keepGroup,
  plainNumber,
  plainProblem,
  wholeOf,
} from './group-index.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/** Most rows under one problem. Ledgers have a handful; more is a damaged or hostile file. */
export const mostRows = 500

/** A table of the file, by its place, and what it says beside the problem. */
interface List {
  index: number
  tells: string
}

/**
 * Puts the rows of a table that names problems into groups. Rows under a merged or blank problem
 * belong to the one above; equal number and equal problem are one problem, wherever they stand.
 * One number with two problems in one group of one table, or a coded number (WT-01) with two
 * problems anywhere, refuses the later. Plain numbers may begin again in each group and sheet; in a
 * list that tells something else of the same problems they may count its own rows, and the text joins.
 */
export function groupRows(items: readonly ItemRow[], list: List, groups: Groups): RefusedRow[] {
  const refused: RefusedRow[] = []
  let current: Group | null = null
  for (const item of items) {
    const begins: boolean = current === null || !continues(current, item)
    const group: Group = begins ? groupFor(item, list, groups) : current!
    const why = group.refused ?? addRow(group, withoutOwnCount(item, group, list))
    if (why) refused.push(refuse(item, why))
    current = group
  }
  return refused
}

/** Adds a row to a problem, or tells why it is one too many. */
export function addRow(group: Group, item: ItemRow): Reason | null {
  if (group.rows.length >= mostRows) return reason('tooManyRows', { limit: mostRows })
  group.rows.push(item)
  return null
}

export function refuse(item: ItemRow, ...reasons: Reason[]): RefusedRow {
  const text = [...Object.values(item.texts), ...item.rest].join(' | ')
  return { sheet: item.sheet, row: item.row, reasons, text }
}

function continues(current: Group, item: ItemRow): boolean {
  const { number = '', problem = '' } = item.texts
  const own = current.plainNumber
  const sameNumber = number === '' || plainNumber(number) === own
  if (item.tied.problem) return true
  if (missingName(item)) return false
  if (current.refused?.code === 'noProblem') return number === '' && problem === ''
  if (problem === '' && own !== '' && wholeOf(number) === own) return true
  return sameNumber && (problem === '' || plainProblem(problem) === current.plainProblem)
}

/** What would tell the problem of a row, where it is a formula without a result. */
function missingName({ texts, uncomputed }: ItemRow): 'problem' | 'number' | null {
  if (uncomputed.problem) return 'problem'
  return uncomputed.number && !texts.problem ? 'number' : null
}

/** The problem a row begins: one that is known already, a new one, or one that is refused. */
function groupFor(item: ItemRow, list: List, groups: Groups): Group {
  const group = emptyGroup(item, list)
  const missing = missingName(item)
  if (missing) return { ...group, refused: reason('formulaUncomputed', { field: missing }) }
  if (group.problem === '') return { ...group, refused: reason('noProblem') }
  if (isErrorValue(group.problem)) {
    const details = { field: 'problem', text: group.problem }
    return { ...group, refused: reason('formulaFailed', details) }
  }
  const numbered = groupsNumbered(group.number, groups)
  const same =
    [...groupsAlike(group, groups), ...numbered].find(other => isSame(other, group)) ??
    groupsWorded(group, groups).find(other => isOtherHalf(other, group)) ??
    shortened(group, groups)
  if (same) return same
  const rival = item.tied.number ? undefined : numbered.find(other => rivals(other, group))
  if (rival) {
    const details = { number: group.number, firstRow: rival.rows[0]!.row }
    return { ...group, refused: reason('duplicateNumber', details) }
  }
  keepGroup(group, groups)
  return group
}

function emptyGroup(item: ItemRow, { index, tells }: List): Group {
  const problem = item.texts.problem ?? item.texts.manifestation ?? ''
  const { number = '' } = item.texts
  return {
    table: index,
    tells,
    number,
    problem,
    aspect: item.texts.aspect ?? item.aspect,
    plainNumber: plainNumber(number),
    plainProblem: plainProblem(problem),
    rows: [],
    duties: [],
    refused: null,
  }
}

function isSame(one: Group, other: Group): boolean {
  const numbered = one.plainNumber !== '' || other.plainNumber !== ''
  if (one.plainProblem === other.plainProblem) return numbered || one.table !== other.table
  return one.table !== other.table && holds(one.plainProblem, other.plainProblem)
}

/** 任务清单 beside 问题清单: its numbers may count the measures. Two lists alike are two offices'. */
function isOtherHalf(one: Group, other: Group): boolean {
  if (one.table === other.table || one.tells === other.tells) return false
  return isRunning(one.number) || isRunning(other.number)
}

/** The one problem of another list whose words hold these, or stand in them. */
function shortened(group: Group, groups: Groups): Group | undefined {
  if (groups.all.length > mostCompared) return undefined
  const found = groups.all.filter(
    other => isOtherHalf(other, group) && holds(other.plainProblem, group.plainProblem),
  )
  return found.length === 1 ? found[0] : undefined
}

/** Beyond, comparing each with each would hold up the import. */
const mostCompared = 1000

/** The row's place in a second list is no number of the problem. */
function withoutOwnCount(item: ItemRow, group: Group, { index }: List): ItemRow {
  const { number, ...texts } = item.texts
  const isCount = group.table !== index && group.number !== '' && isRunning(number ?? '')
  if (!isCount) return item
  return { ...item, texts }
}

/** A second list often shortens the problem that the first one tells in full. */
function holds(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 6 && (one.includes(other) || other.includes(one))
}

function rivals(one: Group, other: Group): boolean {
  if (!/^[\d.]+$/.test(other.plainNumber)) return true
  return one.table === other.table && one.aspect === other.aspect
}
