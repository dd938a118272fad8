import { z } from 'zod'

/** What stands on an item's page beside its own facts. */

const id = z.int()
const day = z.string().nullable()

export const claimView = z.object({ wording: z.string(), on: day }).nullable()

export const measureView = z.object({
  id,
  position: id,
  text: z.string(),
  acceptance: z.string(),
  handlerId: id.nullable(),
  deadline: day,
  longTerm: z.boolean(),
  immediate: z.boolean(),
  result: z.string(),
  done: z.boolean(),
  claim: claimView,
})

/** By when, and of which class; provisional where the holidays up to that day are not known yet. */
export const termView = z.object({
  deadline: day,
  longTerm: z.boolean(),
  immediate: z.boolean(),
  provisional: z.boolean(),
})
export type Term = z.infer<typeof termView>

/** A measure as the lists show it, with the handler and the term of the item where it has none of its own. */
export const listedMeasureView = measureView
  .pick({ id: true, text: true, handlerId: true, result: true, done: true })
  .extend({ term: termView })
export type ListedMeasure = z.infer<typeof listedMeasureView>

export const minutesView = z.object({ number: z.string(), on: z.string() }).nullable()
export const publicityView = z
  .object({
    text: z.string(),
    from: z.string(),
    until: z.string(),
    /** Counted over days whose holidays were not entered yet. */
    provisional: z.boolean().optional(),
  })
  .nullable()

export const evidenceView = z.object({
  id,
  cycle: id,
  measureId: id.nullable(),
  sha256: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: id,
  effectiveOn: z.string(),
  note: z.string(),
  uploadedAt: z.string(),
  uploadedBy: id,
  withdrawnAt: z.string().nullable(),
  /** When the bytes were removed, after they were kept long enough; the line stays. */
  removedAt: z.string().nullable(),
})

export const eventView = z.object({
  seq: id,
  at: z.string(),
  action: z.string(),
  byId: id.nullable(),
  byName: z.string(),
  data: z.record(z.string(), z.unknown()),
})
