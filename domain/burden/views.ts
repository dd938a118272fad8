import { z } from 'zod'
import { burdenMeasures } from './burden.ts'
import { remarkStatuses } from './remark.ts'

/** What the burden page asks for and what it is answered. */
const id = z.int()
const number = z.coerce.number().pipe(z.int32().positive())
const page = z.coerce.number().int().min(1).max(10_000).default(1)
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

export const burdenQuery = z.object({
  /** The last month of the table; the present one unless given. */
  month: month.optional(),
  campaignId: number.optional(),
})

/** The rows behind one cell, or behind a month where no unit is named. */
export const burdenRowsQuery = z.object({
  of: z.enum(burdenMeasures),
  month,
  /** The first month, where the rows of several are asked for; `month` is then the last. */
  since: month.optional(),
  /** 0 stands for people who held no post on the day. */
  unitId: z.coerce.number().pipe(z.int32().nonnegative()).optional(),
  campaignId: number.optional(),
  page,
})

export const burdenPageSize = 100

const cell = z.object({ unitId: id.nullable(), month, forms: id, fields: id, notices: id })

export const burdenView = z.object({ months: z.array(z.string()), cells: z.array(cell) })

/** One form or one notice, with no field of the case and nobody's name. */
const row = z.object({
  on: z.string(),
  /** The act, or the kind of the notice. */
  what: z.string(),
  fields: id,
  /** The page of the office that it is about, and its number where it has one. */
  place: z.string().nullable(),
  number: z.string().nullable(),
})

export const burdenRows = z.object({ rows: z.array(row), count: id, fields: id })

export const remarkFilter = z.object({ state: z.enum(remarkStatuses).optional() })

export const remarkListQuery = remarkFilter.extend({ page })

const remark = z.object({
  id,
  bureauId: id.nullable(),
  place: z.string(),
  sentence: z.string(),
  /** Absent where the sender did not want to be named. */
  sender: z.string().nullable(),
  sentOn: z.string(),
  status: z.enum(remarkStatuses),
  answer: z.string(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether the one who asks may answer it now. */
  mayAnswer: z.boolean(),
})

export const remarksView = z.object({ rows: z.array(remark), count: id, waiting: id })

export type BurdenQuery = z.output<typeof burdenQuery>
export type BurdenRowsQuery = z.output<typeof burdenRowsQuery>
export type BurdenView = z.infer<typeof burdenView>
export type BurdenRow = z.infer<typeof row>
export type BurdenRows = z.infer<typeof burdenRows>
export type RemarkListQuery = z.output<typeof remarkListQuery>
export type RemarkFilter = z.output<typeof remarkFilter>
export type RemarkView = z.infer<typeof remark>
export type RemarksView = z.infer<typeof remarksView>
