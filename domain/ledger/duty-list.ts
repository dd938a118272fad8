import { splitUnits } from './assignment.ts'
import { type Group, type Groups, groupsNumbered } from './group-index.ts'
import { refuse } from './groups.ts'
import type { NumberedList } from './lists.ts'
import { readPeople } from './people.ts'
import type { ItemRow, RefusedRow } from './problem.ts'
import { reason } from './reasons.ts'

/**
 * Gives the rows of a duty list to the problems whose number it names, one or several, or, where
 * it has no numbers or they only count its rows, to all problems of the same leader or section.
 * Refuses `dutyWithoutProblem`.
 */
export function joinDuties(
  items: readonly ItemRow[],
  { countsRows }: NumberedList,
  groups: Groups,
): RefusedRow[] {
  const refused: RefusedRow[] = []
  const named = groupsByName(groups)
  const byNumber = !countsRows || numbersProblems(items, groups, named)
  for (const item of items) {
    const { number } = item.texts
    const found = number && byNumber ? groupsOfNumbers(number, groups) : groupsOfWhom(item, named)
    if (found.length === 0) refused.push(refuse(item, reason('dutyWithoutProblem')))
    for (const group of found) group.duties.push(item)
  }
  return refused
}

function groupsOfNumbers(text: string, groups: Groups): Group[] {
  const whole = groupsNumbered(text, groups)
  if (whole.length > 0) return [...whole]
  const numbers = text.split(/[、，,；;\s/和]+/)
  return [...new Set(numbers.flatMap(number => groupsNumbered(number, groups)))]
}

/** Problems by the leaders and by the sections that their rows name. */
type ByName = Record<'leader' | 'leadUnit', Map<string, Set<Group>>>

const whom = ['leader', 'leadUnit'] as const

function groupsByName(groups: Groups): ByName {
  const named: ByName = { leader: new Map(), leadUnit: new Map() }
  for (const group of groups.all) {
    for (const field of whom) {
      for (const name of group.rows.flatMap(row => namesIn(row, field))) {
        const known = named[field].get(name)
        if (known) known.add(group)
        else named[field].set(name, new Set([group]))
      }
    }
  }
  return named
}

function namesIn({ texts }: ItemRow, field: keyof ByName): string[] {
  if (field === 'leadUnit') return splitUnits(texts.leadUnit ?? '')
  return readPeople(texts.leader ?? '').people.map(person => person.name)
}

/** By the leader; by the section where no problem names the leader. */
function groupsOfWhom(duty: ItemRow, named: ByName): Group[] {
  const found = whom.map(field => sharing(duty, field, named))
  return found.find(some => some.length > 0) ?? []
}

function sharing(duty: ItemRow, field: keyof ByName, named: ByName): Group[] {
  return [...new Set(namesIn(duty, field).flatMap(name => [...(named[field].get(name) ?? [])]))]
}

/** False where by leader or section every row finds its problems, and by number not each its own. */
function numbersProblems(items: readonly ItemRow[], groups: Groups, named: ByName): boolean {
  const numbered = items.map(item => groupsOfNumbers(item.texts.number ?? '', groups))
  const agreed = items.every((item, index) => agrees(item, numbered[index]!, named))
  if (agreed && new Set(numbered.flat()).size === groups.all.length) return true
  return items.some(item => groupsOfWhom(item, named).length === 0)
}

/** No problem that the row has the number of names other people than it, and another names these. */
function agrees(duty: ItemRow, numbered: readonly Group[], named: ByName): boolean {
  return whom.every(field => {
    const sharers = sharing(duty, field, named)
    return sharers.length === 0 || numbered.every(group => sharers.includes(group))
  })
}
