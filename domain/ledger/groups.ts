import { squeeze } from './characters.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/** The rows of a file that belong to one problem. */
export interface Group {
  table: number
  number: string
  problem: string
  aspect: string
  /** From the table that names the problem, then from other lists. */
  rows: ItemRow[]
  duties: ItemRow[]
  /** Reason for which all of its rows are refused. */
  refused: Reason | null
}

/** Numbers are compared without blanks, width, leading zeros and closing signs. */
export function plainNumber(text: string): string {
  const plain = squeeze(text)
    .toUpperCase()
    .replace(/[—–−－]/g, '-')
  const bare = plain.replace(/^[([]|[)\].、]+$/g, '').replace(/\.0$/, '')
  return /^\d+$/.test(bare) ? String(Number(bare)) : bare
}

/**
 * Puts the rows of a table that names problems into groups. Rows under a merged or blank problem
 * belong to the one above; equal number and equal problem are one problem, wherever they stand.
 * One number with two problems in one group of one table, or a coded number (WT-01) with two
 * problems anywhere, refuses the later. Plain numbers may begin again in each group and sheet.
 */
export function groupRows(items: readonly ItemRow[], table: number, groups: Group[]): RefusedRow[] {
  const refused: RefusedRow[] = []
  let current: Group | null = null
  for (const item of items) {
    if (current && continues(current, item)) {
      if (current.refused) refused.push(refuse(item, current.refused))
      else current.rows.push(item)
      continue
    }
    const started: Group = startGroup(item, table, groups)
    if (started.refused) refused.push(refuse(item, started.refused))
    current = started
  }
  return refused
}

export function refuse(item: ItemRow, ...reasons: Reason[]): RefusedRow {
  const text = [...Object.values(item.texts), ...item.rest].join(' | ')
  return { sheet: item.sheet, row: item.row, reasons, text }
}

function continues(current: Group, item: ItemRow): boolean {
  const { number = '', problem = '' } = item.texts
  const sameNumber = number === '' || plainNumber(number) === plainNumber(current.number)
  if (item.tied.problem) return true
  if (current.refused?.code === 'noProblem' && number === '' && problem === '') return true
  if (problem === '') return sameNumber && current.refused?.code !== 'noProblem'
  return sameNumber && sameText(problem, current.problem)
}

function startGroup(item: ItemRow, table: number, groups: Group[]): Group {
  const problem = item.texts.problem ?? item.texts.manifestation ?? ''
  const { number = '' } = item.texts
  const aspect = item.texts.aspect ?? item.aspect
  const group: Group = { table, number, problem, aspect, rows: [item], duties: [], refused: null }
  if (problem === '') return { ...group, refused: reason('noProblem') }
  const same = groups.find(other => isSame(other, group))
  if (same) {
    same.rows.push(item)
    return same
  }
  const rival = item.tied.number ? undefined : groups.find(other => rivals(other, group))
  if (rival) {
    const details = { number, firstRow: rival.rows[0]!.row }
    return { ...group, refused: reason('duplicateNumber', details) }
  }
  groups.push(group)
  return group
}

function isSame(one: Group, other: Group): boolean {
  const [left, right] = [plainNumber(one.number), plainNumber(other.number)]
  if (left === '' && right === '' && one.table === other.table) return false
  if (left !== right && left !== '' && right !== '') return false
  if (sameText(one.problem, other.problem)) return true
  return one.table !== other.table && left !== '' && holds(one.problem, other.problem)
}

function rivals(one: Group, other: Group): boolean {
  const number = plainNumber(other.number)
  if (number === '' || plainNumber(one.number) !== number) return false
  if (!/^[\d.]+$/.test(number)) return true
  return one.table === other.table && one.aspect === other.aspect
}

function sameText(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

/** A second list often shortens the problem that the first one tells in full. */
function holds(one: string, other: string): boolean {
  const [left, right] = [comparable(one), comparable(other)]
  return Math.min(left.length, right.length) >= 6 && (left.includes(right) || right.includes(left))
}

function comparable(text: string): string {
  return squeeze(text).replace(/[。.;；，,、]+$/, '')
}
