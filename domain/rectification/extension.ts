import { type Counted, countAgain, isCounted } from '../calendar/limit.ts'
import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read, touch } from './changes.ts'
import { onItem } from './guards.ts'
import type { DecideInput, RequestExtensionInput } from './inputs.ts'
import type { Item, NoItem, PendingExtension } from './item.ts'

/**
 * Extension (延期): the handler asks before the deadline has passed, the leader decides, and only the
 * decision moves the date (M7). The first deadline of the cycle is kept beside the present one.
 */
type ItemSituation = Situation<Item | NoItem, Person>

/** There must be a date, and it must still be ahead. The last day itself is in time. */
export const deadlineGone = onItem((item, _person, _input, today) => {
  if (item.deadline === null) return { code: 'noDeadline' }
  if (item.deadline < today) return { code: 'deadlinePassed', details: { deadline: item.deadline } }
})

/** An extension leads to a later day than the present one. */
export const notLater = onItem((item, _person, input) => {
  const wanted = (input as RequestExtensionInput | undefined)?.deadline
  if (wanted && item.deadline && wanted <= item.deadline) {
    return { code: 'notLater', details: { deadline: item.deadline } }
  }
})

/** A counted limit grows in its own unit, as far as its rule allows; a day moves to another day. */
export const beyondRule = onItem((item, _person, input) => {
  const { length, deadline } = (input ?? {}) as Partial<RequestExtensionInput>
  if (!isCounted(item.limit)) return length ? { code: 'extensionByDay' } : undefined
  const { unit, longest, extension, once } = item.limit
  if (once && extension > 0) return { code: 'extendedOnce', details: { granted: extension } }
  const left = (longest ?? 0) - extension
  if (left <= 0) return { code: 'noExtensionLeft', details: { limit: longest ?? 0, unit } }
  if (deadline) return { code: 'extensionByLength', details: { unit } }
  if (length && length > left) return { code: 'extensionTooLong', details: { limit: left } }
})

export const extensionAsked = onItem(item => {
  if (item.pendingExtension) {
    return { code: 'extensionAsked', details: { deadline: item.pendingExtension.to } }
  }
})

export const noExtensionAsked = onItem(item => {
  if (!item.pendingExtension) return { code: 'nothingAsked' }
})

/** Nobody decides what they asked for, also not after becoming the leader. */
export const ownExtension = onItem((item, person) => {
  if (item.pendingExtension?.askedBy === person.id) return { code: 'ownRequest' }
})

export function requestExtension(situation: ItemSituation): Partial<Item> {
  const { item, person, today, input } = read<RequestExtensionInput>(situation)
  const { length, reason } = input
  const asked = length ? { to: longer(item, length).deadline, length } : { to: input.deadline! }
  const pendingExtension = { ...asked, reason, askedBy: person.id, askedOn: today }
  return { pendingExtension, ...touch(situation) }
}

export function decideExtension(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<DecideInput>(situation)
  const settled = { pendingExtension: null, ...touch(situation) }
  if (!input.approves) return settled
  const originalDeadline = item.originalDeadline ?? item.deadline
  const { to, length } = item.pendingExtension!
  const time = length ? longer(item, length) : { deadline: to }
  return { ...settled, ...time, originalDeadline }
}

/** A date that is asked for comes later by what did not count meanwhile: no approval takes that back. */
export function askedAfter(item: Item, move: (day: string) => string): PendingExtension | null {
  const { pendingExtension: asked } = item
  if (!asked) return null
  return { ...asked, to: asked.length ? longer(item, asked.length).deadline : move(asked.to) }
}

/** The same request counted again, where the one in force knows more holidays than its calendar did. */
export function askedAgain(item: Item): PendingExtension | null {
  return askedAfter(item, day => day)
}

/** The last day when so much more is granted, in the unit of the limit. */
function longer({ limit, clock, suspensions }: Item, length: number): Counted {
  const extension = limit!.extension + length
  return countAgain({ ...limit!, extension }, clock!, suspensions)
}
