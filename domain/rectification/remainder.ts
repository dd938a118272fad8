import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read, union } from './changes.ts'
import { onItem } from './guards.ts'
import type { Item, Measure, NoItem } from './item.ts'
import { dateAhead, freshCycle, peopleOf, whereTheRestGoesOn } from './new-cycle.ts'

/**
 * Remainder (遗留问题): what is left of a partial outcome. After close-out it is followed with its own
 * date until it opens the next cycle, of which it is the task.
 */
type ItemSituation = Situation<Item | NoItem, Person>

export const noRemainder = onItem(item => {
  if (!item.remainder) return { code: 'noRemainder' }
})

/**
 * What was done stays done, what was not goes on, and what was left becomes one more measure. A date
 * that has passed since is given up: the clerk sets another when handing the draft out.
 */
export function openRemainder(situation: ItemSituation): Partial<Item> {
  const { item, person, today } = read(situation)
  const { text } = item.remainder!
  const deadline = dateAhead(item.remainder!, today)
  const left: Measure = {
    ...{ id: 0, position: item.measures.length + 1, text, acceptance: '', deadline },
    ...{ handlerId: null, longTerm: false, immediate: false, result: '', done: false, claim: null },
  }
  const people = peopleOf(item, [...item.measures, left])
  const involved = union(people.involved, [person.id]).filter(id => id > 0)
  const fresh = freshCycle({ item, today }, deadline, whereTheRestGoesOn(situation))
  return { ...fresh, ...people, involved }
}
