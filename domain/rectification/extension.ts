import { type Counted, countAgain, extensionLeft, isCounted } from '../calendar/limit.ts'
import type { Person } from '../people/roles.ts'
import type { Situation } from '../workflow.ts'
import { read, touch } from './changes.ts'
import { onItem } from './guards.ts'
import type { DecideInput, RequestExtensionInput } from './inputs.ts'
import type { Item, NoItem, PendingExtension } from './item.ts'
import { measuresAhead, movedAlong, openMeasures } from './measure-days.ts'

/**
 * Extension (延期): the handler asks before the deadline has passed, the leader decides, and only the
 * decision moves the date (M7). The first deadline of the cycle is kept beside the present one.
 */
type ItemSituation = Situation<Item | NoItem, Person>

/** There must be a date, and it must still be ahead. The last day itself is in time. */
export const deadlineGone = onItem((item, _person, input, today) => {
  const asked = input as RequestExtensionInput | undefined
  if (asked && !movesItem(asked)) return
  const { deadline } = item
  if (deadline !== null && deadline >= today) return
  if (!asked && measuresAhead(item, today).length > 0) return
  return deadline === null
    ? { code: 'noDeadline' }
    : { code: 'deadlinePassed', details: { deadline } }
})

/** An extension leads to a later day than the present one. */
export const notLater = onItem((item, _person, input) => {
  const wanted = (input as RequestExtensionInput | undefined)?.deadline
  if (wanted && item.deadline && wanted <= item.deadline) {
    return { code: 'notLater', details: { deadline: item.deadline } }
  }
})

/** A measure that is named has a date ahead and gets a later one, not past the item's unless it was. */
export const measureNotExtended = onItem((item, _person, input, today) => {
  const asked = input as RequestExtensionInput | undefined
  for (const wanted of asked?.measures ?? []) {
    const measure = openMeasures(item).find(({ id }) => id === wanted.id)
    const position = item.measures.find(({ id }) => id === wanted.id)?.position ?? wanted.id
    if (!measure) return { code: 'measureNotOpen', details: { position } }
    const now = { position, deadline: measure.deadline }
    if (measure.deadline < today) return { code: 'measurePassed', details: now }
    if (wanted.deadline <= measure.deadline) return { code: 'measureNotLater', details: now }
    const deadline = askedDay(item, asked!) ?? item.deadline
    if (deadline && measure.deadline <= deadline && wanted.deadline > deadline) {
      return { code: 'measureAfterItem', details: { position, deadline } }
    }
  }
})

/** A counted limit grows in its own unit, as far as its rule allows; a day moves to another day. */
export const beyondRule = onItem((item, _person, input, today) => {
  const isOfMeasures = input
    ? !movesItem(input as RequestExtensionInput)
    : measuresAhead(item, today).length > 0
  if (isOfMeasures) return
  const { length, deadline } = (input ?? {}) as Partial<RequestExtensionInput>
  if (!isCounted(item.limit)) return length ? { code: 'extensionByDay' } : undefined
  const { unit, longest, extension, once } = item.limit
  if (once && extension > 0) return { code: 'extendedOnce', details: { granted: extension } }
  const left = extensionLeft(item.limit)
  if (left === 0) return { code: 'noExtensionLeft', details: { limit: longest ?? 0, unit } }
  if (deadline) return { code: 'extensionByLength', details: { unit } }
  if (length && length > left) return { code: 'extensionTooLong', details: { limit: left } }
})

export const extensionAsked = onItem(item => {
  if (item.pendingExtension) {
    const { to, measures = [] } = item.pendingExtension
    return { code: 'extensionAsked', details: { deadline: to ?? measures[0]!.deadline } }
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
  const { length, measures, reason } = input
  const asked = { to: askedDay(item, input), ...(length && { length }), measures }
  const pendingExtension = { ...asked, reason, askedBy: person.id, askedOn: today }
  return { pendingExtension, ...touch(situation) }
}

/** Also what is due with the item moves with it, beside the measures that are named. */
export function decideExtension(situation: ItemSituation): Partial<Item> {
  const { item, input } = read<DecideInput>(situation)
  const settled = { pendingExtension: null, ...touch(situation) }
  if (!input.approves) return settled
  const { to, length, measures: named = [] } = item.pendingExtension!
  const time = length ? longer(item, length) : { deadline: to ?? item.deadline }
  const days = new Map(named.map(({ id, deadline }) => [id, deadline]))
  const measures = movedAlong(item, time.deadline).map((measure, at) => {
    const asked = days.get(measure.id)
    const was = item.measures[at]!.deadline
    // What was asked for may have been overtaken meanwhile; an extension shortens nothing.
    const isLater = asked !== undefined && was !== null && asked > was
    return isLater && !measure.done ? { ...measure, deadline: asked } : measure
  })
  const moved = to && { ...time, originalDeadline: item.originalDeadline ?? item.deadline }
  return { ...settled, ...moved, measures }
}

function movesItem({ deadline, length }: Partial<RequestExtensionInput>): boolean {
  return deadline !== undefined || length !== undefined
}

/** The day that is asked for the item itself; null when it stays. */
function askedDay(item: Item, { length, deadline }: RequestExtensionInput): string | null {
  return length ? longer(item, length).deadline : (deadline ?? null)
}

/** A date that is asked for comes later by what did not count meanwhile: no approval takes that back. */
export function askedAfter(
  item: Item,
  { item: move, measure: moveMeasure }: Record<'item' | 'measure', (day: string) => string>,
): PendingExtension | null {
  const { pendingExtension: asked } = item
  if (!asked) return null
  const to = asked.length ? longer(item, asked.length).deadline : asked.to && move(asked.to)
  const measures = asked.measures?.map(one => ({ ...one, deadline: moveMeasure(one.deadline) }))
  return { ...asked, to, ...(measures && { measures }) }
}

/** The same request counted again, where the one in force knows more holidays than its calendar did. */
export function askedAgain(item: Item): PendingExtension | null {
  const stays = (day: string) => day
  return askedAfter(item, { item: stays, measure: stays })
}

/** The last day when so much more is granted, in the unit of the limit. */
function longer({ limit, clock, suspensions }: Item, length: number): Counted {
  const extension = limit!.extension + length
  return countAgain({ ...limit!, extension }, clock!, suspensions)
}
