import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  drawInput,
  type LookBackFilter,
  type LookBackQuery,
  lookBackFilter,
  lookBackQuery,
  populationQuery,
} from '#domain/look-back/inputs.ts'
import { drawPage, lookBackPage } from '#domain/look-back/views.ts'
import { type NewestQuery, newestQuery } from '#domain/paging.ts'
import { itemCount } from '#domain/rectification/views.ts'
import { idParams, post } from '#server/http/route.ts'
import { drawLookBacks } from './actions.ts'
import { exportDraw, exportLookBacks } from './export.ts'
import { countLookBacks, countPopulation, listDraws, listLookBacks } from './queries.ts'

const limit = 10_000
const nowhere = { campaignId: null, unitId: null, closedFrom: null, closedTo: null }

export async function lookBackRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: LookBackQuery }>(
    '/api/look-backs',
    {
      right: 'item.read',
      paged: true,
      schema: { querystring: lookBackQuery, response: { 200: lookBackPage } },
    },
    ({ context, query }) => listLookBacks(context.sql, context.person, query, context.today),
  )
  app.get<{ Querystring: LookBackFilter }>(
    '/api/look-backs/count',
    { right: 'item.read', schema: { querystring: lookBackFilter, response: { 200: itemCount } } },
    ({ context, query }) =>
      countLookBacks(context.sql, context.person, query, { today: context.today, limit }),
  )
  app.get<{ Querystring: LookBackFilter }>(
    '/api/look-backs/export',
    { right: 'item.export', schema: { querystring: lookBackFilter } },
    (request, reply) => exportLookBacks(request.context, request.query, reply),
  )
  drawRoutes(app)
}

function drawRoutes(app: FastifyInstance): void {
  app.get<{ Querystring: NewestQuery }>(
    '/api/look-back-draws',
    { right: 'item.read', schema: { querystring: newestQuery, response: { 200: drawPage } } },
    ({ context, query }) => listDraws(context.sql, context.person, query),
  )
  app.get<{ Querystring: z.infer<typeof populationQuery> }>(
    '/api/look-back-draws/population',
    {
      right: 'lookBack.draw',
      schema: { querystring: populationQuery, response: { 200: z.object({ count: z.int() }) } },
    },
    ({ context, query }) => countPopulation(context.sql, context.person, { ...nowhere, ...query }),
  )
  app.get<{ Params: { id: number } }>(
    '/api/look-back-draws/:id/export',
    { right: 'item.read', schema: { params: idParams } },
    (request, reply) => exportDraw(request.context, request.params.id, reply),
  )
  post(app, '/api/look-back-draws', 'lookBack.draw', { body: drawInput }, ({ context, body }) =>
    drawLookBacks(context, body),
  )
}
