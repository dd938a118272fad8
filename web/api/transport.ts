import { type Reply, Unreachable } from './failures.ts'

/** How calls leave the browser. Both ways answer a reply for any status, or throw `Unreachable`. */
export async function sendJson(
  method: string,
  path: string,
  token: string,
  body?: unknown,
): Promise<Reply> {
  const headers: Record<string, string> = { 'x-csrf-token': token }
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await reach(path, { method, headers, body: JSON.stringify(body) })
  return { status: response.status, body: parsed(await response.text()) }
}

export async function sendForFile(path: string): Promise<Reply & { name: string }> {
  const response = await reach(path, {})
  const body = response.ok ? await response.blob() : parsed(await response.text())
  return { status: response.status, body, name: fileName(response) }
}

/** By XMLHttpRequest, because fetch does not tell how much has been sent. `share` is 0 to 1. */
export function sendForm(
  path: string,
  token: string,
  form: FormData,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', path)
    call.setRequestHeader('x-csrf-token', token)
    call.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0)
    call.onload = () => resolve({ status: call.status, body: parsed(call.responseText) })
    call.onerror = () => reject(new Unreachable())
    call.onabort = () => reject(signal?.reason ?? new Unreachable())
    signal?.addEventListener('abort', () => call.abort())
    call.send(form)
  })
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch {
    throw new Unreachable()
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function fileName(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=(?:UTF-8'')?([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'shigai'
}
