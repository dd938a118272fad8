import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { changeSettingInput, settingParams } from '#domain/settings/inputs.ts'
import { settingChangeView, settingView } from '#domain/settings/views.ts'
import { changeSetting } from './actions.ts'
import { viewSettingChanges, viewSettings } from './read.ts'

export async function settingRoutes(app: FastifyInstance): Promise<void> {
  type Params = z.infer<typeof settingParams>
  app.get(
    '/api/settings',
    { right: 'setting.read', schema: { response: { 200: z.array(settingView) } } },
    request => viewSettings(request.context.sql),
  )
  app.get<{ Params: Params }>(
    '/api/settings/:key/changes',
    {
      right: 'setting.read',
      schema: { params: settingParams, response: { 200: z.array(settingChangeView) } },
    },
    ({ context, params }) => viewSettingChanges(context.sql, params.key),
  )
  app.post<{ Params: Params; Body: z.infer<typeof changeSettingInput> }>(
    '/api/settings/:key',
    { right: 'setting.change', schema: { params: settingParams, body: changeSettingInput } },
    ({ context, params, body }) => changeSetting(context, params.key, body),
  )
}
