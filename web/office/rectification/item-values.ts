import type { z } from 'zod'
import type { itemFields } from '#domain/rectification/inputs.ts'

/** What the form of an item holds while it is being filled in. */
export type ItemValues = z.input<typeof itemFields>
