import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type DecisionInput, decisionInput } from '#domain/decision.ts'
import { decidedPostView, postRequestView, rightsHistoryView } from '#domain/people/grants.ts'
import {
  addPersonInput,
  changePasswordInput,
  endPostInput,
  leaveInput,
  openAccountInput,
  phoneInput,
  postInput,
  resetPasswordInput,
  signInInput,
  unitInput,
} from '#domain/people/inputs.ts'
import { mustChangePassword } from '#domain/people/password.ts'
import { rightsOf } from '#domain/people/rights.ts'
import { personView, sessionView, unitView } from '#domain/people/views.ts'
import { Refusal } from '#domain/refusals.ts'
import { readLightTerms } from '#server/calendar/lights.ts'
import { idParams, post } from '#server/http/route.ts'
import { cookieName, setSessionCookie } from '#server/http/session.ts'
import {
  addPerson,
  addPost,
  addUnit,
  changePhone,
  changeUnit,
  openAccount,
  resetPassword,
} from './actions.ts'
import { listBureausReached } from './bureau-queries.ts'
import { closeUnit, reopenUnit } from './closing-units.ts'
import { findRightsHistory, listPostRequests } from './grant-queries.ts'
import { decidePost } from './grants.ts'
import { comeBack, endPost, leave } from './leaving.ts'
import { listPeople, listUnits } from './organisation-queries.ts'
import { findBureau, findOwnBureau } from './queries.ts'
import { changePassword, signIn, signOut } from './sign-in.ts'

export async function peopleRoutes(app: FastifyInstance): Promise<void> {
  sessionRoutes(app)
  grantRoutes(app)
  app.get(
    '/api/units',
    { right: 'people.read', schema: { response: { 200: z.array(unitView) } } },
    request => listUnits(request.context.sql),
  )
  app.get(
    '/api/people',
    {
      right: 'people.read',
      // Who manages people sees their accounts.
      restricted: 'people.manage',
      schema: { response: { 200: z.array(personView) } },
    },
    ({ context }) => listPeople(context.sql, context.person),
  )
  post(app, '/api/units', 'people.manage', { body: unitInput }, ({ context, body }) =>
    addUnit(context, body),
  )
  post(app, '/api/units/:id', 'people.manage', { body: unitInput }, ({ context, id, body }) =>
    changeUnit(context, id, body),
  )
  post(app, '/api/units/:id/close', 'people.manage', { body: z.object({}) }, asked =>
    closeUnit(asked.context, asked.id),
  )
  post(app, '/api/units/:id/reopen', 'people.manage', { body: z.object({}) }, asked =>
    reopenUnit(asked.context, asked.id),
  )
  post(app, '/api/people', 'people.manage', { body: addPersonInput }, ({ context, body }) =>
    addPerson(context, body),
  )
  post(
    app,
    '/api/people/:id/posts',
    'people.manage',
    { body: postInput },
    ({ context, id, body }) => addPost(context, id, body),
  )
  post(
    app,
    '/api/people/:id/open-account',
    'people.manage',
    { body: openAccountInput },
    ({ context, id, body }) => openAccount(context, id, body),
  )
  post(
    app,
    '/api/people/:id/reset-password',
    'people.manage',
    { body: resetPasswordInput },
    ({ context, id, body }) => resetPassword(context, id, body.password),
  )
  post(app, '/api/people/:id/phone', 'people.manage', { body: phoneInput }, asked =>
    changePhone(asked.context, asked.id, asked.body.phone),
  )
  post(app, '/api/people/:id/leave', 'people.manage', { body: leaveInput }, asked =>
    leave(asked.context, asked.id, asked.body.on),
  )
  post(app, '/api/people/:id/return', 'people.manage', { body: z.object({}) }, asked =>
    comeBack(asked.context, asked.id),
  )
  post(
    app,
    '/api/posts/:id/end',
    'people.manage',
    { body: endPostInput },
    ({ context, id, body }) => endPost(context, id, body.until),
  )
}

/** Who gave whom what, and the second person's decision. */
function grantRoutes(app: FastifyInstance): void {
  app.get(
    '/api/post-requests',
    { right: 'people.grants', schema: { response: { 200: z.array(postRequestView) } } },
    request => listPostRequests(request.context.sql),
  )
  app.get<{ Params: { id: number } }>(
    '/api/people/:id/rights',
    {
      right: 'people.grants',
      restricted: true,
      schema: { params: idParams, response: { 200: rightsHistoryView } },
    },
    ({ context, params }) => findRightsHistory(context.sql, params.id),
  )
  app.post<{ Params: { id: number }; Body: DecisionInput }>(
    '/api/post-requests/:id/decide',
    {
      right: 'people.approve',
      tellsSecret: true,
      schema: { params: idParams, body: decisionInput, response: { 200: decidedPostView } },
    },
    ({ context, params, body }) => decidePost(context, params.id, body),
  )
}

/** Also for a session that has yet to show a second factor or change its password. */
const halfWay = { right: 'session', beforeSecondFactor: true, beforePasswordChange: true } as const

function sessionRoutes(app: FastifyInstance): void {
  app.post<{ Body: z.infer<typeof signInInput> }>(
    '/api/session',
    { right: 'public', schema: { body: signInInput } },
    async (request, reply) => {
      if (!(await findBureau(app.house.sql))) throw new Refusal('setUpFirst')
      const token = await signIn(app.house, request.body.account, request.body.password, request.ip)
      setSessionCookie(request, reply, token)
      return { ok: true }
    },
  )
  app.get(
    '/api/session',
    { ...halfWay, schema: { response: { 200: sessionView } } },
    async ({ context, session, server }) => ({
      person: { offices: [], ...context.person, account: session.account },
      rights: rightsOf(context.person),
      bureauIds: (await listBureausReached(context.sql, context.person)).map(({ id }) => id),
      bureau: await findOwnBureau(context.sql, context.person.id, context.today),
      csrfToken: session.csrfToken,
      secondFactor: session.secondFactor,
      mustChangePassword: mustChangePassword(session, context.moment),
      today: context.today,
      timeZone: context.timeZone,
      uploadMegabytes: server.uploadMegabytes,
      ...(await readLightTerms(context.sql, context.today)),
    }),
  )
  app.post<{ Body: z.infer<typeof changePasswordInput> }>(
    '/api/session/password',
    { right: 'session', beforePasswordChange: true, schema: { body: changePasswordInput } },
    async ({ context, session, body }) => {
      await changePassword(context, session, body)
      return { ok: true }
    },
  )
  app.delete('/api/session', halfWay, async (request, reply) => {
    await signOut(request.context, request.session.token)
    reply.clearCookie(cookieName, { path: '/' })
    return { ok: true }
  })
}
