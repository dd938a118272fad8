import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { rights } from '#domain/people/rights.ts'
import { roles } from '#domain/people/roles.ts'
import { openSession } from '#server/people/sign-in.ts'
import { addresses } from '#tests/addresses.ts'
import type { TestPerson } from '#tests/house.ts'
import { openOffice } from '#tests/requests.ts'
import { requireRights } from './route.ts'

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
