import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  enrolmentView,
  recoveryCodesView,
  secondFactorInput,
  secondFactorView,
} from '#domain/second-factor/second-factor.ts'
import { idParams, post } from '#server/http/route.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  proveSecondFactor,
  resetSecondFactor,
} from './actions.ts'
import { viewSecondFactor } from './queries.ts'

type Typed = z.infer<typeof secondFactorInput>

/** Open to a session that has shown its password only. */
const halfWay = { right: 'session', beforeSecondFactor: true, beforePasswordChange: true } as const

export async function secondFactorRoutes(app: FastifyInstance): Promise<void> {
  app.post<{ Body: Typed }>(
    '/api/session/second-factor',
    { ...halfWay, schema: { body: secondFactorInput } },
    async ({ context, session, body }) => {
      await proveSecondFactor(context, session, body.code)
      return { ok: true }
    },
  )
  app.post(
    '/api/session/second-factor/enrol',
    { ...halfWay, schema: { body: z.object({}), response: { 200: enrolmentView } } },
    ({ context, session }) => beginEnrolment(context, session),
  )
  app.post<{ Body: Typed }>(
    '/api/session/second-factor/confirm',
    { ...halfWay, schema: { body: secondFactorInput, response: { 200: recoveryCodesView } } },
    ({ context, session, body }) => confirmEnrolment(context, session, body.code),
  )
  app.get<{ Params: { id: number } }>(
    '/api/people/:id/second-factor',
    {
      right: 'secondFactor.reset',
      restricted: true,
      schema: { params: idParams, response: { 200: secondFactorView } },
    },
    ({ context, params }) => viewSecondFactor(context.sql, params.id),
  )
  post(
    app,
    '/api/people/:id/reset-second-factor',
    'secondFactor.reset',
    { body: z.object({}) },
    ({ context, id }) => resetSecondFactor(context, id),
  )
}
