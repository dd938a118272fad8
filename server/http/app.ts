import { existsSync, readdirSync } from 'node:fs'
import cookie from '@fastify/cookie'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { apiRoutes } from '#server/api/routes.ts'
import { burdenRoutes } from '#server/burden/routes.ts'
import { calendarRoutes } from '#server/calendar/routes.ts'
import { campaignRoutes } from '#server/campaign/routes.ts'
import type { House } from '#server/context.ts'
import { deliveryRoutes } from '#server/delivery/routes.ts'
import { figureRoutes } from '#server/figures/routes.ts'
import { handOverRoutes } from '#server/hand-over/routes.ts'
import { ledgerRoutes } from '#server/ledger/routes.ts'
import { logRoutes } from '#server/log/routes.ts'
import { lookBackRoutes } from '#server/look-back/routes.ts'
import { noticeRoutes } from '#server/notice/routes.ts'
import type { OidcConfig } from '#server/oidc/config.ts'
import { oidcRoutes } from '#server/oidc/routes.ts'
import { peopleRoutes } from '#server/people/routes.ts'
import { rectificationRoutes } from '#server/rectification/routes.ts'
import { reportRoutes } from '#server/report/routes.ts'
import { retentionRoutes } from '#server/retention/routes.ts'
import { rosterRoutes } from '#server/roster/routes.ts'
import { secondFactorRoutes } from '#server/second-factor/routes.ts'
import { recordFetches } from '#server/security/fetches.ts'
import { securityRoutes } from '#server/security/routes.ts'
import { selfCheckRoutes } from '#server/self-check/routes.ts'
import { settingRoutes } from '#server/settings/routes.ts'
import { setUpRoutes } from '#server/setup/routes.ts'
import { supervisionRoutes } from '#server/supervision/routes.ts'
import { templateRoutes } from '#server/template/routes.ts'
import { answerBadAddress, answerRefusals, bodyLimit } from './answers.ts'
import { keepAnswers } from './once.ts'
import { requireRights } from './route.ts'
import { withZod } from './schemas.ts'
import { guardRoutes } from './session.ts'
import { takeUploads, usualUploadMegabytes } from './upload.ts'

export interface AppOptions {
  house: House
  /** Checked against the set-up link; a new one each start. */
  setUpToken: string
  /** Of the sample's accounts; a random one when it is not given. */
  samplePassword?: string | undefined
  /** The bureau's identity provider, where it has one. */
  oidc?: OidcConfig | undefined
  /** The largest file that may be uploaded; 20 MB unless given. */
  uploadMegabytes?: number
  /** The built web part; absent in tests of the interface alone. */
  webFolder?: string
  log?: boolean
}

/** Every route of the product behind one gate. Sends nothing until `listen` is called. */
export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log ? { level: 'warn' } : false,
    bodyLimit,
    trustProxy: 'loopback',
    frameworkErrors: answerBadAddress,
  })
  app.decorate('house', options.house)
  requireRights(app)
  withZod(app)
  answerRefusals(app)
  app.addHook('onSend', async (request, reply) => {
    reply.headers(safeHeaders)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  await app.register(cookie)
  await takeUploads(app, options.uploadMegabytes ?? usualUploadMegabytes)
  guardRoutes(app)
  keepAnswers(app)
  recordFetches(app)
  await app.register(setUpRoutes, {
    setUpToken: options.setUpToken,
    samplePassword: options.samplePassword,
  })
  await app.register(oidcRoutes, { oidc: options.oidc })
  for (const routes of [
    peopleRoutes,
    calendarRoutes,
    campaignRoutes,
    retentionRoutes,
    rosterRoutes,
    handOverRoutes,
    lookBackRoutes,
    noticeRoutes,
    selfCheckRoutes,
    rectificationRoutes,
    ledgerRoutes,
    reportRoutes,
    figureRoutes,
    burdenRoutes,
    supervisionRoutes,
    deliveryRoutes,
    logRoutes,
    secondFactorRoutes,
    securityRoutes,
    settingRoutes,
    templateRoutes,
    apiRoutes,
  ]) {
    await app.register(routes)
  }
  if (options.webFolder && existsSync(options.webFolder)) await serveWeb(app, options.webFolder)
  return app
}

const safeHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** The office's pages: built files by name, and its one page for every other address below it. */
async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true })
  const built = new Set(readdirSync(root, { recursive: true }).map(String))
  const page = { right: 'public' as const }
  app.get('/', page, (_request, reply) => reply.redirect('/office/'))
  app.get('/office', page, (_request, reply) => reply.redirect('/office/'))
  app.get<{ Params: { '*': string } }>('/office/*', page, (request, reply) => {
    const file = request.params['*']
    return file.startsWith('assets/') && built.has(file)
      ? reply.sendFile(file, { maxAge: '365d', immutable: true })
      : reply.sendFile('index.html', { maxAge: 0, cacheControl: true })
  })
}
