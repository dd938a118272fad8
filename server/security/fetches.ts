import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SecurityKind } from '#domain/security/kinds.ts'
import { recordSecurity } from './record.ts'

/**
 * Records every file that leaves the office and every read of what is restricted, whichever route
 * answers. It runs before the first byte is sent: what cannot be recorded is not handed out.
 */
export function recordFetches(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const kind = kindOf(request, reply)
    if (!kind) return
    const { context, routeOptions, params } = request
    const id = Number((params as { id?: unknown } | undefined)?.id)
    const subject = {
      route: `GET ${routeOptions.url}`,
      ...(Number.isSafeInteger(id) && { id }),
    }
    await context.transaction(tx => recordSecurity(tx, context, { kind, subject }))
  })
}

function kindOf(request: FastifyRequest, reply: FastifyReply): SecurityKind | undefined {
  if (request.method !== 'GET' || !request.context || reply.statusCode !== 200) return
  if (request.routeOptions.config.restricted) return 'restrictedRead'
  if (!String(reply.getHeader('content-disposition')).startsWith('attachment')) return
  const isSheet = String(reply.getHeader('content-type')).includes('spreadsheetml')
  return isSheet ? 'listExported' : 'fileDownloaded'
}
