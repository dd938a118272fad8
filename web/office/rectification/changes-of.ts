import type { ItemView } from '#domain/rectification/views.ts'

type Event = ItemView['events'][number]

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** Kept beside the fields in an event's data, and not one of them. */
const notFields = [
  ...['from', 'to', 'reason', 'claim', 'history', 'origin', 'revision', 'campaignId'],
  ...['limit', 'deadlineBefore', 'demands'],
]
const writing = ['register', 'registerClaim', 'amend', 'assign']

/** What each event changed in the item's fields, by its number in the log. */
export function changesOf(events: readonly Event[]): Map<number, FieldChange[]> {
  const changes = new Map<number, FieldChange[]>()
  let known: Record<string, unknown> = {}
  for (const event of events) {
    if (!writing.includes(event.action)) {
      known = { ...known, ...movedIn(event) }
      continue
    }
    const written = Object.fromEntries(
      Object.entries(event.data).filter(([field]) => !notFields.includes(field)),
    )
    const changed = Object.entries(written)
      .filter(([field, after]) => text(field, known[field]) !== text(field, after))
      .map(([field, after]) => ({ field, before: known[field], after }))
    if (event.seq > 1) changes.set(event.seq, changed)
    known = { ...known, ...written }
  }
  return changes
}

/** The date or the person that another act has set, so that no later form seems to have moved it. */
function movedIn({ action, data }: Event): Record<string, unknown> {
  if (action === 'handOver') {
    const parts = data.parts as string[]
    return Object.fromEntries(parts.map(part => [`${part}Id`, data.successorId]))
  }
  const moves = 'deadlineBefore' in data || 'cycle' in data
  return moves ? { deadline: data.deadline } : {}
}

function text(field: string, value: unknown): string {
  if (field === 'measures' && Array.isArray(value)) return JSON.stringify(value.map(wordsOf))
  return JSON.stringify(value ?? null) === '""' ? 'null' : JSON.stringify(value ?? null)
}

/** A measure gets its id when it is stored, so the id is no difference. */
function wordsOf({ id: _id, ...measure }: Record<string, unknown>): unknown {
  return Object.entries(measure).sort(([one], [other]) => (one < other ? -1 : 1))
}
