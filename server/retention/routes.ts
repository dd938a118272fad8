import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { decisionInput } from '#domain/decision.ts'
import {
  askRemovalInput,
  dueQuery,
  dueView,
  retentionView,
  tombstoneView,
} from '#domain/retention/removal.ts'
import { post } from '#server/http/route.ts'
import { askRemoval, decideRemoval } from './actions.ts'
import { listTombstones } from './queries.ts'
import { viewDue, viewRetention } from './view.ts'

const right = 'retention.read'

/** As many as a page shows; the newest. */
const tombstonesShown = 500

export async function retentionRoutes(app: FastifyInstance): Promise<void> {
  app.get(
    '/api/retention',
    { right, restricted: true, schema: { response: { 200: retentionView } } },
    ({ context }) => viewRetention(context),
  )
  app.get<{ Querystring: z.infer<typeof dueQuery> }>(
    '/api/retention/due',
    { right, restricted: true, schema: { querystring: dueQuery, response: { 200: dueView } } },
    ({ context, query }) => viewDue(context, query.kind, query.limit),
  )
  app.get(
    '/api/tombstones',
    { right, restricted: true, schema: { response: { 200: z.array(tombstoneView) } } },
    ({ context }) => listTombstones(context.sql, tombstonesShown),
  )
  post(app, '/api/removals', 'retention.ask', { body: askRemovalInput }, ({ context, body }) =>
    askRemoval(context, body.kind),
  )
  post(
    app,
    '/api/removals/:id/decide',
    'retention.approve',
    { body: decisionInput },
    ({ context, id, body }) => decideRemoval(context, id, body),
  )
}
