import { z } from 'zod'
import { seenRevision } from './inputs.ts'
import { reasonView } from './views.ts'

/** One act on many items, and what became of each. */
export const bulkInput = z.object({
  rows: z
    .array(z.object({ id: z.int32().positive(), ...seenRevision }))
    .min(1)
    .max(500),
  action: z.enum(['assign', 'accept', 'approveCloseOut', 'returnForMoreWork']),
  input: z.record(z.string(), z.unknown()).default({}),
})

export const bulkAnswer = z.array(
  z.object({ id: z.int(), number: z.string(), done: z.boolean(), reason: reasonView.optional() }),
)

export type BulkInput = z.infer<typeof bulkInput>
export type BulkAnswer = z.infer<typeof bulkAnswer>
