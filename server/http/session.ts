import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { idleMinutes, mustChangePassword } from '#domain/people/password.ts'
import { holds, type Right } from '#domain/people/rights.ts'
import { Refusal } from '#domain/refusals.ts'
import { personOfToken } from '#server/api/tokens.ts'
import { contextFor, dayOf } from '#server/context.ts'
import { updateSessionSeen } from '#server/people/queries.ts'
import { findSession, personOf } from '#server/people/session-queries.ts'
import { tokenHash } from '#server/people/sign-in.ts'

export const cookieName = 'shigai_session'

/** The one gate: session, second factor, password to change, right, and for writes the token against forgery. */
export function guardRoutes(app: FastifyInstance): void {
  app.decorateRequest('context')
  app.decorateRequest('session')
  app.addHook('onRequest', async request => {
    const { right, beforePasswordChange, beforeSecondFactor } = request.routeOptions.config
    if (right === 'public' || !request.routeOptions.url) return
    const token = bearerOf(request)
    if (token) return openMachine(app, request, token)
    await openContext(app, request)
    const { session, context } = request
    if (session.secondFactor && !beforeSecondFactor) throw new Refusal('secondFactorNeeded')
    if (mustChangePassword(session, context.moment) && !beforePasswordChange) {
      throw new Refusal('passwordMustChange')
    }
    if (right !== 'session' && !holds(context.person, right!)) {
      throw new Refusal('rightMissing', { right })
    }
  })
}

/** A machine with its token: no session, nothing to forge, and never more than its own rights. */
async function openMachine(app: FastifyInstance, request: FastifyRequest, token: string) {
  const { right } = request.routeOptions.config
  request.context = contextFor(app.house, await personOfToken(app.house, token), request.ip)
  if (right === 'session' || !holds(request.context.person, right as Right)) {
    throw new Refusal('rightMissing', { right })
  }
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer ([\x21-\x7e]{20,200})$/i.exec(headers.authorization ?? '')?.[1]
}

async function openContext(app: FastifyInstance, request: FastifyRequest): Promise<void> {
  const { house } = app
  const token = request.cookies[cookieName]
  if (!token) throw new Refusal('signInNeeded')
  const moment = house.now()
  const hash = tokenHash(token)
  const session = await findSession(house.sql, hash, dayOf(moment, house.timeZone))
  const idle = session && moment.getTime() - session.lastSeenAt.getTime()
  if (!session || idle! > idleMinutes * 60_000) throw new Refusal('signInNeeded')
  if (request.method !== 'GET' && !sameToken(request.headers['x-csrf-token'], session.csrfToken)) {
    throw new Refusal('csrfMissing')
  }
  if (idle! > 60_000) await updateSessionSeen(house.sql, hash, moment)
  request.session = { ...session, token }
  request.context = contextFor(house, personOf(session), request.ip)
}

function sameToken(given: string | string[] | undefined, known: string): boolean {
  if (typeof given !== 'string' || given.length !== known.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(known))
}

/** The cookie of a session: for this site only, not readable by scripts, secure behind https. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string) {
  const secure = request.protocol === 'https'
  reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
}
