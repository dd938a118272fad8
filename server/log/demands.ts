import { isDeepStrictEqual } from 'node:util'
import type { FrozenDemands } from '#domain/rectification/demands.ts'
import { opensCycle } from '#domain/rectification/new-cycle.ts'
import type { EventContent } from './chain.ts'

/** What the events up to one of them say that the item's close-out has to show. */
export interface DemandsSaid {
  demands: FrozenDemands | null
  /** The event that says so. */
  seq: number
  /** It handed the item out without a word of it, as all did before demands were frozen; its day (UTC). */
  silentOn: string | null
}

export const nothingSaid: DemandsSaid = { demands: null, seq: 1, silentOn: null }

export function demandsAfter(said: DemandsSaid, event: EventContent): DemandsSaid {
  const { seq, at, action, data } = event
  const demands = (data.demands as FrozenDemands | undefined) ?? null
  if (demands) return { demands, seq, silentOn: null }
  const handsOut = seq === 1 || opensCycle(action) || (data.from === 'draft' && data.to !== 'draft')
  if (!handsOut) return said
  const isDraft = (data.to ?? 'draft') === 'draft'
  return { demands, seq, silentOn: isDraft ? null : at.toISOString().slice(0, 10) }
}

/**
 * Whether an item keeps to what its events say. What was handed out before demands were frozen got
 * them by a migration, on a day not before the event.
 */
export function keepsTo(said: DemandsSaid, kept: FrozenDemands | null): boolean {
  if (said.silentOn !== null && kept !== null) return kept.since >= said.silentOn
  return isDeepStrictEqual(kept, said.demands)
}
