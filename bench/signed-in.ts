import type { Person } from '#domain/people/roles.ts'
import type { House } from '#server/context.ts'
import type { Sql } from '#server/database/sql.ts'
import { cookieName } from '#server/http/session.ts'
import { findSession, personOf } from '#server/people/session-queries.ts'
import { openSession, tokenHash } from '#server/people/sign-in.ts'
import type { Organisation } from './organisation.ts'

export interface SignedIn {
  person: Person
  /** What a browser would send with each request. */
  headers: Record<string, string>
}

export type People = Record<
  'clerk' | 'bureauClerk' | 'leader' | 'handler' | 'newcomer' | 'verifier',
  SignedIn
>

/** One person of each kind with a session, all who are needed to measure. */
export async function signInAll(
  sql: Sql,
  organisation: Organisation,
  today: string,
): Promise<People> {
  const enter = async (id: number): Promise<SignedIn> => {
    const token = await openSession({ now: () => new Date() } as House, sql, id)
    const session = (await findSession(sql, tokenHash(token), today))!
    const headers = { cookie: `${cookieName}=${token}`, 'x-csrf-token': session.csrfToken }
    return { person: personOf(session), headers }
  }
  const { clerks, bureauClerk, leaders, handlers, newcomer, verifiers } = organisation
  return {
    clerk: await enter(clerks[0]!),
    bureauClerk: await enter(bureauClerk),
    leader: await enter(leaders[1]!),
    handler: await enter(handlers[20]!.id),
    newcomer: await enter(newcomer.id),
    verifier: await enter(verifiers[0]!),
  }
}
