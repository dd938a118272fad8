import { after } from 'node:test'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Sql } from '#server/database/sql.ts'
import { type AppOptions, makeApp } from '#server/http/app.ts'
import { cookieName } from '#server/http/session.ts'
import { openSession } from '#server/people/sign-in.ts'
import { assertDescribed } from './described.ts'
import { type Bureau, makeBureau, openTestHouse, type TestHouse, type TestPerson } from './house.ts'

export const setUpToken = 'the-link-on-the-terminal'

export interface Office {
  house: TestHouse
  bureau: Bureau
  app: FastifyInstance
  /** Sends what the browser of a signed-in person would send; nobody is signed in without one. */
  as(person?: Pick<TestPerson, 'session'>): Requests
  /** The same for tests that move the clock: each request has a session of its own. */
  anew(person: Pick<TestPerson, 'id'>): Pick<Requests, 'get' | 'post'>
}

/** A bureau with the whole application in front of it. */
export async function openOffice(day?: string): Promise<Office> {
  const house = await openTestHouse(day)
  const bureau = await makeBureau(house)
  const app = await openApp(house)
  const anew: Office['anew'] = ({ id }) => {
    const now = async () => requestsOf(app, await openSession(house, house.sql, id))
    return {
      get: async url => (await now()).get(url),
      post: async (url, body) => (await now()).post(url, body),
    }
  }
  return { house, bureau, app, anew, as: person => requestsOf(app, person?.session) }
}

export async function openApp(
  house: TestHouse,
  options: Partial<AppOptions> = {},
): Promise<FastifyInstance> {
  const app = await makeApp({ house, setUpToken, ...options })
  after(() => app.close())
  return app
}

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read any answer
  body: any
  headers: LightMyRequestResponse['headers']
  bytes: Buffer
}

export type Requests = ReturnType<typeof requestsOf>

export function requestsOf(
  app: FastifyInstance,
  session?: string,
  records = app.house.sql,
  bearer?: string,
) {
  let csrfToken: string | undefined
  async function ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookies: Record<string, string> = session ? { [cookieName]: session } : {}
    if (session && method !== 'GET') csrfToken ??= await tokenOf(app, cookies)
    const token: Record<string, string> = csrfToken ? { 'x-csrf-token': csrfToken } : {}
    const machine: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {}
    const sent = { ...token, ...machine, ...headers }
    const answer = answered(
      await app.inject({ method, url, cookies, headers: sent, payload: payload as never }),
    )
    if (answer.status === 200) assertDescribed(app, `${method} ${url}`, answer.body)
    return answer
  }
  return {
    get: (url: string) => ask('GET', url),
    post: async (url: string, body: unknown = {}, headers?: Record<string, string>) =>
      ask('POST', url, await seen(records, url, body), headers),
    remove: (url: string, headers?: Record<string, string>) =>
      ask('DELETE', url, undefined, headers),
    upload: (
      url: string,
      file: UploadedFile,
      fields: Record<string, string> = {},
      headers: Record<string, string> = {},
    ) =>
      ask('POST', url, formOf(file, fields), {
        ...headers,
        'content-type': `multipart/form-data; ${boundary}`,
      }),
  }
}

/** An act on an item says which revision its form was drawn from: the newest, unless the test says. */
async function seen(sql: Sql, url: string, body: unknown): Promise<unknown> {
  const [, id] = /^\/api\/items\/(\d+)\//.exec(url) ?? []
  if (!id || typeof body !== 'object') return body
  const rows = await sql<{ revision: number }[]>`
    select revision from matter where id = ${Number(id)}`.catch(() => [])
  return { revision: rows[0]?.revision ?? 0, ...body }
}

export interface UploadedFile {
  name: string
  bytes: Buffer
  /** How many bytes of the request are lost at its end. */
  lost?: number
}

const line = 'a-line-between-parts'
const boundary = `boundary=${line}`

/** The body of an upload as browsers write it: fields first, then the file. */
export function formOf(file: UploadedFile, fields: Record<string, string>): Buffer {
  const texts = Object.entries(fields).map(
    ([name, value]) =>
      `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${line}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const tail = `\r\n--${line}--\r\n`
  const body = Buffer.concat([Buffer.from(texts.join('') + head), file.bytes, Buffer.from(tail)])
  return file.lost ? body.subarray(0, body.length - file.lost) : body
}

async function tokenOf(app: FastifyInstance, cookies: Record<string, string>) {
  const answer = await app.inject({ url: '/api/session', cookies })
  return answer.json().csrfToken as string | undefined
}

export function answered(response: LightMyRequestResponse): Answer {
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return {
    status: response.statusCode,
    body: isJson && response.body ? response.json() : undefined,
    headers: response.headers,
    bytes: response.rawPayload,
  }
}
