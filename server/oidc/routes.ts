import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type OidcRefusal, oidcStart, oidcView } from '#domain/oidc/sign-in.ts'
import { Refusal } from '#domain/refusals.ts'
import { setSessionCookie } from '#server/http/session.ts'
import { type Attempt, callbackPath } from './attempt.ts'
import type { OidcConfig } from './config.ts'
import { recordUnvouched, signInVouched } from './sign-in.ts'

const right = 'public'
const cookie = 'shigai_oidc'
const path = '/api/session/oidc'

/** Sign-in through the bureau's identity provider, where it has one. */
export async function oidcRoutes(
  app: FastifyInstance,
  { oidc }: { oidc?: OidcConfig | undefined },
): Promise<void> {
  // The library is read only by an office that has a provider.
  const provider = oidc && (await import('./provider.ts')).oidcProvider(oidc)
  app.get(path, { right, schema: { response: { 200: oidcView } } }, async () => ({
    button: oidc?.button ?? null,
  }))
  app.get<{ Querystring: z.infer<typeof oidcStart> }>(
    `${path}/start`,
    { right, schema: { querystring: oidcStart } },
    async (request, reply) => {
      if (!provider) throw new Refusal('notFound')
      try {
        const { url, attempt } = await provider.begin(request.query.next ?? '/')
        keepAttempt(request, reply, attempt)
        return reply.redirect(url.href)
      } catch (failure) {
        request.log.warn(failure)
        return refuse(reply, 'oidcAway')
      }
    },
  )
  app.get(
    callbackPath,
    { right, schema: { querystring: z.record(z.string(), z.string().max(4000)) } },
    async (request, reply) => {
      if (!provider) throw new Refusal('notFound')
      const attempt = attemptOf(request)
      reply.clearCookie(cookie, { path })
      const from = { provider: oidc.issuer.host, client: request.ip }
      try {
        if (!attempt) throw new Error('no attempt of this browser')
        const account = await provider.finish(request.url, attempt)
        const answer = await signInVouched(app.house, { account, ...from })
        if ('refused' in answer) return refuse(reply, answer.refused)
        setSessionCookie(request, reply, answer.token)
        return reply.redirect(`/office${attempt.next}`)
      } catch (failure) {
        request.log.warn(failure)
        await recordUnvouched(app.house, from.provider, from.client)
        return refuse(reply, 'oidcFailed')
      }
    },
  )
}

/** Comes back with a visit from the provider's site, so it is not strict; gone after ten minutes. */
function keepAttempt(request: FastifyRequest, reply: FastifyReply, attempt: Attempt): void {
  const value = Buffer.from(JSON.stringify(attempt)).toString('base64url')
  const secure = request.protocol === 'https'
  reply.setCookie(cookie, value, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 600 })
}

const attemptSchema = oidcStart
  .required()
  .extend({ state: z.string(), nonce: z.string(), verifier: z.string() })

function attemptOf(request: FastifyRequest): Attempt | undefined {
  try {
    const text = Buffer.from(request.cookies[cookie] ?? '', 'base64url').toString()
    return attemptSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function refuse(reply: FastifyReply, refused: OidcRefusal) {
  return reply.redirect(`/office/sign-in?refused=${refused}`)
}
