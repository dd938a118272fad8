import { z } from 'zod'
import { lights } from '../calendar/light.ts'
import { reminderSteps } from '../escalation/steps.ts'
import { orderOutcomes, orderStatuses } from './order.ts'

/** What lists of supervision orders are asked for and what the server answers. */
const id = z.int()
const day = z.string().nullable()
const number = z.coerce.number().pipe(z.int32().positive())
const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).max(10).optional(),
  )

export const orderSorts = ['newest', 'deadline'] as const

export const orderFilter = z.object({
  state: many(z.enum(orderStatuses)),
  light: z.enum(lights).optional(),
  unitId: number.optional(),
  /** Orders whose item is this person's, as handler or leader. */
  addressedTo: number.optional(),
  aboutId: number.optional(),
  closed: z.stringbool().optional(),
  q: z.string().trim().max(100).optional(),
})

export const orderListQuery = orderFilter.extend({
  sort: z.enum(orderSorts).default('newest'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

export const orderPageSize = 50

export const orderRow = z.object({
  id,
  number: z.string(),
  status: z.enum(orderStatuses),
  outcome: z.enum(orderOutcomes).nullable(),
  demand: z.string(),
  deadline: z.string(),
  /** The day to answer by lies beyond the holidays that are known. */
  provisional: z.boolean(),
  aboutId: id,
  itemNumber: z.string(),
  problem: z.string(),
  leadUnitId: id.nullable(),
  leaderId: id.nullable(),
  handlerId: id.nullable(),
  /** The item stands still by approval, and so does its order. */
  suspended: z.boolean(),
  issuedBy: id,
  issuedOn: z.string(),
  answeredOn: day,
  closedOn: day,
})

export const orderPage = z.object({ rows: z.array(orderRow), count: id })

const reason = z.object({
  code: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
})

export const orderView = orderRow.extend({
  revision: id,
  reason: z.string(),
  answer: z.string(),
  answeredBy: id.nullable(),
  events: z.array(
    z.object({
      seq: id,
      at: z.string(),
      action: z.string(),
      byName: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  /** What the table allows from this status; with a reason where this person may not. */
  actions: z.array(z.object({ action: z.string(), reason: reason.optional() })),
})

/** What an item's own page says of supervision: its orders, who was reminded, and whether one may be issued. */
export const itemSupervision = z.object({
  orders: z.array(orderRow),
  reminders: z.array(
    z.object({ step: z.enum(reminderSteps), at: z.string(), told: z.array(z.string()) }),
  ),
  /** Why no order can be issued now by this person; absent where it can. */
  refused: reason.optional(),
})

/** The acts on orders that wait on somebody's desk, and the items that went up the line without one. */
export const orderDesk = z.object({
  groups: z.array(
    z.object({
      action: z.enum(['acknowledge', 'answer', 'close', 'issue']),
      count: id,
      rows: z.array(
        orderRow.pick({
          id: true,
          number: true,
          demand: true,
          deadline: true,
          suspended: true,
          problem: true,
        }),
      ),
    }),
  ),
})

export type OrderFilter = z.infer<typeof orderFilter>
export type OrderListQuery = z.infer<typeof orderListQuery>
export type OrderRow = z.infer<typeof orderRow>
export type OrderPage = z.infer<typeof orderPage>
export type OrderView = z.infer<typeof orderView>
export type ItemSupervision = z.infer<typeof itemSupervision>
export type OrderDesk = z.infer<typeof orderDesk>
