import { z } from 'zod'

/** What asks for a page of a list whose newest rows come first. */
export const newestQuery = z.object({
  /** The `next` of the page before. */
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export type NewestQuery = z.output<typeof newestQuery>

/** What the page after this one is asked for with; null at the end. */
export function nextOf(rows: readonly { id: number }[], { limit }: NewestQuery): number | null {
  return rows.length === limit ? rows.at(-1)!.id : null
}
