import { ZodType, z } from 'zod'
import { machineRights } from '#domain/people/rights.ts'
import type { RefusalKind } from '#domain/refusal-text.ts'
import { refusals } from '#domain/refusals.ts'
import { exampleOf } from './answer-example.ts'
import { keptHours } from './once.ts'
import type { OtherAnswer } from './plain-answers.ts'
import type { RouteSchema } from './route.ts'

/**
 * What is said of one address: a line in each language, what there is to know, and an example: the
 * body of a write, the name of an uploaded file, or the address as one would call it.
 */
export interface RouteWords {
  zh: string
  en: string
  about: string
  example: string | object
  /** What is answered, where the route has no schema that writes its answer. */
  answer?: ZodType | OtherAnswer
}

export type WordsOfRoutes = Readonly<Record<string, RouteWords>>

export interface DescribedRoute {
  address: string
  right: string
  schema: RouteSchema
}

/** The OpenAPI 3.1 description, from the schemas that the routes themselves use. */
export function openApi(routes: readonly DescribedRoute[], words: WordsOfRoutes): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const said = words[route.address]
    if (!said) continue
    const [method, url] = route.address.split(' ') as [string, string]
    const path = url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(method, route, said) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '实改 Shigai', version: '1', description: introduction },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes, schemas: { Refusal: refusalSchema() } },
  }
}

const introduction = [
  '机器用接口令牌（Authorization: Bearer），由系统管理员在“设置 → 接口令牌”中开设。',
  `写操作可带 Idempotency-Key，${keptHours} 小时内同样的请求只办一次，再发得到同样的回答。`,
  '每个拒绝都回答 {code, details}，details 写明缺什么。',
  'Machines send a token (Authorization: Bearer). A write may name an Idempotency-Key: sent again within a day it is answered again and not done again. Every refusal answers {code, details} and names what is missing.',
].join('\n\n')

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: '接口令牌 · a token made in the settings' },
  session: { type: 'apiKey', in: 'cookie', name: 'shigai_session' },
  csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
}

function operation(method: string, { right, schema, address }: DescribedRoute, said: RouteWords) {
  const rightLine = `权限 right: \`${right}\``
  return {
    operationId: address.replace(/\W+/g, '_'),
    summary: `${said.zh} · ${said.en}`,
    description: `${said.about}\n\n${rightLine}`,
    tags: [address.split('/')[2]],
    ...(right === 'public' ? { security: [] } : { security: securityOf(method, right) }),
    parameters: parametersOf(method, right, schema, said.example),
    ...requestBody(method, schema, said.example),
    responses: { ...answerOf(schema, said), ...refusalAnswers(right) },
  }
}

/** A token is offered where it works: no other right can be given to one. */
function securityOf(method: string, right: string): object[] {
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] }
  const isForMachines = (machineRights as readonly string[]).includes(right)
  return isForMachines ? [{ token: [] }, session] : [session]
}

function parametersOf(
  method: string,
  right: string,
  { params, querystring }: RouteSchema,
  example: RouteWords['example'],
) {
  const query = typeof example === 'string' ? new URLSearchParams(example.split('?')[1]) : undefined
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 8 } }
  return [
    ...fieldsOf(params).map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...fieldsOf(querystring).map(([name, schema]) => ({
      ...{ name, in: 'query', schema },
      ...(query?.has(name) && { example: query.get(name) }),
    })),
    ...(method === 'POST' && right !== 'public' ? [key] : []),
  ]
}

function fieldsOf(schema: ZodType | undefined): [string, object][] {
  if (!schema) return []
  return Object.entries((jsonOf(schema, 'input').properties ?? {}) as Record<string, object>)
}

function requestBody(method: string, { body }: RouteSchema, example: RouteWords['example']) {
  if (method !== 'POST') return {}
  if (body) {
    const schema = jsonOf(body, 'input')
    return { requestBody: { required: true, content: { 'application/json': { schema, example } } } }
  }
  const file = { type: 'string', format: 'binary', examples: [example] }
  const schema = { type: 'object', properties: { file }, required: ['file'] }
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
}

function answerOf({ response }: RouteSchema, { answer, en: description }: RouteWords) {
  const known = response?.['200'] ?? answer
  if (known instanceof ZodType) {
    const [schema, example] = [jsonOf(known, 'output'), exampleOf(known)]
    return { 200: { description, content: { 'application/json': { schema, example } } } }
  }
  if (!known?.mediaType) return { 302: { description } }
  const schema = { type: 'string', format: 'binary' }
  return { 200: { description, content: { [known.mediaType]: { schema } } } }
}

const statusOf: Record<RefusalKind, number> = {
  ...{ missing: 404, forbidden: 403, invalid: 422, conflict: 409 },
  ...{ signIn: 401, busy: 429, unable: 503 },
}

const saidOf: Record<RefusalKind, string> = {
  missing: '没有，或者无权查看 · not found, or not yours to see',
  forbidden: '没有权限 · not allowed',
  invalid: '内容不对，fields 写明哪几项 · not right, fields names which',
  conflict: '与现状冲突 · against what stands',
  signIn: '请先登录或出示令牌 · sign in or send a token',
  busy: '请求太多 · too many',
  unable: '系统暂时办不了 · the system cannot at present',
}

function refusalAnswers(right: string): Record<string, object> {
  const schema = { $ref: '#/components/schemas/Refusal' }
  const kinds = (Object.keys(statusOf) as RefusalKind[]).filter(
    kind => right !== 'public' || (kind !== 'signIn' && kind !== 'forbidden'),
  )
  const content = { 'application/json': { schema } }
  return Object.fromEntries(
    kinds.map(kind => [statusOf[kind], { description: saidOf[kind], content }]),
  )
}

/** Every code with its words, as the browser and the command line show them. */
function refusalSchema() {
  const codes = Object.entries(refusals)
  const list = codes.map(([code, { zh, en }]) => `- \`${code}\`: ${zh} · ${en}`).join('\n')
  return {
    type: 'object',
    properties: {
      code: { type: 'string', enum: [...codes.map(([code]) => code), 'bug'], description: list },
      details: { type: 'object', additionalProperties: true },
    },
    required: ['code', 'details'],
  }
}

function jsonOf(schema: ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json
}
