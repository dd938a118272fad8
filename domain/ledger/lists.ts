import { type Group, plainNumber, refuse } from './groups.ts'
import { readPeople } from './people.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { type Reason, reason } from './reasons.ts'

/**
 * Gives the rows of a task list to the problems of the same number. A row with a blank number
 * belongs to the row above. Refuses `taskWithoutNumber`, `taskWithoutProblem`, `ambiguousNumber`,
 * and `noProblem` when the file names no problem at all.
 */
export function joinTasks(items: readonly ItemRow[], groups: readonly Group[]): RefusedRow[] {
  const refused: RefusedRow[] = []
  let number = ''
  for (const item of items) {
    number = item.texts.number ?? number
    const found = groupOf(number, item.aspect, groups)
    if ('code' in found) refused.push(refuse(item, found))
    else found.rows.push(item)
  }
  return refused
}

/**
 * Gives the rows of a duty list to the problems whose number it names, one or several, or, where
 * it has no numbers, to all problems of the same leader. Refuses `dutyWithoutProblem`.
 */
export function joinDuties(items: readonly ItemRow[], groups: readonly Group[]): RefusedRow[] {
  const refused: RefusedRow[] = []
  for (const item of items) {
    const found = item.texts.number
      ? groupsOfNumbers(item.texts.number, groups)
      : groups.filter(group => shareLeader(group, item))
    if (found.length === 0) refused.push(refuse(item, reason('dutyWithoutProblem')))
    for (const group of found) group.duties.push(item)
  }
  return refused
}

function groupOf(number: string, aspect: string, groups: readonly Group[]): Group | Reason {
  if (groups.length === 0) return reason('noProblem')
  if (number === '') return reason('taskWithoutNumber')
  const found = groups.filter(group => plainNumber(group.number) === plainNumber(number))
  const near = found.filter(group => group.aspect === aspect)
  if (found.length === 0) return reason('taskWithoutProblem', { number })
  if (found.length === 1) return found[0]!
  return near.length === 1 ? near[0]! : reason('ambiguousNumber', { number })
}

function groupsOfNumbers(text: string, groups: readonly Group[]): Group[] {
  const whole = plainNumber(text)
  const numbers = new Set([whole, ...text.split(/[、，,；;\s/和]+/).map(plainNumber)])
  return groups.filter(group => group.number !== '' && numbers.has(plainNumber(group.number)))
}

function shareLeader(group: Group, duty: ItemRow): boolean {
  const wanted = namesIn(duty.texts.leader)
  return group.rows.some(row => namesIn(row.texts.leader).some(name => wanted.includes(name)))
}

function namesIn(text = ''): string[] {
  return readPeople(text).people.map(person => person.name)
}
