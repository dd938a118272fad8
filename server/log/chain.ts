import { createHash } from 'node:crypto'

/** What is known of an event before it is hashed. */
export interface EventContent {
  matterId: number
  seq: number
  at: Date
  action: string
  byId: number | null
  byName: string
  data: Record<string, unknown>
}

export const noHash = Buffer.alloc(32)

/**
 * SHA-256 over the hash before and every column of the event. `data` is written with sorted keys,
 * because PostgreSQL's jsonb does not keep their order.
 */
export function eventHash(previous: Uint8Array, event: EventContent): Buffer {
  const { matterId, seq, at, action, byId, byName, data } = event
  const content = [matterId, seq, at.toISOString(), action, byId, byName, sorted(data)]
  return createHash('sha256').update(previous).update(JSON.stringify(content)).digest()
}

/** The same value with the keys of every object in order. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
