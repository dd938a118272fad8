import { daysBetween } from '../calendar/days.ts'
import type { ItemStatus } from '../rectification/item.ts'
import { type LoggedEvent, suspendedAfter } from './state.ts'

/** One stay of an item in a status, from the act that brought it there to the one that took it on. */
export interface Passage {
  status: ItemStatus
  from: string
  to: string
  /** Days of it in approved suspensions, when nobody could go on: they are not slowness. */
  suspended: number
}

/** The stages an item has passed up to a day; the one it stands in now is not over and not among them. */
export function passagesOf(events: readonly LoggedEvent[], day: string): Passage[] {
  const passages: Passage[] = []
  let since: string | undefined
  let suspendedOn: string | null = null
  let suspended = 0
  for (const event of events.filter(event => event.on <= day)) {
    const { seq, on, data } = event
    const moved = seq > 1 && data.to !== data.from
    const stillOn = suspendedAfter(suspendedOn, event)
    if (suspendedOn && (moved || stillOn === null)) {
      suspended += daysBetween([suspendedOn, since!].sort()[1]!, on)
    }
    suspendedOn = stillOn
    if (moved) passages.push({ status: data.from as ItemStatus, from: since!, to: on, suspended })
    if (moved || seq === 1) {
      since = on
      suspended = 0
    }
  }
  return passages.filter(passage => passage.status !== 'closed')
}

/** So many stays of so many natural days, without those in suspension. */
export interface Stay {
  days: number
  count: number
}

/** The middle one of the stays; nothing for none, since what was not measured is not 0. */
export function median(stays: readonly Stay[]): number | null {
  const sorted = [...stays].sort((one, other) => one.days - other.days)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const middle = (total - 1) / 2
  return (daysAt(sorted, Math.floor(middle)) + daysAt(sorted, Math.ceil(middle))) / 2
}

function daysAt(sorted: readonly Stay[], place: number): number {
  let passed = 0
  for (const { days, count } of sorted) {
    passed += count
    if (passed > place) return days
  }
  return 0
}
