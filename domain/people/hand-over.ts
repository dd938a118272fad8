import { z } from 'zod'
import { parts } from './parts.ts'

/** What a hand-over asks for and answers. */

const id = z.int32().positive()
const number = z.coerce.number().pipe(id)

/** With a successor, each row says whether it can go to them. */
export const heldQuery = z.object({ successorId: number.optional() })

export const handOverInput = z.object({
  successorId: id,
  /** Absent: all that the person holds. */
  itemIds: z.array(z.int().positive()).max(5000).optional(),
  sheetIds: z.array(id).max(500).optional(),
  reason: z.string().trim().min(2, { error: 'textTooShort' }).max(500),
})

const reason = z
  .object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() })
  .optional()

/** One item or self-check sheet that somebody holds; `title` only for who may read it. */
export const heldRow = z.object({
  kind: z.enum(['item', 'selfCheck']),
  id: z.int(),
  number: z.string(),
  title: z.string(),
  parts: z.array(z.enum(parts)),
  deadline: z.string().nullable(),
  reason,
})
export const heldView = z.object({ rows: z.array(heldRow) })

/** What became of each row: handed over, or why not. Each went in a transaction of its own. */
export const handOverAnswer = z.object({
  rows: z.array(
    z.object({
      kind: z.enum(['item', 'selfCheck']),
      id: z.int(),
      number: z.string(),
      done: z.boolean(),
      reason,
    }),
  ),
})

export type HandOverInput = z.infer<typeof handOverInput>
export type HeldRow = z.infer<typeof heldRow>
export type HandOverAnswer = z.infer<typeof handOverAnswer>
