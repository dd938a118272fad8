import { z } from 'zod'
import type { Reason } from '../workflow.ts'
import { type RetentionKind, retentionKindNames } from './kinds.ts'

export const retentionKindSchema = z.enum(retentionKindNames as [RetentionKind, ...RetentionKind[]])

/** So many at a time, the oldest first; the rest is due again afterwards. */
export const mostAtOnce = 50_000

/** Why this person may not decide about a removal: it takes a second one. */
export function whyNotDecideRemoval(
  removal: { askedBy: number; decidedBy: number | null },
  deciderId: number,
): Reason | undefined {
  if (removal.decidedBy !== null) return { code: 'removalDecided' }
  if (removal.askedBy === deciderId) return { code: 'ownRemoval' }
}

export const askRemovalInput = z.object({ kind: retentionKindSchema })

export const dueQuery = z.object({
  kind: retentionKindSchema,
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

/** One record whose time is over: no name and no text of a case. */
export const dueRow = z.object({
  id: z.int(),
  what: z.string(),
  at: z.string(),
})
export const dueView = z.object({ count: z.int(), before: z.string(), rows: z.array(dueRow) })

export const removalView = z.object({
  id: z.int(),
  kind: retentionKindSchema,
  months: z.int(),
  /** The first day whose records stay. */
  before: z.string(),
  count: z.int(),
  askedBy: z.int(),
  askedName: z.string(),
  askedAt: z.string(),
  decidedBy: z.int().nullable(),
  decidedName: z.string(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  opinion: z.string(),
})

export const retentionView = z.object({
  kinds: z.array(
    z.object({
      kind: retentionKindSchema,
      months: z.int(),
      isDefault: z.boolean(),
      due: z.int(),
      /** The oldest that is due. */
      oldest: z.string().nullable(),
    }),
  ),
  removals: z.array(removalView),
})

/** What is left of what was removed. */
export const tombstoneView = z.object({
  id: z.int(),
  removalId: z.int(),
  kind: retentionKindSchema,
  firstId: z.int(),
  lastId: z.int(),
  count: z.int(),
  what: z.string(),
  /** SHA-256 in hex of the file, or of the rows in their order. */
  hash: z.string(),
  /** Of a file: gone, still to be taken from the disk, or kept because something else is the same file. */
  file: z.enum(['gone', 'waiting', 'shared']).nullable(),
  months: z.int(),
  before: z.string(),
  askedName: z.string(),
  approvedName: z.string(),
  at: z.string(),
})

export type DueView = z.infer<typeof dueView>
export type RemovalView = z.infer<typeof removalView>
export type RetentionView = z.infer<typeof retentionView>
export type TombstoneView = z.infer<typeof tombstoneView>
