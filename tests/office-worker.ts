import { passwordOf } from './journeys/office.ts'
import type { RunningServer } from './server.ts'

/** A person who works over HTTP without a browser. Their session outlives the server that gave it. */
export interface OfficeWorker {
  get(server: RunningServer, path: string): Promise<Told>
  post(server: RunningServer, path: string, body?: unknown): Promise<Told>
}

export interface Told {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read any answer
  body: any
}

/** Signs in, with the sample's password unless another is given. */
export async function officeWorker(
  server: RunningServer,
  account: string,
  password = passwordOf(account),
): Promise<OfficeWorker> {
  const entered = await fetch(`${server.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  })
  if (!entered.ok) throw new Error(`${account} cannot sign in: ${entered.status}`)
  const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
  const session = await fetch(`${server.address}/api/session`, { headers: { cookie } })
  const { csrfToken } = (await session.json()) as { csrfToken: string }
  const known = { cookie, 'x-csrf-token': csrfToken }
  return {
    get: (at, path) => told(fetch(at.address + path, { headers: known })),
    post: (at, path, body = {}) => {
      const form = body instanceof FormData
      const headers = form ? known : { ...known, 'content-type': 'application/json' }
      const sent = form ? body : JSON.stringify(body)
      return told(fetch(at.address + path, { method: 'POST', headers, body: sent }))
    },
  }
}

async function told(asked: Promise<Response>): Promise<Told> {
  const answer = await asked
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : undefined }
}
