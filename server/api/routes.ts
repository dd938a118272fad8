import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { madeToken, makeTokenInput, tokenView } from '#domain/api/tokens.ts'
import { type DescribedRoute, openApi } from '#server/http/openapi.ts'
import { post } from '#server/http/route.ts'
import { allWords } from './all-words.ts'
import { listTokens } from './token-queries.ts'
import { makeToken, revokeToken } from './tokens.ts'

export async function apiRoutes(app: FastifyInstance): Promise<void> {
  let description: object | undefined
  app.get('/api/openapi.json', { right: 'public' }, async () => {
    description ??= openApi(describedRoutes(app), allWords)
    return description
  })
  app.get(
    '/api/tokens',
    {
      right: 'token.manage',
      restricted: true,
      schema: { response: { 200: z.array(tokenView) } },
    },
    ({ context }) => listTokens(context),
  )
  app.post<{ Body: z.infer<typeof makeTokenInput> }>(
    '/api/tokens',
    {
      right: 'token.manage',
      tellsSecret: true,
      schema: { body: makeTokenInput, response: { 200: madeToken } },
    },
    ({ context, body }) => makeToken(context, body),
  )
  post(app, '/api/tokens/:id/revoke', 'token.manage', { body: z.object({}) }, ({ context, id }) =>
    revokeToken(context, id),
  )
}

function describedRoutes({ routeRights, routeSchemas }: FastifyInstance): DescribedRoute[] {
  return [...routeRights].map(([address, right]) => ({
    ...{ address, right },
    schema: routeSchemas.get(address) ?? {},
  }))
}
