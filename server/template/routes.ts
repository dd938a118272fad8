import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DocumentKind } from '#domain/document/kinds.ts'
import { kindParams, templateView, useTemplateInput } from '#domain/template/views.ts'
import { idParams } from '#server/http/route.ts'
import { readUpload } from '#server/http/upload.ts'
import {
  defaultTemplate,
  sampleFile,
  templateFile,
  uploadTemplate,
  useTemplate,
  viewTemplates,
} from './actions.ts'
import { sendDocument } from './send-document.ts'

const right = 'template.manage'
const ofKind = { right, schema: { params: kindParams } } as const

export async function templateRoutes(app: FastifyInstance): Promise<void> {
  app.get(
    '/api/templates',
    { right, schema: { response: { 200: z.array(templateView) } } },
    ({ context }) => viewTemplates(context),
  )
  app.get<{ Params: { kind: DocumentKind } }>(
    '/api/templates/:kind/default',
    ofKind,
    async ({ context, params }, reply) =>
      sendDocument(reply, await defaultTemplate(context, params.kind)),
  )
  app.get<{ Params: { kind: DocumentKind } }>(
    '/api/templates/:kind/sample',
    ofKind,
    async ({ context, params }, reply) =>
      sendDocument(reply, await sampleFile(context, params.kind)),
  )
  app.get<{ Params: { id: number } }>(
    '/api/templates/versions/:id',
    { right, schema: { params: idParams } },
    async ({ context, params }, reply) =>
      sendDocument(reply, await templateFile(context, params.id)),
  )
  app.post<{ Params: { kind: DocumentKind } }>('/api/templates/:kind', ofKind, async request => {
    const { bytes, fileName } = await readUpload(request, z.object({}))
    return uploadTemplate(request.context, request.params.kind, { bytes, fileName })
  })
  app.post<{ Params: { kind: DocumentKind }; Body: z.infer<typeof useTemplateInput> }>(
    '/api/templates/:kind/use',
    { right, schema: { params: kindParams, body: useTemplateInput } },
    ({ context, params, body }) => useTemplate(context, params.kind, body.templateId),
  )
}
