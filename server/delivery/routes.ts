import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mailAddressInput } from '#domain/delivery/channels.ts'
import {
  addRobotInput,
  changeRobotInput,
  robotsView,
  switchRobotInput,
} from '#domain/delivery/robots.ts'
import {
  type DeliveryQuery,
  deliveriesView,
  deliveryQuery,
  mailAddressView,
} from '#domain/delivery/views.ts'
import { contextFor } from '#server/context.ts'
import { post } from '#server/http/route.ts'
import { retryDelivery } from './actions.ts'
import { findMailAddress, updateMailAddress } from './queries.ts'
import {
  addRobot,
  changeRobot,
  removeRobot,
  switchRobot,
  testRobot,
  viewRobots,
} from './robot-actions.ts'
import { viewDeliveries } from './view.ts'

const right = 'delivery.manage'
const nothing = { body: z.object({}) }

export async function deliveryRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: DeliveryQuery }>(
    '/api/deliveries',
    {
      right,
      restricted: true,
      schema: { querystring: deliveryQuery, response: { 200: deliveriesView } },
    },
    ({ context, query }) => viewDeliveries(context, query),
  )
  post(app, '/api/deliveries/:id/retry', right, nothing, asked =>
    retryDelivery(asked.context, asked.id),
  )
  app.get('/api/robots', { right, schema: { response: { 200: robotsView } } }, ({ context }) =>
    viewRobots(context),
  )
  post(app, '/api/robots', right, { body: addRobotInput }, ({ context, body }) =>
    addRobot(context, body),
  )
  post(app, '/api/robots/:id', right, { body: changeRobotInput }, ({ context, id, body }) =>
    changeRobot(context, id, body),
  )
  post(app, '/api/robots/:id/switch', right, { body: switchRobotInput }, ({ context, id, body }) =>
    switchRobot(context, id, body.on),
  )
  post(app, '/api/robots/:id/test', right, nothing, ({ context, id }) =>
    // What was sent cannot be taken back: it stays out of the transaction around a request with a key.
    testRobot(contextFor(app.house, context.person, context.client), id),
  )
  post(app, '/api/robots/:id/remove', right, nothing, ({ context, id }) => removeRobot(context, id))
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
