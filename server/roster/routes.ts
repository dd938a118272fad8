import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { importRosterFields, rosterAnswer, rosterPlanView } from '#domain/roster/views.ts'
import { readUpload } from '#server/http/upload.ts'
import { importRoster, previewRoster } from './actions.ts'
import { exportRoster, sendTemplate } from './export.ts'

export async function rosterRoutes(app: FastifyInstance): Promise<void> {
  app.get('/api/roster', { right: 'people.manage' }, ({ context }, reply) =>
    exportRoster(context, reply),
  )
  app.get('/api/roster/template', { right: 'people.manage' }, (_, reply) => sendTemplate(reply))
  app.post(
    '/api/roster/preview',
    { right: 'people.manage', schema: { response: { 200: rosterPlanView } } },
    async request => {
      const file = await readUpload(request, z.object({}))
      return previewRoster(request.context, file, 'import')
    },
  )
  app.post(
    '/api/roster/import',
    { right: 'people.manage', tellsSecret: true, schema: { response: { 200: rosterAnswer } } },
    async request => {
      const { fields, ...file } = await readUpload(request, importRosterFields)
      return importRoster(request.context, file, 'import', fields.digest)
    },
  )
}
