import type { FastifyInstance, RouteShorthandOptions } from 'fastify'
import { type ZodType, z } from 'zod'
import type { Right, RouteRight } from '#domain/people/rights.ts'
import type { Context, House } from '#server/context.ts'
import type { SessionRow } from '#server/people/session-queries.ts'

/** What every route declares and every request carries. */
declare module 'fastify' {
  interface RouteShorthandOptions {
    /** Who may call it. A route that names no right does not start. */
    right?: RouteRight
    /** Also open to a person who has to change their password first. */
    beforePasswordChange?: boolean
    /** Also open to a session that has yet to show its second factor. */
    beforeSecondFactor?: boolean
    /**
     * Reading it is recorded in the security log. With a right: only for who holds it, whose office
     * asks for it on every page, and then once an hour.
     */
    restricted?: true | Right
    /** Many pages of it read within an hour are recorded as an export. */
    paged?: boolean
    /** Its answer holds a secret that is told once and kept nowhere, not even under a key. */
    tellsSecret?: boolean
  }
  interface FastifyContextConfig {
    right?: RouteRight
    beforePasswordChange?: boolean
    beforeSecondFactor?: boolean
    restricted?: true | Right
    paged?: boolean
    tellsSecret?: boolean
  }
  interface FastifyRequest {
    context: Context
    session: SessionRow & { token: string }
  }
  interface FastifyInstance {
    house: House
    /** Every route, as `GET /api/items`, with the right it asks for. */
    routeRights: Map<string, RouteRight>
    /** What each of them takes and answers. */
    routeSchemas: Map<string, RouteSchema>
  }
}

export interface RouteSchema {
  params?: ZodType
  querystring?: ZodType
  body?: ZodType
  response?: Record<string, ZodType>
}

/** Copies each route's right to where requests find it, and refuses to start without one. */
export function requireRights(app: FastifyInstance): void {
  app.decorate('routeRights', new Map())
  app.decorate('routeSchemas', new Map())
  app.addHook('onRoute', route => {
    const { right, ...also } = route as RouteShorthandOptions
    const { beforePasswordChange, beforeSecondFactor, restricted, paged, tellsSecret } = also
    if (!right) throw new Error(`The route ${route.method} ${route.url} names no right`)
    const recorded = { restricted, paged, tellsSecret }
    const gate = { right, beforePasswordChange, beforeSecondFactor, ...recorded }
    route.config = { ...route.config, ...gate }
    for (const method of [route.method].flat()) {
      app.routeRights.set(`${method} ${route.url}`, right)
      app.routeSchemas.set(`${method} ${route.url}`, (route.schema ?? {}) as RouteSchema)
    }
  })
}

export const idParams = z.object({ id: z.coerce.number().pipe(z.int32().positive()) })

/** A write: its address, right and input, and the one call it makes. */
export function post<Body extends ZodType>(
  app: FastifyInstance,
  url: string,
  right: RouteRight,
  schema: { body: Body; response?: ZodType },
  act: (asked: { context: Context; id: number; body: z.infer<Body> }) => Promise<unknown>,
): void {
  const params = url.includes(':id') ? { params: idParams } : {}
  const response = schema.response ? { response: { 200: schema.response } } : {}
  app.post(url, { right, schema: { body: schema.body, ...params, ...response } }, request =>
    act({
      context: request.context,
      id: (request.params as { id?: number }).id ?? 0,
      body: request.body as z.infer<Body>,
    }),
  )
}
