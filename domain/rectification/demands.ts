import { type Demands, demandsOf } from '../campaign/demands.ts'
import type { ItemStatus } from './item.ts'

/**
 * What a campaign asks of a close-out, as it asked when the item was handed out: neither lowered nor
 * raised later for what is already under way. A new cycle freezes anew.
 */
export interface FrozenDemands extends Demands {
  /** The day from which they hold for the item. */
  since: string
}

/** What an item keeps to that comes to a status today. A draft keeps to nothing yet. */
export function frozenDemands(
  asked: Demands | undefined,
  status: ItemStatus,
  today: string,
): FrozenDemands | null {
  return asked && status !== 'draft' ? { ...demandsOf(asked), since: today } : null
}
