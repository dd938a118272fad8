import { isErrorValue } from './characters.ts'
import {
  type Group,
  type Groups,
  groupsAlike,
  groupsNumbered,
  keepGroup,
  plainNumber,
  plainProblem,
} from './group-index.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/** Most rows under one problem. Ledgers have a handful; more is a damaged or hostile file. */
export const mostRows = 500

/**
 * Puts the rows of a table that names problems into groups. Rows under a merged or blank problem
 * belong to the one above; equal number and equal problem are one problem, wherever they stand.
 * One number with two problems in one group of one table, or a coded number (WT-01) with two
 * problems anywhere, refuses the later. Plain numbers may begin again in each group and sheet.
 */
export function groupRows(items: readonly ItemRow[], table: number, groups: Groups): RefusedRow[] {
  const refused: RefusedRow[] = []
  let current: Group | null = null
  for (const item of items) {
    const begins: boolean = current === null || !continues(current, item)
    const group: Group = begins ? groupFor(item, table, groups) : current!
    const why = group.refused ?? addRow(group, item)
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
  const sameNumber = number === '' || plainNumber(number) === current.plainNumber
  if (item.tied.problem) return true
  if (current.refused?.code === 'noProblem') return number === '' && problem === ''
  return sameNumber && (problem === '' || plainProblem(problem) === current.plainProblem)
}

/** The problem a row begins: one that is known already, a new one, or one that is refused. */
function groupFor(item: ItemRow, table: number, groups: Groups): Group {
  const group = emptyGroup(item, table)
  if (group.problem === '') return { ...group, refused: reason('noProblem') }
  if (isErrorValue(group.problem)) {
    const details = { field: 'problem', text: group.problem }
    return { ...group, refused: reason('formulaFailed', details) }
  }
  const numbered = groupsNumbered(group.number, groups)
  const same = [...groupsAlike(group, groups), ...numbered].find(other => isSame(other, group))
  if (same) return same
  const rival = item.tied.number ? undefined : numbered.find(other => rivals(other, group))
  if (rival) {
    const details = { number: group.number, firstRow: rival.rows[0]!.row }
    return { ...group, refused: reason('duplicateNumber', details) }
  }
  keepGroup(group, groups)
  return group
}

function emptyGroup(item: ItemRow, table: number): Group {
  const problem = item.texts.problem ?? item.texts.manifestation ?? ''
  const { number = '' } = item.texts
  return {
    table,
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

/** A second list often shortens the problem that the first one tells in full. */
function holds(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 6 && (one.includes(other) || other.includes(one))
}

function rivals(one: Group, other: Group): boolean {
  if (!/^[\d.]+$/.test(other.plainNumber)) return true
  return one.table === other.table && one.aspect === other.aspect
}
