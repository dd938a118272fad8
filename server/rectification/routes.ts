import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ledgerDaySchema } from '#domain/calendar/dates.ts'
import { bulkAnswer, bulkInput } from '#domain/rectification/bulk-views.ts'
import { deskView } from '#domain/rectification/desk-views.ts'
import { itemInputs, registerInput, seenRevision } from '#domain/rectification/inputs.ts'
import {
  type ItemFilter,
  type ItemListQuery,
  itemCount,
  itemFilter,
  itemListQuery,
} from '#domain/rectification/views.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import { idParams, post } from '#server/http/route.ts'
import { readUpload } from '#server/http/upload.ts'
import { sendDocument } from '#server/template/send-document.ts'
import { actOnItem } from './actions.ts'
import { actOnMany } from './bulk.ts'
import { closeOutFormFile } from './close-out-form.ts'
import { listDesk } from './desk-queries.ts'
import { addEvidence, withdrawEvidence } from './evidence.ts'
import { evidenceFileRoutes } from './evidence-files.ts'
import { exportItems } from './export.ts'
import { countItems, listItems } from './list-queries.ts'
import { registerItem } from './register.ts'
import { viewItem } from './view.ts'

const countLimit = 10_000
const evidenceFields = z.object({
  effectiveOn: ledgerDaySchema,
  measureId: z.coerce.number().int().positive().nullable().default(null),
  note: z.string().trim().max(1000).default(''),
})

export async function rectificationRoutes(app: FastifyInstance): Promise<void> {
  readingRoutes(app)
  evidenceFileRoutes(app)
  post(app, '/api/items', 'item.register', { body: registerInput }, ({ context, body }) =>
    registerItem(context, body),
  )
  for (const action of Object.keys(itemInputs) as (keyof typeof itemInputs)[]) {
    actionRoute(app, action)
  }
  post(app, '/api/items/bulk', 'item.act', { body: bulkInput, response: bulkAnswer }, asked =>
    actOnMany(asked.context, asked.body),
  )
  app.post<{ Params: { id: number } }>(
    '/api/items/:id/evidence',
    { right: 'item.act', schema: { params: idParams } },
    async request => {
      const { bytes, fileName, fields } = await readUpload(request, evidenceFields)
      return addEvidence(request.context, request.params.id, { bytes, fileName, ...fields })
    },
  )
  post(app, '/api/evidence/:id/withdraw', 'item.act', { body: z.object({}) }, ({ context, id }) =>
    withdrawEvidence(context, id),
  )
}

/** `POST /api/items/:id/submit-for-close-out` and its like: the verb of the table in the address. */
function actionRoute(app: FastifyInstance, action: ItemAction & keyof typeof itemInputs): void {
  const path = action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  const body = (itemInputs[action] as z.ZodObject).safeExtend(seenRevision)
  post(app, `/api/items/:id/${path}`, 'item.act', { body }, asked =>
    actOnItem(asked.context, asked.id, action, asked.body),
  )
}

function readingRoutes(app: FastifyInstance): void {
  app.get('/api/desk', { right: 'session', schema: { response: { 200: deskView } } }, request =>
    listDesk(request.context.sql, request.context.person, request.context.today),
  )
  app.get<{ Querystring: ItemListQuery }>(
    '/api/items',
    { right: 'item.read', paged: true, schema: { querystring: itemListQuery } },
    async ({ context, query }, reply) => {
      reply.type('application/json')
      return listItems(context.sql, context.person, query, context.today)
    },
  )
  app.get<{ Querystring: ItemFilter }>(
    '/api/items/count',
    { right: 'item.read', schema: { querystring: itemFilter, response: { 200: itemCount } } },
    ({ context, query }) =>
      countItems(context.sql, context.person, query, context.today, countLimit),
  )
  app.get<{ Querystring: ItemListQuery }>(
    '/api/items/export',
    { right: 'item.export', schema: { querystring: itemListQuery } },
    (request, reply) => exportItems(request.context, request.query, reply),
  )
  app.get<{ Params: { id: number } }>(
    '/api/items/:id/close-out-form',
    { right: 'item.read', schema: { params: idParams } },
    async ({ context, params }, reply) =>
      sendDocument(reply, await closeOutFormFile(context, params.id)),
  )
  app.get<{ Params: { id: number } }>(
    '/api/items/:id',
    { right: 'item.read', schema: { params: idParams } },
    async ({ context, params }, reply) => {
      reply.type('application/json')
      // For long texts three times as fast as a serialiser compiled from the schema.
      return JSON.stringify(await viewItem(context, params.id))
    },
  )
}
