import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RefusalKind } from '#domain/refusal-text.ts'
import { Refusal } from '#domain/refusals.ts'
import { isGone } from '#server/database/gone.ts'

/** Bytes of a request that is no upload. */
export const bodyLimit = 5 * 1024 * 1024

const statusOf: Record<RefusalKind, number> = {
  missing: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  signIn: 401,
  busy: 429,
  unable: 503,
}

/** A refusal is answered with its code and what is missing; anything else is logged and says nothing. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler((failure: FastifyError, request, reply) => {
    const refusal = asRefusal(failure)
    return refusal ? answer(reply, refusal) : answerBug(failure, request, reply)
  })
  app.setNotFoundHandler((_request, reply) => answer(reply, new Refusal('notFound')))
}

/** An address that cannot be read never reaches a route. */
export function answerBadAddress(_failure: unknown, _request: unknown, reply: FastifyReply): void {
  answer(reply, new Refusal('inputInvalid', { fields: [] }))
}

function answer(reply: FastifyReply, { kind, code, details }: Refusal) {
  return reply
    .status(statusOf[kind])
    .serializer(JSON.stringify)
    .type('application/json')
    .send({ code, details })
}

function answerBug(failure: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const requestId = randomUUID()
  request.log.error({ err: failure, requestId }, 'unexpected failure')
  return reply
    .status(500)
    .serializer(JSON.stringify)
    .type('application/json')
    .send({ code: 'bug', details: { requestId } })
}

/** Failures of the database, the disk and the request that have a plain meaning for the person. */
export function asRefusal(failure: unknown): Refusal | undefined {
  if (failure instanceof Refusal) return failure
  const { code = '', statusCode, constraint_name: what } = failure as Record<string, string>
  if (code === '23505') return new Refusal('alreadyExists', { what })
  if (code === '23503') return ofReference(failure as Record<string, string>)
  if (/^(22021|22P05|23514)$/.test(code)) return new Refusal('inputInvalid', { fields: [] })
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return new Refusal('diskFull')
  if (isGone(failure)) return new Refusal('databaseAway')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('requestTooLarge', { limit: bodyLimit / 1024 / 1024 })
  }
  if (Number(statusCode) >= 400 && Number(statusCode) < 500) {
    return new Refusal('inputInvalid', { fields: [], reason: code })
  }
  return undefined
}

/** What was chosen is not there; nothing that others refer to is ever deleted. */
function ofReference({ constraint_name: constraint = '', table_name: table = '' }) {
  const what = constraint.slice(table.length + 1, -'_fkey'.length)
  return new Refusal('unknownReference', { what })
}
