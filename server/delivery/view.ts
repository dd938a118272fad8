import { lacksLink } from '#domain/delivery/channels.ts'
import type { DeliveriesView, DeliveryFilter } from '#domain/delivery/views.ts'
import type { Runner } from '#server/database/sql.ts'
import { readSettings } from '#server/settings/read.ts'
import { listDeliveries } from './queries.ts'

/** What left the office or should have, and whether it goes out without the link. */
export async function viewDeliveries(sql: Runner, filter: DeliveryFilter): Promise<DeliveriesView> {
  const [settings, deliveries] = await Promise.all([readSettings(sql), listDeliveries(sql, filter)])
  return { ...deliveries, lacksLink: lacksLink(key => settings[key] !== '') }
}
