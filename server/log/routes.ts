import type { FastifyInstance } from 'fastify'
import { verifySheets } from '#server/self-check/verify.ts'
import { verifyLog } from './verify.ts'
import { verifySeals } from './verify-seals.ts'

export async function logRoutes(app: FastifyInstance): Promise<void> {
  app.get('/api/log/verify', { right: 'log.read' }, async request => ({
    ...(await verifyLog(request.context.sql)),
    sheets: await verifySheets(request.context.sql),
    seals: await verifySeals(request.context.sql),
  }))
}
