import type { DeliveriesView, DeliveryQuery } from '#domain/delivery/views.ts'
import type { Context } from '#server/context.ts'
import { readSettings } from '#server/settings/read.ts'
import { listDeliveries } from './queries.ts'
import { listRobots } from './robot-queries.ts'

/** What left the office or should have, and whether it goes out without the link. */
export async function viewDeliveries(
  context: Context,
  query: DeliveryQuery,
): Promise<DeliveriesView> {
  const { sql } = context
  const [{ officeAddress, mailServer }, robots, deliveries] = await Promise.all([
    readSettings(sql),
    listRobots(context),
    listDeliveries(sql, context, query),
  ])
  const leaves = mailServer !== '' || robots.some(({ enabled }) => enabled)
  return { ...deliveries, lacksLink: leaves && officeAddress === '' }
}
