import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mailAddressInput } from '#domain/delivery/channels.ts'
import {
  type DeliveryFilter,
  deliveriesView,
  deliveryFilter,
  mailAddressView,
} from '#domain/delivery/views.ts'
import { post } from '#server/http/route.ts'
import { retryDelivery } from './actions.ts'
import { findMailAddress, updateMailAddress } from './queries.ts'
import { viewDeliveries } from './view.ts'

export async function deliveryRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: DeliveryFilter }>(
    '/api/deliveries',
    {
      right: 'delivery.manage',
      schema: { querystring: deliveryFilter, response: { 200: deliveriesView } },
    },
    ({ context, query }) => viewDeliveries(context.sql, query),
  )
  post(app, '/api/deliveries/:id/retry', 'delivery.manage', { body: z.object({}) }, asked =>
    retryDelivery(asked.context, asked.id),
  )
  app.get(
    '/api/notices/mail',
    { right: 'session', schema: { response: { 200: mailAddressView } } },
    async ({ context }) => ({ address: await findMailAddress(context.sql, context.person.id) }),
  )
  post(app, '/api/notices/mail', 'session', { body: mailAddressInput }, async asked => {
    const { sql, person } = asked.context
    await updateMailAddress(sql, person.id, asked.body.address)
    return { address: asked.body.address }
  })
}
