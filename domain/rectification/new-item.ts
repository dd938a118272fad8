import type { Limit } from '../calendar/limit.ts'
import type { Demands } from '../campaign/demands.ts'
import type { Person } from '../people/roles.ts'
import { usualTerms } from './close-out.ts'
import { frozenDemands } from './demands.ts'
import type { RegisterInput } from './inputs.ts'
import type { Claim, Item, ItemStatus } from './item.ts'

/** What a file from before the system says of each measure, in the order of the measures. */
export type MeasureHistory = readonly { claim: Claim | null; result: string }[]

/** A new item from what was typed or imported. Whoever registers it has touched it. */
export function newItem(
  input: RegisterInput,
  made: {
    status: ItemStatus
    person: Person
    today: string
    claim: Claim | null
    history?: MeasureHistory
    /** What a deadline set as a day is frozen to. */
    limit?: Limit | null
    /** What the campaign asks today; a claim, which nobody hands out, keeps to it. */
    asked?: Demands
  },
): Omit<Item, 'id' | 'contentHash'> & { openedOn: string } {
  const workers = [input.handlerId, ...input.measures.map(measure => measure.handlerId)]
  const involved = [made.person.id, input.leaderId, ...workers]
  return {
    ...input,
    status: made.status,
    cycle: 1,
    rebounds: 0,
    measures: input.measures.map((measure, index) => ({
      ...measure,
      id: 0,
      position: index + 1,
      result: made.history?.[index]?.result ?? '',
      done: false,
      claim: made.history?.[index]?.claim ?? null,
    })),
    result: '',
    outcome: null,
    remainder: null,
    claim: made.claim,
    involved: known(involved),
    workers: known(workers),
    approvedHash: null,
    limit: input.deadline === null ? null : (made.limit ?? null),
    originalDeadline: null,
    pendingExtension: null,
    suspensions: [],
    lookBacks: [],
    pendingSuspension: null,
    demands: frozenDemands(made.asked, made.status, made.today),
    minutes: null,
    publicity: null,
    reviewDays: null,
    terms: usualTerms,
    openedOn: made.today,
  }
}

function known(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids.filter(id => id !== null))]
}
