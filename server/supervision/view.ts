import { actingIn, type Person } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import type { SupervisionFacts } from '#domain/supervision/facts.ts'
import type { NoOrder, Order, OrderStatus } from '#domain/supervision/order.ts'
import type { ItemSupervision, OrderView } from '#domain/supervision/views.ts'
import { orderWorkflow } from '#domain/supervision/workflow.ts'
import { availableActions, whyNot } from '#domain/workflow.ts'
import type { Context } from '#server/context.ts'
import { listItemSupervision } from './list-queries.ts'
import { findOrder, findSupervised, findSupervisionFacts } from './queries.ts'

/** One order as a screen shows it, with the acts this person may do now. Refuses `notFound`. */
export async function viewOrder(context: Context, id: number): Promise<OrderView> {
  const found = await findOrder(context.sql, context.person, id)
  if (!found) throw new Refusal('notFound')
  const { bureauId, issuerBureauId, ...shown } = found
  const actions = availableActions<OrderStatus, Order | NoOrder, Person>(orderWorkflow, {
    matter: { ...shown, issuerBureauId },
    person: actingIn(context.person, bureauId),
    today: context.today,
  })
  return { ...shown, actions }
}

/** What an item's page says of supervision, and why no order can be issued, if so. */
export async function viewItemSupervision(
  context: Context,
  itemId: number,
): Promise<ItemSupervision> {
  const { sql, person, today } = context
  const matter = await findSupervised(sql, person, itemId)
  if (!matter) throw new Refusal('notFound')
  const refused = whyNot<OrderStatus, Order | NoOrder, Person>(orderWorkflow, 'issue', {
    matter,
    person: actingIn(person, matter.bureauId),
    today,
  })
  return { ...(await listItemSupervision(sql, person, itemId)), refused }
}

/** The facts for a 督办函. Refuses `notFound`. */
export async function factsOfOrder(context: Context, id: number): Promise<SupervisionFacts> {
  const facts = await findSupervisionFacts(context.sql, context.person, id)
  if (!facts) throw new Refusal('notFound')
  return facts
}
