import { isRunning } from './characters.ts'
import type { ProposedColumn } from './columns.ts'
import { plainLeaf } from './plain-heading.ts'

/** 问题编号, 对应序号: the number of the problem, which joins lists, where 序号 only counts the rows. */
export function namesProblem(plain: string): boolean {
  return /问题|^(?:对应|所属|关联)/.test(plain)
}

/** A column that may do no more than count the rows of its own list. */
export function countsRows(header: string): boolean {
  return /^(?:序号|编号|顺序号|项次|no)$/.test(plainLeaf(header))
}

/** Where the number of the problem has a column, one that counts the rows says nothing. */
export function isMereCount(
  columns: readonly ProposedColumn[],
  index: number,
  text: string,
): boolean {
  const column = columns[index]
  if (!column || column.field !== null || !countsRows(column.header)) return false
  return isRunning(text) && columns.some(({ field }) => field === 'number')
}

/** Under 对应问题 stands the problem's number, or its words: the first cell tells which. */
export function withProblemNumbers(
  columns: readonly ProposedColumn[],
  firstText: (column: number) => string,
): ProposedColumn[] {
  const meant = columns.find(
    ({ field, header, index }) =>
      field === 'problem' &&
      /^(?:对应|所属|关联)的?问题$/.test(plainLeaf(header)) &&
      isRunning(firstText(index)),
  )
  if (!meant) return [...columns]
  return columns.map(column => {
    if (column === meant) return { ...column, field: 'number' }
    return column.field === 'number' ? { ...column, field: null, proposed: 'none' } : column
  })
}
