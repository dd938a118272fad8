import { addDays } from '../calendar/days.ts'
import type { Person } from '../people/roles.ts'
import { defaultSettings } from '../settings/settings.ts'
import type { Situation } from '../workflow.ts'
import { read } from './changes.ts'
import { onItem } from './guards.ts'
import type { VerifyInput } from './inputs.ts'
import type { CloseOutTerms, Item, ItemStatus, LookBack, Measure, Minutes, NoItem } from './item.ts'
import { planned } from './look-back.ts'

/**
 * Close-out (销号) after an independent verification: straight, or after a public notice where the
 * campaign asks for one (NORMS §5.3, steps 5 to 8). What it plans is frozen on the item.
 */
type ItemSituation = Situation<Item | NoItem, Person>

/** Unless campaign or settings say otherwise; days are natural days. */
export const usualTerms: CloseOutTerms = {
  collectiveDecision: false,
  meetings: [],
  publicUntil: null,
  publicProvisional: false,
  lookBackDays: defaultSettings.lookBackDays,
  reviewDays: defaultSettings.reviewDays,
}

export function afterVerification(situation: ItemSituation): ItemStatus {
  return read(situation).item.terms.publicUntil === null ? 'closed' : 'inPublicity'
}

/**
 * Where the campaign demands a collective decision, nothing is closed without the minutes of a meeting
 * that was recorded.
 */
export const lacksMinutes = onItem((item, _person, input, today) => {
  const verified = input as VerifyInput | undefined
  if (!verified || !item.terms.collectiveDecision) return
  if (!verified.minutes) return { code: 'minutesMissing' }
  const { number, on } = verified.minutes
  if (on > today) return { code: 'minutesInFuture', details: { day: on } }
  const isTheirs = (meeting: Minutes) => meeting.number === number && meeting.on === on
  if (!item.terms.meetings.some(isTheirs)) {
    return { code: 'minutesNotRecorded', details: { number, day: on } }
  }
})

/**
 * A claim that is confirmed as solved has no report on its measures: the verification stands for
 * it, so those that have an end, or that the file calls done, are done.
 */
export function verify(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<VerifyInput>(situation)
  const { outcome, minutes } = input
  const reviewDays = item.longTerm ? (input.reviewDays ?? item.terms.reviewDays) : null
  const confirmed = item.claim !== null && outcome === 'solved'
  const measures = confirmed ? item.measures.map(doneByClaim) : item.measures
  const verified = { outcome, minutes, reviewDays, measures }
  if (afterVerification(situation) !== 'closed') return verified
  return { ...verified, lookBacks: lookBacksAfter(situation, { ...item, reviewDays }) }
}

function doneByClaim(measure: Measure): Measure {
  return measure.longTerm && !measure.claim ? measure : { ...measure, done: true }
}

/** Look-backs of a cycle that is closed today; a long-term item is also reviewed again and again. */
export function lookBacksAfter({ today }: ItemSituation, item: Item): LookBack[] {
  const checks = item.terms.lookBackDays.map(days => planned('planned', addDays(today, days)))
  if (item.reviewDays === null) return checks
  return [...checks, planned('periodic', addDays(today, item.reviewDays))]
}
