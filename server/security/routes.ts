import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  type SecurityFilter,
  type SecurityQuery,
  securityFilter,
  securityPage,
  securityQuery,
  securityVerdict,
} from '#domain/security/views.ts'
import { exportRecords } from './export.ts'
import { countRecords, listRecords } from './queries.ts'
import { verifySecurityLog } from './verify.ts'
import { viewRecord } from './view.ts'

const right = 'securityLog.read'

export async function securityRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: SecurityQuery }>(
    '/api/security-log',
    {
      right,
      restricted: true,
      schema: { querystring: securityQuery, response: { 200: securityPage } },
    },
    async ({ context, query }) => {
      const records = await listRecords(context.sql, query)
      const names = await namesOfRoutes()
      const last = records.length === query.limit ? records.at(-1) : undefined
      return {
        rows: records.map(record => viewRecord(record, names)),
        next: last?.seq ?? null,
      }
    },
  )
  app.get<{ Querystring: SecurityFilter }>(
    '/api/security-log/count',
    {
      right,
      schema: { querystring: securityFilter, response: { 200: z.object({ count: z.int() }) } },
    },
    async ({ context, query }) => ({ count: await countRecords(context.sql, query) }),
  )
  app.get<{ Querystring: SecurityFilter }>(
    '/api/security-log/export',
    { right, schema: { querystring: securityFilter } },
    async ({ context, query }, reply) =>
      exportRecords(context, query, await namesOfRoutes(), reply),
  )
  app.get(
    '/api/security-log/verify',
    { right: 'log.read', schema: { response: { 200: securityVerdict } } },
    ({ context }) => verifySecurityLog(context.sql),
  )
}

/** Read when first asked for: the words of all addresses name this file's as well. */
async function namesOfRoutes() {
  return (await import('#server/api/all-words.ts')).allWords
}
