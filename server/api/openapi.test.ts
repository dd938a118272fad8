import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZodType } from 'zod'
import { machineRights } from '#domain/people/rights.ts'
import { exampleOf } from '#server/http/answer-example.ts'
import { openOffice } from '#tests/requests.ts'
import { allWords } from './all-words.ts'

const { app, as } = await openOffice()
const { body: description } = await as().get('/api/openapi.json')
const addresses = [...app.routeRights.keys()].filter(address =>
  /^(GET|POST|DELETE) \/api\//.test(address),
)

test('every address of the interface is described in both languages, with an example', () => {
  const without = addresses.filter(address => {
    const words = allWords[address]
    return !(words?.zh && words.en && words.about && words.example)
  })
  assert.deepEqual(without, [], 'write these in the route-words.ts beside their routes')
  assert.deepEqual(
    Object.keys(allWords).filter(address => !addresses.includes(address)),
    [],
  )
})

test('every address says what it answers', () => {
  const without = addresses.filter(address => !answerOf(address))
  assert.deepEqual(without, [], 'a response schema on the route, or `answer` in its route-words.ts')
})

test('the example of an answer fits its schema, and no text of it is left empty', () => {
  for (const address of addresses) {
    const schema = answerOf(address)
    if (!(schema instanceof ZodType)) continue
    const example = exampleOf(schema)
    const { error } = schema.safeParse(example)
    assert.equal(error, undefined, `${address}: ${error}`)
    const [empty] = /"(\w+)":(\[)?""/.exec(JSON.stringify(example)) ?? []
    assert.equal(empty, undefined, `${address}: name the field in server/http/text-examples.ts`)
  }
})

function answerOf(address: string) {
  return app.routeSchemas.get(address)?.response?.['200'] ?? allWords[address]?.answer
}

for (const address of addresses) {
  const schema = app.routeSchemas.get(address) ?? {}
  const example = allWords[address]?.example
  const [method, url] = address.split(' ') as [string, string]
  test(`the example of ${address} is one that the address takes`, () => {
    if (method === 'POST') {
      if (!schema.body) return assert.equal(typeof example, 'string', 'the name of a file')
      const result = schema.body.safeParse(example)
      return assert.ok(result.success, JSON.stringify(result.error?.issues))
    }
    const [path, query] = String(example).split('?') as [string, string?]
    assert.match(path, new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`))
    const given = Object.fromEntries(new URLSearchParams(query))
    if (schema.querystring) assert.ok(schema.querystring.safeParse(given).success)
    else assert.equal(query, undefined)
  })
}

test('the description is OpenAPI 3.1 with two ways in and every refusal in words', () => {
  assert.equal(description.openapi, '3.1.0')
  assert.deepEqual(Object.keys(description.components.securitySchemes), [
    'token',
    'session',
    'csrf',
  ])
  const operation = description.paths['/api/items/import'].post
  assert.match(operation.summary, /其他系统报送事项 · /)
  assert.deepEqual(Object.keys(operation.responses), [
    '200',
    '401',
    '403',
    '404',
    '409',
    '422',
    '429',
    '503',
  ])
  const row = operation.requestBody.content['application/json'].schema.properties.rows.items
  assert.deepEqual(row.required, ['number', 'problem'])
  assert.match(description.components.schemas.Refusal.properties.code.description, /`keyReused`/)
})

test('a token is offered at every address where one can work, and at no other', () => {
  for (const address of addresses) {
    const [method, url] = address.split(' ') as [string, string]
    const path = url.replace(/:(\w+)/g, '{$1}')
    const { security } = description.paths[path][method.toLowerCase()]
    const offered = security.some((way: object) => 'token' in way)
    const right = app.routeRights.get(address)!
    assert.equal(offered, (machineRights as readonly string[]).includes(right), address)
    assert.equal(security.length === 0, right === 'public', address)
  }
})

test('files and other pages are described as what they are', () => {
  const { paths } = description
  const file = paths['/api/items/export'].get.responses['200'].content
  assert.match(Object.keys(file)[0]!, /spreadsheetml/)
  assert.ok(paths['/api/session/oidc/start'].get.responses['302'])
  const made = paths['/api/items'].post.responses['200'].content['application/json']
  assert.deepEqual(made.example, { id: 1 })
})

test('paths, parameters and references of the description hang together', () => {
  const text = JSON.stringify(description)
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    assert.ok(description.components.schemas[name!], `${name}`)
  }
  for (const [path, operations] of Object.entries<Record<string, never>>(description.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
    for (const { parameters } of Object.values(operations) as {
      parameters: { in: string; name: string }[]
    }[]) {
      const declared = parameters.filter(one => one.in === 'path').map(one => one.name)
      assert.deepEqual(declared.sort(), names.sort(), path)
    }
  }
})
