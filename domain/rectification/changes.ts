import { countFrom } from '../calendar/limit.ts'
import { hasRole, type Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { frozenDemands } from './demands.ts'
import type {
  AmendInput,
  AssignInput,
  MeasureInput,
  RegisterClaimInput,
  ReportProgressInput,
  SubmitForCloseOutInput,
} from './inputs.ts'
import type { Item, Measure, NoItem } from './item.ts'

type ItemSituation = Situation<Item | NoItem, Person>
type ItemChange = Partial<Item>

/** A request falls with the handler who made it. */
export const noRequests = { pendingExtension: null, pendingSuspension: null }

/**
 * What each action writes on the item beside its status. Whoever acts, or is named to act, is kept
 * in `involved` (and in `workers` if they do the work) until the cycle ends. A request that waits for
 * the leader falls with the handler who made it, and when the work is submitted.
 */
export function amend(situation: ItemSituation): ItemChange {
  const { item, input } = read<AmendInput>(situation)
  const { reason: _reason, revision: _revision, measures, ...fields } = input
  const amended = { ...fields, measures: keepResults(measures, item.measures) }
  return { ...amended, ...named(situation, { ...item, ...amended }) }
}

export function assign(situation: ItemSituation): ItemChange {
  const { item, today, input } = read<AssignInput>(situation)
  const { leaderId, handlerId, leadUnitId, coUnitIds } = input
  const people = { leaderId, handlerId, leadUnitId, coUnitIds }
  const deadline = input.deadline === undefined ? item.deadline : input.deadline
  const time = input.ruleId ? countFrom(item.clock!, today) : { deadline }
  const longTerm = input.longTerm ?? item.longTerm
  const settled = handlerId === item.handlerId ? {} : noRequests
  const handedOut = item.status === 'draft' && {
    demands: frozenDemands(item.asked, 'assigned', today),
  }
  return {
    ...people,
    ...settled,
    ...handedOut,
    ...time,
    longTerm,
    ...named(situation, { ...item, ...people }),
  }
}

/** Of a draft that came in without its people; a new item is written as a whole. */
export function registerClaim(situation: ItemSituation): ItemChange {
  if (situation.matter.status === 'none') return {}
  const { item, today, input } = read<RegisterClaimInput>(situation)
  const { leaderId, handlerId } = input
  const demands = frozenDemands(item.asked, 'awaitingVerification', today)
  return { leaderId, handlerId, demands, ...named(situation, { ...item, leaderId, handlerId }) }
}

export function touch(situation: ItemSituation): ItemChange {
  const { item } = read(situation)
  return named(situation, item)
}

/** Evidence brought by a verifier belongs to the check, so it does not make them part of the work. */
export function touchAsHelper(situation: ItemSituation): ItemChange {
  const { item, person } = read(situation)
  const checking = item.status === 'awaitingVerification' && hasRole(person, 'verifier')
  return checking ? {} : named(situation, item)
}

export function reportProgress(situation: ItemSituation): ItemChange {
  const { item, person, input } = read<ReportProgressInput>(situation)
  const told = new Map(input.measures.map(measure => [measure.id, measure]))
  const measures = item.measures.map(measure => ({ ...measure, ...told.get(measure.id) }))
  return { measures, ...named(situation, { ...item, workers: union(item.workers, [person.id]) }) }
}

export function submitForCloseOut(situation: ItemSituation): ItemChange {
  const { item, input } = read<SubmitForCloseOutInput>(situation)
  const { result, outcome, remainder } = input
  const settled = { approvedHash: null, ...noRequests }
  return { result, outcome, remainder, ...settled, ...named(situation, item) }
}

export function approveCloseOut(situation: ItemSituation): ItemChange {
  const { item } = read(situation)
  return { approvedHash: item.contentHash, ...named(situation, item) }
}

/** What falls when the work goes on: the approval and what was said to have come of it. */
export const backToWork = { approvedHash: null, outcome: null, remainder: null, claim: null }

/** The verifier who sends back has judged, not worked: they may verify the next attempt. */
export function returnForMoreWork(situation: ItemSituation): ItemChange {
  const { item } = read(situation)
  const back = backToWork
  return item.status === 'awaitingReview' ? { ...back, ...named(situation, item) } : back
}

/** A situation as the schema of its input and the guards have left it. */
export function read<Input>({ matter, person, today, input }: ItemSituation) {
  return { item: matter as Item, person, today, input: input as Input }
}

/** Who acts and who is named to, kept until the cycle ends. */
export function named({ person }: ItemSituation, item: Item): Pick<Item, 'involved' | 'workers'> {
  const doing = [item.handlerId, ...item.measures.map(measure => measure.handlerId)]
  const workers = union(item.workers, doing)
  return { workers, involved: union(item.involved, [person.id, item.leaderId, ...workers]) }
}

export function union(known: readonly number[], more: readonly (number | null)[]): number[] {
  return [...new Set([...known, ...more.filter(id => id !== null)])]
}

/** A reworded measure keeps what was reported on it; a measure without id is new. */
function keepResults(wanted: readonly MeasureInput[], known: readonly Measure[]): Measure[] {
  const before = new Map(known.map(measure => [measure.id, measure]))
  return wanted.map((measure, index) => ({
    result: '',
    done: false,
    claim: null,
    ...before.get(measure.id ?? 0),
    ...measure,
    id: before.has(measure.id ?? 0) ? measure.id! : 0,
    position: index + 1,
  }))
}
