import { z } from 'zod'
import { newestQuery } from '../paging.ts'
import { channels, deliveryStates } from './channels.ts'

/** What left the office or should have, newest first; why it failed, as a code without any secret. */
export const deliveriesView = z.object({
  /** All in the state asked for; `failed` in any. */
  count: z.int(),
  failed: z.int(),
  /** A channel is set up, the address of the office is not: what goes out has no link. */
  lacksLink: z.boolean(),
  next: z.int().nullable(),
  rows: z.array(
    z.object({
      id: z.int(),
      channel: z.enum(channels),
      person: z.string().nullable(),
      robot: z.string().nullable(),
      /** Whose robot it is; null for a mail. */
      bureau: z.string().nullable(),
      day: z.string(),
      state: z.enum(deliveryStates),
      tries: z.int(),
      failure: z.string(),
      nextAt: z.string().nullable(),
      sentAt: z.string().nullable(),
    }),
  ),
})
export type DeliveriesView = z.infer<typeof deliveriesView>
export type DeliveryRow = DeliveriesView['rows'][number]

export const deliveryFilter = z.object({ state: z.enum(deliveryStates).optional() })
export type DeliveryFilter = z.infer<typeof deliveryFilter>

export const deliveryQuery = deliveryFilter.extend(newestQuery.shape)
export type DeliveryQuery = z.output<typeof deliveryQuery>

export const mailAddressView = z.object({ address: z.string() })
