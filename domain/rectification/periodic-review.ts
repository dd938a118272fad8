import { addDays } from '../calendar/days.ts'
import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read } from './changes.ts'
import { onItem } from './guards.ts'
import type { RecordPeriodicReviewInput } from './inputs.ts'
import type { Item, NoItem } from './item.ts'
import { lookedAt, nextOf, planned } from './look-back.ts'

/**
 * Periodic review (定期复查): a long-term item that has come to the end of a stage is looked at again
 * and again (NORMS §5.2). Each review that holds plans the next; what came back is a rebound.
 */
type ItemSituation = Situation<Item | NoItem, Person>

export const noReviewDue = onItem((item, _person, _input, today) => {
  const next = nextOf(item, ['periodic'])
  if (!next) return { code: 'noReviewPlanned' }
  if (next.dueOn > today) return { code: 'reviewNotDue', details: { day: next.dueOn } }
})

export function recordPeriodicReview(situation: ItemSituation): Partial<Item> {
  const { item, today, input } = read<RecordPeriodicReviewInput>(situation)
  const { finding } = input
  const next = nextOf(item, ['periodic'])
  const done = lookedAt(situation, item, { result: 'holds', finding, next })
  const reviewDays = input.reviewDays ?? item.reviewDays ?? item.terms.reviewDays
  return { reviewDays, lookBacks: [...done, planned('periodic', addDays(today, reviewDays))] }
}
