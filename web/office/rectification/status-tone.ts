import type { ItemStatus } from '#domain/rectification/item.ts'
import type { Tone } from '#web/ui/status-tag.tsx'

export const statusTone: Record<ItemStatus, Tone> = {
  draft: 'quiet',
  assigned: 'waiting',
  inProgress: 'open',
  awaitingReview: 'waiting',
  awaitingVerification: 'waiting',
  inPublicity: 'waiting',
  closed: 'done',
}
