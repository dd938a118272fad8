import { Refusal, type RefusalDetails, refusals } from '#domain/refusals.ts'

/** The server did not answer: the network is down, or the server is. */
export class Unreachable extends Error {
  constructor() {
    super('The server did not answer')
    this.name = 'Unreachable'
  }
}

/** A failure nobody planned for; `requestId` finds it in the server's log. */
export class Unexpected extends Error {
  readonly status: number
  readonly requestId: string

  constructor(status: number, requestId: string) {
    super(`Unexpected answer ${status} ${requestId}`)
    this.name = 'Unexpected'
    this.status = status
    this.requestId = requestId
  }
}

export interface Reply {
  status: number
  body: unknown
}

/** What an answer of 400 or more means: a refusal with its details, or something unexpected. */
export function failureOf({ status, body }: Reply): Refusal | Unexpected {
  const { code, details } = (body ?? {}) as { code?: string; details?: RefusalDetails }
  if (code && code in refusals) return new Refusal(code as keyof typeof refusals, details)
  return new Unexpected(status, String(details?.requestId ?? ''))
}

export function isRefusal(failure: unknown, ...codes: Refusal['code'][]): failure is Refusal {
  return failure instanceof Refusal && (codes.length === 0 || codes.includes(failure.code))
}
