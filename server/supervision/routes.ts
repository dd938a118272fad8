import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { issueInput, orderInputs, registerItemInput } from '#domain/supervision/inputs.ts'
import {
  itemSupervision,
  type OrderListQuery,
  orderDesk,
  orderListQuery,
  orderPage,
  orderView,
} from '#domain/supervision/views.ts'
import { idParams, post } from '#server/http/route.ts'
import { sendDocument } from '#server/template/send-document.ts'
import { actOnOrder, issueOrder, registerItemFromOrder } from './actions.ts'
import { exportOrders } from './export.ts'
import { letterFile } from './letter.ts'
import { listOrderDesk, listOrders } from './list-queries.ts'
import { viewItemSupervision, viewOrder } from './view.ts'

export async function supervisionRoutes(app: FastifyInstance): Promise<void> {
  readingRoutes(app)
  post(app, '/api/items/:id/supervision', 'supervision.issue', { body: issueInput }, asked =>
    issueOrder(asked.context, asked.id, asked.body),
  )
  const { registerItem: _registerItem, ...steps } = orderInputs
  for (const action of Object.keys(steps) as (keyof typeof steps)[]) {
    const path = action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    const body = steps[action] as z.ZodType<{ revision?: number } & Record<string, unknown>>
    post(app, `/api/supervision/:id/${path}`, 'supervision.act', { body }, asked =>
      actOnOrder(asked.context, asked.id, action, asked.body),
    )
  }
  post(
    app,
    '/api/supervision/:id/register-item',
    'item.register',
    { body: registerItemInput },
    ({ context, id, body }) => registerItemFromOrder(context, id, body),
  )
}

function readingRoutes(app: FastifyInstance): void {
  const right = 'supervision.read'
  app.get(
    '/api/supervision/desk',
    { right, schema: { response: { 200: orderDesk } } },
    ({ context }) => listOrderDesk(context.sql, context.person),
  )
  app.get<{ Querystring: OrderListQuery }>(
    '/api/supervision',
    { right, paged: true, schema: { querystring: orderListQuery, response: { 200: orderPage } } },
    ({ context, query }) => listOrders(context.sql, context.person, query, context.today),
  )
  app.get<{ Querystring: OrderListQuery }>(
    '/api/supervision/export',
    { right: 'supervision.export', schema: { querystring: orderListQuery } },
    (request, reply) => exportOrders(request.context, request.query, reply),
  )
  app.get<{ Params: { id: number } }>(
    '/api/supervision/:id',
    { right, schema: { params: idParams, response: { 200: orderView } } },
    ({ context, params }) => viewOrder(context, params.id),
  )
  app.get<{ Params: { id: number } }>(
    '/api/supervision/:id/letter',
    { right, schema: { params: idParams } },
    async ({ context, params }, reply) => sendDocument(reply, await letterFile(context, params.id)),
  )
  app.get<{ Params: { id: number } }>(
    '/api/items/:id/supervision',
    { right, schema: { params: idParams, response: { 200: itemSupervision } } },
    ({ context, params }) => viewItemSupervision(context, params.id),
  )
}
