import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type SetUpInput, setUpInput } from '#domain/people/inputs.ts'
import { Refusal } from '#domain/refusals.ts'
import type { AppOptions } from '#server/http/app.ts'
import { setSessionCookie } from '#server/http/session.ts'
import { findBureau } from '#server/people/queries.ts'
import { setUp } from './actions.ts'

const setUpQuery = z.object({ token: z.string().max(200).default('') })
const setUpState = z.object({ needed: z.boolean(), linkHolds: z.boolean() })

export async function setUpRoutes(
  app: FastifyInstance,
  options: Pick<AppOptions, 'setUpToken' | 'samplePassword'>,
) {
  app.get('/api/health', { right: 'public' }, async () => {
    await findBureau(app.house.sql)
    return { ok: true }
  })
  app.get<{ Querystring: z.infer<typeof setUpQuery> }>(
    '/api/set-up',
    { right: 'public', schema: { querystring: setUpQuery, response: { 200: setUpState } } },
    async ({ query }) => ({
      needed: (await findBureau(app.house.sql)) === undefined,
      linkHolds: sameText(query.token, options.setUpToken),
    }),
  )
  app.post<{ Body: SetUpInput }>(
    '/api/set-up',
    { right: 'public', schema: { body: setUpInput } },
    async (request, reply) => {
      const { token, ...input } = request.body
      if (await findBureau(app.house.sql)) throw new Refusal('setUpDone')
      if (!sameText(token, options.setUpToken)) throw new Refusal('setUpLinkWrong')
      const { session, accounts } = await setUp(
        app.house,
        input,
        options.samplePassword,
        request.ip,
      )
      setSessionCookie(request, reply, session)
      return { ok: true, accounts }
    },
  )
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
