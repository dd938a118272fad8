import type { Limit } from '#domain/calendar/limit.ts'
import type { Item } from '#domain/rectification/item.ts'
import type { StoredItem } from './queries.ts'

/** What follows from an act beside what was typed: a date before and after, a new cycle. */
export function moved(before: StoredItem, next: Item, data: Record<string, unknown>) {
  if ('successorId' in data) return handedOver(before, next)
  if (next.cycle > before.cycle) return newCycle(before, next, data)
  if (next.publicity && next.publicity !== before.publicity) {
    const { until, provisional } = next.publicity
    return { until, provisional, untilBefore: before.publicity?.until ?? null }
  }
  if (before.status === 'inPublicity' && next.status === 'closed') return { outcome: next.outcome }
  const measures = 'measures' in data ? {} : measuresMoved(before, next)
  if (next.deadline === before.deadline || (data.deadline ?? null) !== null) return measures
  return { deadline: next.deadline, deadlineBefore: before.deadline, ...measures }
}

/** Days of measures that moved without being typed, by the measure's number. */
function measuresMoved(before: StoredItem, next: Item) {
  const days = new Map(before.measures.map(({ id, deadline }) => [id, deadline]))
  const measureDays = next.measures.flatMap(({ id, position, deadline }) => {
    const deadlineBefore = days.get(id) ?? null
    return deadlineBefore === deadline ? [] : [{ position, deadline, deadlineBefore }]
  })
  return measureDays.length > 0 ? { measureDays } : {}
}

/** Which parts went to the successor; measures by their number. */
function handedOver(before: StoredItem, next: Item) {
  const measures = next.measures.filter(
    (one, at) => one.handlerId !== before.measures[at]!.handlerId,
  )
  return {
    parts: [
      ...(next.leaderId === before.leaderId ? [] : ['leader']),
      ...(next.handlerId === before.handlerId ? [] : ['handler']),
    ],
    measures: measures.map(measure => measure.position),
  }
}

function newCycle(before: StoredItem, next: Item, data: Record<string, unknown>) {
  const { cycle, deadline, gone } = next
  const why = next.status === 'draft' && { left: gone!.people, closedUnits: gone!.units }
  return { cycle, ...why, ...('deadline' in data ? {} : { deadline, remainder: before.remainder }) }
}

/** What the deadline is frozen to, where an act has changed it. */
export function limited(before: Limit | null, next: Limit | null) {
  if (next === null || next === before) return {}
  const { ruleId, ruleVersion, calendarVersion, startsOn, extension } = next
  return { limit: { ruleId, ruleVersion, calendarVersion, startsOn, extension } }
}

/** What a close-out has to show from this act on, where it hands the item out. */
export function frozenNow(before: Item['demands'], next: Item['demands']) {
  return next === null || next === before ? {} : { demands: next }
}
