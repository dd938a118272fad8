import type { FastifyInstance } from 'fastify'
import {
  type CountyQuery,
  countyQuery,
  type FiguresQuery,
  figuresQuery,
  figuresView,
} from '#domain/figures/views.ts'
import { exportCounty } from './county.ts'
import { viewFigures } from './view.ts'

export async function figureRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: FiguresQuery }>(
    '/api/figures',
    {
      right: 'figures.read',
      schema: { querystring: figuresQuery, response: { 200: figuresView } },
    },
    ({ context, query }) => viewFigures(context, query),
  )
  app.get<{ Querystring: CountyQuery }>(
    '/api/county/export',
    { right: 'figures.read', schema: { querystring: countyQuery } },
    ({ context, query }, reply) => exportCounty(context, query, reply),
  )
}
