import type { ItemStatus } from '../rectification/item.ts'
import type { LoggedEvent } from './state.ts'

/** One stay of an item in a status, from the act that brought it there to the one that took it on. */
export interface Passage {
  status: ItemStatus
  from: string
  to: string
}

/** The stages an item has passed up to a day; the one it stands in now is not over and not among them. */
export function passagesOf(events: readonly LoggedEvent[], day: string): Passage[] {
  const passages: Passage[] = []
  let since: string | undefined
  for (const { seq, on, data } of events.filter(event => event.on <= day)) {
    const moved = seq > 1 && data.to !== data.from
    if (moved) passages.push({ status: data.from as ItemStatus, from: since!, to: on })
    if (moved || seq === 1) since = on
  }
  return passages.filter(passage => passage.status !== 'closed')
}

/** So many stays of so many natural days. */
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
