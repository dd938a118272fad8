import type { FastifyInstance } from 'fastify'
import { verifyLog } from './verify.ts'

export async function logRoutes(app: FastifyInstance): Promise<void> {
  app.get('/api/log/verify', { right: 'log.read' }, request => verifyLog(request.context.sql))
}
