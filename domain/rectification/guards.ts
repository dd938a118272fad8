import { setsLastDay } from '../calendar/limit.ts'
import { hasRole, isSystem, type Person } from '../people/roles.ts'
import type { Guard, Reason, Situation } from '../workflow.ts'
import type { AmendInput, AssignInput, SubmitForCloseOutInput, VerifyInput } from './inputs.ts'
import { answerableFor, approvesAgain, type Item, type NoItem, type Outcome } from './item.ts'

export type ItemGuard = Guard<Item | NoItem, Person>
type ItemSituation = Situation<Item | NoItem, Person>

export function clerk({ person }: ItemSituation): Reason | undefined {
  if (!hasRole(person, 'clerk')) return { code: 'notYourPart', details: { part: 'clerk' } }
}

/** What no person does: it follows from something that was decided elsewhere. */
export function system({ person }: { person: Person }): Reason | undefined {
  if (!isSystem(person)) return { code: 'notYourPart', details: { part: 'system' } }
}

export const handler = onItem((item, person) => {
  if (item.handlerId !== person.id) return { code: 'notYourPart', details: { part: 'handler' } }
})

/** Progress is told by whoever does the work: the handler or a measure's own person. */
export const doer = onItem((item, person) => {
  if (item.handlerId === person.id || item.measures.some(m => m.handlerId === person.id)) return
  return { code: 'notYourPart', details: { part: 'handler' } }
})

export const leader = onItem((item, person) => {
  if (item.leaderId !== person.id) return { code: 'notYourPart', details: { part: 'leader' } }
})

export const verifier = onItem((_item, person) => {
  if (!hasRole(person, 'verifier')) return { code: 'notYourPart', details: { part: 'verifier' } }
})

/** Who sees to what is closed: the office, or one who verifies. */
export const clerkOrVerifier = onItem((_item, person) => {
  if (!hasRole(person, 'clerk', 'verifier')) {
    return { code: 'notYourPart', details: { part: 'verifier' } }
  }
})

/** The leader returns what waits for review, the verifier what waits for verification. */
export const whoeverHasItNow = onItem((item, person) => {
  if (item.status === 'awaitingReview' && item.leaderId === person.id) return
  if (item.status === 'awaitingVerification' && hasRole(person, 'verifier')) return
  const part = item.status === 'awaitingReview' ? 'leader' : 'verifier'
  return { code: 'notYourPart', details: { part } }
})

/** Evidence may be added by those who do the work and by those who check it. */
export const anybodyOnIt = onItem((item, person) => {
  if ([item.handlerId, item.leaderId].includes(person.id)) return
  if (item.measures.some(measure => measure.handlerId === person.id)) return
  if (hasRole(person, 'clerk', 'verifier')) return
  return { code: 'notYourPart', details: { part: 'handler' } }
})

/** Nobody reviews their own work, also not after handing it to somebody else in this cycle. */
export const ownWork = onItem((item, person) => {
  const doing = [item.handlerId, ...item.measures.map(m => m.handlerId)]
  if (doing.includes(person.id) || item.workers.includes(person.id)) return { code: 'ownWork' }
})

/** Nobody says that what they answer for holds: neither who did the work nor who approved it. */
export const answersForIt = onItem((item, person) => {
  if (answerableFor(item).includes(person.id)) return { code: 'answersForIt' }
})

/** Nobody verifies what they touched in this cycle, whoever holds the item now (M3). */
export const touchedThisCycle = onItem((item, person) => {
  const parts = [item.leaderId, item.handlerId, ...item.measures.map(m => m.handlerId)]
  if (item.involved.includes(person.id) || parts.includes(person.id)) {
    return { code: 'touchedThisCycle' }
  }
})

/** A verification stands for what the leader approved, not for what came after (M4). */
export const changedAfterApproval = onItem(item => {
  if (item.approvedHash && item.approvedHash !== item.contentHash) {
    return { code: 'changedAfterApproval' }
  }
})

/** Approving twice the same thing says nothing new. */
export const alreadyApproved = onItem(item => {
  if (item.status !== 'awaitingVerification') return
  if (!approvesAgain(item)) return { code: 'alreadyApproved' }
})

/** Every measure that has an end is done before the item is submitted. Lists what is missing (M19). */
export const lacksResult = onItem((item, _person, input) => {
  const outcome = (input as SubmitForCloseOutInput | undefined)?.outcome
  if (outcome && outcome !== 'solved') return
  const open = item.measures.filter(m => !m.done && !m.longTerm).map(m => m.position)
  if (open.length > 0) return { code: 'measuresOpen', details: { measures: open } }
})

/** An item without anybody to do it, or without a date, cannot be handed out. */
export const lacksPeople = onItem((item, _person, input) => {
  const named = { ruleId: undefined, ...item, ...(input as AssignInput | undefined) }
  const missing = [
    item.measures.length === 0 && 'measures',
    input && named.leaderId === null && 'leader',
    input && named.handlerId === null && 'handler',
    input && !named.deadline && !named.ruleId && !named.longTerm && 'deadline',
  ].filter(Boolean)
  if (missing.length > 0) return { code: 'incomplete', details: { missing } }
})

/** What was handed out stays whole: an amendment takes away neither people nor measures nor date. */
export const losesParts = onItem((item, person, input) => {
  if (item.status === 'draft' || input === undefined) return
  const amended = { ...item, ...(input as Partial<Item>) }
  return lacksPeople({ matter: amended, person, today: '', input })
})

/** A claim goes straight to the verifier, who must know whose work it was to be independent of it. */
export function claimLacksPeople({ input }: ItemSituation): Reason | undefined {
  if (input === undefined) return
  const missing = missingForClaim(input as Pick<Item, 'leaderId' | 'handlerId'>)
  if (missing.length > 0) return { code: 'incomplete', details: { missing } }
}

export function missingForClaim({ leaderId, handlerId }: Pick<Item, 'leaderId' | 'handlerId'>) {
  return [!leaderId && 'leader', !handlerId && 'handler'].filter(Boolean)
}

/** What a file calls done is said when the item comes in; nobody says it of a draft afterwards. */
export function lacksClaim({ matter }: ItemSituation): Reason | undefined {
  if (matter.status !== 'none' && matter.claim === null) return { code: 'noClaim' }
}

/**
 * The leader reviews the handler's work, so they are two people. What a file calls done comes in as
 * the file says.
 */
export function leaderHandles({ matter, input }: ItemSituation): Reason | undefined {
  if (matter.status === 'none') return
  const named = { ...matter, ...(input as AssignInput | undefined) }
  if (named.leaderId !== null && named.leaderId === named.handlerId)
    return { code: 'leaderHandles' }
}

/**
 * Once handed out, a date moves only by an approved extension, never by editing (M7): neither the
 * item's nor that of a measure which stays. A measure without a date may be given its first one.
 */
export const movesDeadline = onItem((item, _person, input) => {
  if (!datesAreFixed(item) || input === undefined) return
  const { deadline: wanted, measures = [] } = input as Partial<AmendInput>
  const { ruleId } = input as Partial<AssignInput>
  const moved = ruleId !== undefined || (wanted !== undefined && wanted !== item.deadline)
  const measure = item.measures.find(
    kept => kept.deadline && measures.some(m => m.id === kept.id && m.deadline !== kept.deadline),
  )
  if (!moved && !measure) return
  const deadline = moved ? item.deadline : measure!.deadline
  return { code: 'deadlineNeedsExtension', details: { deadline } }
})

export function datesAreFixed(item: Pick<Item, 'status'>): boolean {
  return item.status !== 'draft'
}

/** Only a rule in whole days can set the last day of an item. */
export const ruleUnsuitable = onItem(({ clock }, _person, input) => {
  const { ruleId } = (input ?? {}) as Partial<AssignInput>
  if (ruleId && clock && !setsLastDay(clock.rule)) {
    return { code: 'ruleUnsuitable', details: { rule: ruleId } }
  }
})

/** What is left of a partial outcome is still to be done, so its date lies ahead. */
export const remainderBehind = onItem((_item, _person, input, today) => {
  const deadline = (input as SubmitForCloseOutInput | undefined)?.remainder?.deadline
  if (deadline && deadline < today) return { code: 'remainderBehind', details: { deadline } }
})

export const cannotConfirm = onItem((item, _person, input) => {
  const outcome = (input as VerifyInput | undefined)?.outcome
  return outcome && whyNotConfirm(item, outcome)
})

/**
 * The verifier confirms the outcome that was approved, or returns the item. A partial outcome names
 * what is left and by when, which a claim from before the system does not (M6).
 */
export function whyNotConfirm(
  item: Pick<Item, 'outcome' | 'remainder'>,
  outcome: Outcome,
): Reason | undefined {
  if (item.outcome && outcome !== item.outcome) {
    return { code: 'outcomeDiffers', details: { approved: item.outcome } }
  }
  if (outcome === 'partlySolved' && !item.remainder) return { code: 'remainderMissing' }
}

/** A guard of an item that exists. */
export function onItem(
  rule: (item: Item, person: Person, input: unknown, today: string) => Reason | undefined,
): ItemGuard {
  return ({ matter, person, input, today }) =>
    matter.status === 'none' ? { code: 'notFound' } : rule(matter, person, input, today)
}
