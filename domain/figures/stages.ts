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

/** The middle one of these numbers of days; nothing for none, since what was not measured is not 0. */
export function median(days: readonly number[]): number | null {
  if (days.length === 0) return null
  const sorted = [...days].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}
