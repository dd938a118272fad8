import type { SessionView } from '#domain/people/views.ts'
import { failureOf, isRefusal, type Reply } from './failures.ts'
import { signInAgain } from './sign-in-again.ts'
import { sendForFile, sendForm, sendJson } from './transport.ts'

type QueryValue = string | number | boolean | null | undefined
export type Query = Record<string, QueryValue | readonly QueryValue[]>

let csrfToken = ''

/** The session's token against forgery; sent with every write. */
export function keepCsrfToken(token: string): void {
  csrfToken = token
}

/**
 * Every call throws a `Refusal` with its details, `Unreachable` or `Unexpected`. A call that meets
 * the end of the session waits for a new sign-in and is then sent once more.
 */
export function get<Answer>(path: string, query: Query = {}): Promise<Answer> {
  return answerTo<Answer>(() => sendJson('GET', addressOf(path, query), csrfToken))
}

export function post<Answer = unknown>(path: string, body: unknown = {}): Promise<Answer> {
  return answerTo<Answer>(() => sendJson('POST', path, csrfToken, body))
}

export function remove<Answer = unknown>(path: string): Promise<Answer> {
  return answerTo<Answer>(() => sendJson('DELETE', path, csrfToken))
}

/** Sends files; `onProgress` is told the share sent, 0 to 1. Aborting rejects with the signal's reason. */
export function upload<Answer>(
  path: string,
  form: FormData,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  return answerTo<Answer>(() => sendForm(path, csrfToken, form, onProgress, signal))
}

/** Fetches a file and hands it to the browser to save under the server's name for it. */
export async function download(path: string, query: Query = {}): Promise<void> {
  let name = ''
  const file = await answerTo<Blob>(async () => {
    const reply = await sendForFile(addressOf(path, query))
    name = reply.name
    return reply
  })
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** `path` with its query; null, undefined and empty values are left out, lists are repeated. */
export function addressOf(path: string, query: Query): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') pairs.append(name, String(one))
    }
  }
  const text = pairs.toString()
  return text ? `${path}?${text}` : path
}

async function answerTo<Answer>(send: () => Promise<Reply>): Promise<Answer> {
  const reply = await send()
  if (reply.status < 400) return reply.body as Answer
  const failure = failureOf(reply)
  if (!(await mayTryAgain(failure))) throw failure
  const second = await send()
  if (second.status >= 400) throw failureOf(second)
  return second.body as Answer
}

async function mayTryAgain(failure: Error): Promise<boolean> {
  if (isRefusal(failure, 'signInNeeded') || isRefusal(failure, 'secondFactorNeeded'))
    return signInAgain()
  if (!isRefusal(failure, 'csrfMissing')) return false
  // Somebody signed in again in another tab: this one still holds the token of the session before.
  keepCsrfToken((await get<SessionView>('/api/session')).csrfToken)
  return true
}
