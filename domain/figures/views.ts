import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { itemStatuses } from '../rectification/item.ts'
import { columnKeys } from './columns.ts'
import { countyTables } from './tables.ts'

/** What the pages of figures ask for and what they are answered. */

const id = z.int()
const number = z.coerce.number().pipe(z.int32().positive())

export const figuresQuery = z.object({
  /** The day at whose end the figures stand; today unless given. */
  on: ledgerDaySchema.optional(),
  campaignId: number.optional(),
  bureauId: number.optional(),
})

export const countyQuery = figuresQuery.extend({ table: z.enum(countyTables).default('progress') })

const counts = z.object(
  Object.fromEntries(columnKeys.map(key => [key, id])) as Record<
    (typeof columnKeys)[number],
    typeof id
  >,
)

/** The items of one unit and aspect, counted; cells stand for different items and can be summed. */
const cell = z.object({
  bureauId: id.nullable(),
  unitId: id.nullable(),
  aspectId: id.nullable(),
  counts,
})

const stage = z.object({
  status: z.enum(itemStatuses),
  /** Stays that ended in the year before the day, and the middle one in natural days. */
  passages: id,
  medianDays: z.number().nullable(),
})

export const figuresView = z.object({
  on: z.string(),
  cells: z.array(cell),
  stages: z.array(stage),
})

export type CountyQuery = z.infer<typeof countyQuery>
export type FiguresQuery = z.infer<typeof figuresQuery>
export type Cell = z.infer<typeof cell>
export type Stage = z.infer<typeof stage>
export type FiguresView = z.infer<typeof figuresView>
