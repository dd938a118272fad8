import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { intakeAnswer, intakeInput } from '#domain/ledger/intake.ts'
import { importAnswer, planView, previewInput, runImportInput } from '#domain/ledger/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { idParams, post } from '#server/http/route.ts'
import { readUpload } from '#server/http/upload.ts'
import { asAttachment } from '#server/rectification/evidence-files.ts'
import { keepLedgerFile, previewImport, runImport } from './actions.ts'
import { takeInRows } from './intake.ts'
import { findImportedFile } from './queries.ts'

export async function ledgerRoutes(app: FastifyInstance): Promise<void> {
  app.post('/api/imports', { right: 'item.import' }, async request => {
    const { bytes, fileName } = await readUpload(request, z.object({}))
    return keepLedgerFile(request.context, { bytes, fileName })
  })
  post(
    app,
    '/api/imports/:id/preview',
    'item.import',
    { body: previewInput, response: planView },
    ({ context, id, body }) => previewImport(context, id, body),
  )
  post(
    app,
    '/api/imports/:id/run',
    'item.import',
    { body: runImportInput, response: importAnswer },
    ({ context, id, body }) => runImport(context, id, body),
  )
  post(
    app,
    '/api/items/import',
    'item.import',
    { body: intakeInput, response: intakeAnswer },
    ({ context, body }) => takeInRows(context, body),
  )
  app.get<{ Params: { id: number } }>(
    '/api/imports/:id/file',
    { right: 'item.import', schema: { params: idParams } },
    async ({ context, params }, reply) => {
      const file = await findImportedFile(context.sql, context.person, params.id)
      if (!file) throw new Refusal('notFound')
      if (file.removedOn) throw new Refusal('fileRemoved', { on: file.removedOn })
      asAttachment(reply, file.fileName, 'application/octet-stream')
      return context.files.stream(file.sha256)
    },
  )
}
