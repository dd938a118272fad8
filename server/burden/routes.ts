import type { FastifyInstance } from 'fastify'
import { answerRemarkInput, sendRemarkInput } from '#domain/burden/inputs.ts'
import {
  type BurdenQuery,
  type BurdenRowsQuery,
  burdenQuery,
  burdenRows,
  burdenRowsQuery,
  burdenView,
  type RemarkFilter,
  type RemarkListQuery,
  remarkFilter,
  remarkListQuery,
  remarksView,
} from '#domain/burden/views.ts'
import { post } from '#server/http/route.ts'
import { answerRemark, sendRemark } from './actions.ts'
import { exportBurden, exportRemarks } from './export.ts'
import { listBurdenRows } from './queries.ts'
import { viewBurden, viewRemarks } from './view.ts'

export async function burdenRoutes(app: FastifyInstance): Promise<void> {
  const right = 'burden.read'
  app.get<{ Querystring: BurdenQuery }>(
    '/api/burden',
    { right, schema: { querystring: burdenQuery, response: { 200: burdenView } } },
    ({ context, query }) => viewBurden(context, query),
  )
  app.get<{ Querystring: BurdenRowsQuery }>(
    '/api/burden/rows',
    { right, schema: { querystring: burdenRowsQuery, response: { 200: burdenRows } } },
    ({ context, query }) => listBurdenRows(context.sql, context.person, query),
  )
  app.get<{ Querystring: BurdenQuery }>(
    '/api/burden/export',
    { right, schema: { querystring: burdenQuery } },
    (request, reply) => exportBurden(request.context, request.query, reply),
  )
  app.get<{ Querystring: RemarkListQuery }>(
    '/api/burden/remarks',
    { right: 'session', schema: { querystring: remarkListQuery, response: { 200: remarksView } } },
    ({ context, query }) => viewRemarks(context, query),
  )
  app.get<{ Querystring: RemarkFilter }>(
    '/api/burden/remarks/export',
    { right: 'session', schema: { querystring: remarkFilter } },
    (request, reply) => exportRemarks(request.context, request.query, reply),
  )
  post(app, '/api/burden/remarks', 'session', { body: sendRemarkInput }, asked =>
    sendRemark(asked.context, asked.body),
  )
  post(app, '/api/burden/remarks/:id/answer', 'burden.answer', { body: answerRemarkInput }, asked =>
    answerRemark(asked.context, asked.id, asked.body),
  )
}
