import { type Group, type Groups, groupsNumbered } from './group-index.ts'
import { addRow, refuse } from './groups.ts'
import { readPeople } from './people.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/**
 * Gives the rows of a task list to the problems of the same number. A row with a blank number
 * belongs to the row above. Refuses `taskWithoutNumber`, `taskWithoutProblem`, `ambiguousNumber`,
 * and `noProblem` when the file names no problem at all.
 */
export function joinTasks(items: readonly ItemRow[], groups: Groups): RefusedRow[] {
  const refused: RefusedRow[] = []
  let number = ''
  for (const item of items) {
    number = item.texts.number ?? number
    const found = groupOf(number, item.aspect, groups)
    const why = 'code' in found ? found : addRow(found, item)
    if (why) refused.push(refuse(item, why))
  }
  return refused
}

/**
 * Gives the rows of a duty list to the problems whose number it names, one or several, or, where
 * it has no numbers, to all problems of the same leader. Refuses `dutyWithoutProblem`.
 */
export function joinDuties(items: readonly ItemRow[], groups: Groups): RefusedRow[] {
  const refused: RefusedRow[] = []
  for (const item of items) {
    const found = item.texts.number
      ? groupsOfNumbers(item.texts.number, groups)
      : groups.all.filter(group => shareLeader(group, item))
    if (found.length === 0) refused.push(refuse(item, reason('dutyWithoutProblem')))
    for (const group of found) group.duties.push(item)
  }
  return refused
}

function groupOf(number: string, aspect: string, groups: Groups): Group | Reason {
  if (groups.all.length === 0) return reason('noProblem')
  if (number === '') return reason('taskWithoutNumber')
  const found = groupsNumbered(number, groups)
  const near = found.filter(group => group.aspect === aspect)
  if (found.length === 0) return reason('taskWithoutProblem', { number })
  if (found.length === 1) return found[0]!
  return near.length === 1 ? near[0]! : reason('ambiguousNumber', { number })
}

function groupsOfNumbers(text: string, groups: Groups): Group[] {
  const whole = groupsNumbered(text, groups)
  if (whole.length > 0) return [...whole]
  const numbers = text.split(/[、，,；;\s/和]+/)
  return [...new Set(numbers.flatMap(number => groupsNumbered(number, groups)))]
}

function shareLeader(group: Group, duty: ItemRow): boolean {
  const wanted = namesIn(duty.texts.leader)
  return group.rows.some(row => namesIn(row.texts.leader).some(name => wanted.includes(name)))
}

function namesIn(text = ''): string[] {
  return readPeople(text).people.map(person => person.name)
}
