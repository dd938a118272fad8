import { isRunning } from './characters.ts'
import { type Group, type Groups, groupsNumbered, plainNumber, wholeOf } from './group-index.ts'
import { addRow, refuse } from './groups.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/** Whether the numbers of a list may do no more than count its own rows. */
export interface NumberedList {
  countsRows: boolean
}

/**
 * Gives the rows of a task list to the problems of the same number. A row with a blank number
 * belongs to the row above. Refuses `taskWithoutNumber`, `taskWithoutProblem`, `ambiguousNumber`,
 * `noProblemList` when the file names no problem at all, and `numbersRun` for the whole list when its
 * numbers go on counting past the problems: by them its first rows would go to the wrong ones.
 */
export function joinTasks(
  items: readonly ItemRow[],
  { countsRows }: NumberedList,
  groups: Groups,
): RefusedRow[] {
  const refused: RefusedRow[] = []
  if (countsRows && countsPast(items, groups)) {
    const why = reason('numbersRun', { last: items.length })
    return items.map(item => refuse(item, why))
  }
  let number = ''
  for (const item of items) {
    if (item.uncomputed.number) {
      refused.push(refuse(item, reason('formulaUncomputed', { field: 'number' })))
      continue
    }
    number = item.texts.number ?? number
    const found = groupOf(number, item.aspect, groups)
    const why = 'code' in found ? found : addRow(found, item)
    if (why) refused.push(refuse(item, why))
  }
  return refused
}

function groupOf(number: string, aspect: string, groups: Groups): Group | Reason {
  if (groups.all.length === 0) return reason('noProblemList')
  if (number === '') return reason('taskWithoutNumber')
  const whole = groupsNumbered(number, groups)
  const found = whole.length > 0 ? whole : groupsNumbered(wholeOf(number), groups)
  const near = found.filter(group => group.aspect === aspect)
  if (found.length === 0) return reason('taskWithoutProblem', { number })
  if (found.length === 1) return found[0]!
  return near.length === 1 ? near[0]! : reason('ambiguousNumber', { number })
}

/** 1, 2, 3 … without a gap, once each, and more of them than problems that are numbered alike. */
function countsPast(items: readonly ItemRow[], groups: Groups): boolean {
  const numbers = items.map(({ texts: { number = '' } }) => plainNumber(number))
  const runs = numbers.every((number, index) => number === String(index + 1))
  if (!runs || groups.all.length === 0 || !groups.all.every(({ number }) => isRunning(number)))
    return false
  return numbers.some(number => groupsNumbered(number, groups).length === 0)
}
