import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { lookBackOrigins } from '../rectification/item.ts'

const id = z.int32().positive()
const number = z.coerce.number().pipe(id)

/** Where a look-back stands: due, still ahead, or done with what was found. */
export const lookBackStates = ['due', 'ahead', 'holds', 'rebound'] as const

export const lookBackFilter = z.object({
  state: z.enum(lookBackStates).optional(),
  origin: z.enum(lookBackOrigins).optional(),
  campaignId: number.optional(),
  unitId: number.optional(),
  drawId: number.optional(),
})

export const lookBackQuery = lookBackFilter.extend({
  order: z.enum(['due', 'latest']).default('due'),
  /** The `next` of the page before: a day and an id. */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d~\d{1,15}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** From which closed items a sample is drawn. */
const scope = {
  campaignId: id.nullable().default(null),
  unitId: id.nullable().default(null),
  closedFrom: ledgerDaySchema.nullable().default(null),
  closedTo: ledgerDaySchema.nullable().default(null),
}

export const populationQuery = z.object({
  campaignId: number.optional(),
  unitId: number.optional(),
  closedFrom: ledgerDaySchema.optional(),
  closedTo: ledgerDaySchema.optional(),
})

export const drawInput = z
  .object({
    ...scope,
    by: z.enum(['share', 'number']),
    amount: z.int().min(1).max(500),
    /** Any text, such as the result of a public lottery; published with what the server adds to it. */
    seed: z.string().trim().min(4, { error: 'textTooShort' }).max(200),
    dueOn: ledgerDaySchema,
  })
  .refine(input => input.by === 'number' || input.amount <= 100, {
    error: 'shareTooLarge',
    path: ['amount'],
  })

export type LookBackFilter = z.infer<typeof lookBackFilter>
export type LookBackQuery = z.infer<typeof lookBackQuery>
export type DrawInput = z.infer<typeof drawInput>
export type DrawScope = Pick<DrawInput, keyof typeof scope>
