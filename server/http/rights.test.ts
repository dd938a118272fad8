import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { type RouteRight, rights } from '#domain/people/rights.ts'
import { roles } from '#domain/people/roles.ts'
import { openSession } from '#server/people/sign-in.ts'
import type { TestPerson } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'
import { requireRights } from './route.ts'

/** What each address asks for, said a second time: a route nobody thought about fails here. */
const addresses: Record<RouteRight, string[]> = {
  public: ['GET /api/health', 'GET /api/set-up', 'POST /api/set-up', 'POST /api/session'],
  session: [
    'GET /api/session',
    'POST /api/session/password',
    'DELETE /api/session',
    'GET /api/desk',
    'GET /api/notices',
    'POST /api/notices/read',
  ],
  'item.read': [
    'GET /api/items',
    'GET /api/items/count',
    'GET /api/items/:id',
    'GET /api/evidence/:id',
    'GET /api/evidence/:id/thumbnail',
  ],
  'item.act': [
    'POST /api/items/:id/amend',
    'POST /api/items/:id/assign',
    'POST /api/items/:id/accept',
    'POST /api/items/:id/report-progress',
    'POST /api/items/:id/submit-for-close-out',
    'POST /api/items/:id/approve-close-out',
    'POST /api/items/:id/return-for-more-work',
    'POST /api/items/:id/verify',
    'POST /api/items/:id/evidence',
    'POST /api/evidence/:id/withdraw',
    'POST /api/items/bulk',
  ],
  'item.register': ['POST /api/items', 'POST /api/findings/:id/register'],
  'item.import': [
    'POST /api/imports',
    'POST /api/imports/:id/preview',
    'POST /api/imports/:id/run',
    'GET /api/imports/:id/file',
  ],
  'item.export': ['GET /api/items/export'],
  'report.read': [
    'GET /api/reports',
    'GET /api/reports/:id',
    'GET /api/reports/:id/figures/:key/rows',
    'GET /api/reports/:id/docx',
  ],
  'report.write': [
    'POST /api/reports',
    'POST /api/reports/:id/save',
    'POST /api/reports/:id/redraft',
  ],
  'report.sign': ['POST /api/reports/:id/sign'],
  'campaign.read': [
    'GET /api/campaigns',
    'GET /api/campaigns/:id',
    'GET /api/campaigns/:id/aspects',
    'GET /api/campaigns/:id/self-checks',
    'GET /api/campaigns/:id/matrix',
    'GET /api/campaigns/:id/findings',
    'GET /api/self-checks/:id',
    'GET /api/catalogues',
    'GET /api/papers/:id',
  ],
  'campaign.write': [
    'POST /api/campaigns',
    'POST /api/campaigns/:id',
    'POST /api/campaigns/:id/activities',
    'POST /api/campaigns/:id/next-steps',
    'POST /api/activities/:id/papers',
    'POST /api/catalogues',
    'POST /api/catalogues/read',
    'POST /api/channels',
    'POST /api/self-checks',
  ],
  'selfCheck.fill': [
    'GET /api/self-checks/mine',
    'POST /api/self-checks/:id/findings',
    'POST /api/self-checks/:id/sign',
    'POST /api/findings/:id/remove',
  ],
  'calendar.read': ['GET /api/calendar', 'GET /api/deadline-rules', 'GET /api/deadline-rules/:id'],
  'calendar.manage': [
    'POST /api/calendar/preview',
    'POST /api/calendar/import',
    'POST /api/deadline-rules',
    'POST /api/deadline-rules/:id',
  ],
  'people.read': ['GET /api/units', 'GET /api/people'],
  'people.register': [],
  'people.manage': [
    'POST /api/units',
    'POST /api/units/:id',
    'POST /api/people',
    'POST /api/people/:id/posts',
    'POST /api/people/:id/open-account',
    'POST /api/people/:id/reset-password',
    'POST /api/posts/:id/end',
  ],
  'log.read': ['GET /api/log/verify'],
}

const { app, bureau, house, as } = await openOffice()
const holders: Record<string, TestPerson> = {
  ...bureau,
  systemAdmin: bureau.admin,
  securityAdmin: bureau.guard,
  auditAdmin: bureau.auditor,
} as never
const routes = [...app.routeRights].filter(([address]) => !address.startsWith('HEAD '))

test('every address of the product asks for the right it should', () => {
  const expected = Object.entries(addresses).flatMap(([right, all]) => all.map(a => [a, right]))
  assert.deepEqual(routes.map(String).sort(), expected.map(String).sort())
})

test('a request for the head of an answer asks for the same right', () => {
  for (const [address, right] of app.routeRights) {
    if (!address.startsWith('HEAD ')) continue
    assert.equal(right, app.routeRights.get(address.replace('HEAD', 'GET')), address)
  }
})

test('who is not signed in reaches nothing but the public addresses', async () => {
  for (const [address, right] of routes) {
    const { status, body } = await send(address)
    assert.equal(body?.code === 'signInNeeded', right !== 'public', address)
    assert.equal(status === 401, right !== 'public' || address === 'POST /api/session', address)
  }
})

for (const role of roles) {
  test(`${role} is let in exactly where the table of rights says so`, async () => {
    for (const [address, right] of routes) {
      const open = right === 'public' || right === 'session'
      const allowed = open || (rights[right] as readonly string[]).includes(role)
      const { status, body } = await send(address, await freshCopyOf(holders[role]!))
      if (allowed) assert.notEqual(body?.code, 'rightMissing', address)
      else
        assert.deepEqual(
          [status, body],
          [403, { code: 'rightMissing', details: { right } }],
          address,
        )
    }
  })
}

test('a route that names no right keeps the application from starting', () => {
  const bare = fastify()
  requireRights(bare)
  assert.throws(
    () => bare.get('/api/forgotten', () => 'secrets'),
    /GET \/api\/forgotten names no right/,
  )
})

test('an address that does not exist is not found, signed in or not', async () => {
  for (const requests of [as(), as(bureau.clerk)]) {
    for (const url of ['/api/nothing', '/api/items/1/steal', '/nothing', '/api']) {
      const { status, body } = await requests.get(url)
      assert.deepEqual([status, body], [404, { code: 'notFound', details: {} }], url)
    }
    assert.equal((await requests.post('/api/nothing')).body.code, 'notFound')
  }
})

test('a word where a number belongs, and a broken address, are refused as a whole', async () => {
  for (const url of ['/api/items/abc', '/api/items/-1', '/api/items/1.5', '/api/items/%zz']) {
    const { status, body } = await as(bureau.clerk).get(url)
    assert.deepEqual([status, body.code], [422, 'inputInvalid'], url)
  }
})

/** Sends nothing useful to an id that nobody has: only the gate is of interest here. */
async function send(address: string, person?: Pick<TestPerson, 'session'>) {
  const [method, url] = address.replace(/:\w+/g, '999999999').split(' ') as [string, string]
  const requests = as(person)
  if (method === 'GET') return requests.get(url)
  if (method === 'DELETE') return requests.remove(url)
  return requests.post(url, url === '/api/session' ? { account: 'nobody', password: 'x' } : {})
}

/** Signing out is among the addresses, so each request has a session of its own. */
async function freshCopyOf({ id }: TestPerson): Promise<Pick<TestPerson, 'session'>> {
  return { session: await openSession(house, house.sql, id) }
}
