import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { handOverAnswer, handOverInput, heldQuery, heldView } from '#domain/people/hand-over.ts'
import { idParams, post } from '#server/http/route.ts'
import { handOver, viewHeld } from './actions.ts'

export async function handOverRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { id: number }; Querystring: z.infer<typeof heldQuery> }>(
    '/api/people/:id/held',
    {
      right: 'people.handOver',
      schema: { params: idParams, querystring: heldQuery, response: { 200: heldView } },
    },
    ({ context, params, query }) => viewHeld(context, params.id, query.successorId),
  )
  post(
    app,
    '/api/people/:id/hand-over',
    'people.handOver',
    { body: handOverInput, response: handOverAnswer },
    ({ context, id, body }) => handOver(context, id, body),
  )
}
