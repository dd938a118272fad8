import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { Refusal } from '#domain/refusals.ts'
import type { Context } from '#server/context.ts'
import type { Sql, Transaction } from '#server/database/sql.ts'
import { sorted } from '#server/log/chain.ts'
import { findAnswer, insertAnswer, lockKey } from './once-queries.ts'
import { receiveUpload } from './upload.ts'

/** How long the answer to a key is kept. */
export const keptHours = 24

/** Lets every write name an `Idempotency-Key`: sent again, it is answered again and not done again. */
export function keepAnswers(app: FastifyInstance): void {
  app.addHook('onRoute', route => {
    const { right, tellsSecret } = route.config ?? {}
    if (route.method !== 'POST' || right === 'public' || tellsSecret) return
    route.handler = onceWithKey(route.handler)
  })
}

function onceWithKey(handler: RouteHandlerMethod): RouteHandlerMethod {
  return function (request, reply) {
    const key = request.headers['idempotency-key']
    if (key === undefined) return handler.call(this, request, reply)
    return once(request, reply, readKey(key), () => handler.call(this, request, reply))
  }
}

/**
 * The whole request in one transaction with the keeping of its answer: a crash keeps both or none.
 * The transactions of actions become savepoints of it. A refusal undoes all, so the same key may be
 * sent again. Refuses `requestUnderWay` while the first of two is not over and `keyReused` when the
 * key came with another address or body.
 */
async function once(
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  work: () => unknown,
): Promise<FastifyReply> {
  const { context } = request
  const { person, moment } = context
  const asked = {
    ...{ personId: person.id, key },
    route: `POST ${request.url}`,
    bodyHash: await hashOf(request),
  }
  const kept = await context.transaction(async tx => {
    if (!(await lockKey(tx, asked))) throw new Refusal('requestUnderWay')
    const known = await findAnswer(tx, asked, new Date(moment.getTime() - keptHours * 3_600_000))
    if (known) {
      const same = known.route === asked.route && asked.bodyHash.equals(known.bodyHash)
      if (!same) throw new Refusal('keyReused')
      reply.header('idempotency-replayed', 'true')
      return known
    }
    request.context = within(context, tx)
    const answer = asText(reply, await work())
    const { statusCode: status } = reply
    await insertAnswer(tx, { ...asked, status, answer, at: moment })
    return { status, answer }
  })
  return reply
    .status(kept.status)
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(kept.answer)
}

/** Read and written in that transaction, whatever a route asks of its context. */
function within(context: Context, tx: Transaction): Context {
  return {
    ...context,
    sql: tx as unknown as Sql,
    transaction: work => tx.savepoint(work) as Promise<Awaited<ReturnType<typeof work>>>,
  }
}

function asText(reply: FastifyReply, answer: unknown): string {
  return String(reply.serialize((answer ?? {}) as object))
}

async function hashOf(request: FastifyRequest): Promise<Buffer> {
  const hash = createHash('sha256')
  if (!request.isMultipart())
    return hash.update(JSON.stringify(sorted(request.body)) ?? '').digest()
  const { bytes, fileName, texts } = await receiveUpload(request)
  return hash
    .update(JSON.stringify([fileName, sorted(texts)]))
    .update(bytes)
    .digest()
}

function readKey(key: string | string[]): string {
  if (typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)) return key
  throw new Refusal('inputInvalid', {
    fields: [{ path: 'Idempotency-Key', code: 'invalid_format' }],
  })
}
