import { createHash, randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { isStrong, passwordLength } from '#domain/people/password.ts'
import { Refusal } from '#domain/refusals.ts'
import { type Context, dayOf, type House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import { provePassword } from './prove-password.ts'
import {
  deleteSession,
  deleteSessionsOf,
  insertSession,
  updatePassword,
  updateSignIns,
} from './queries.ts'
import { findSession } from './session-queries.ts'

/**
 * Checks account and password and opens a session; answers its token for the cookie. Where a role
 * needs a second factor the session waits for it.
 * Refuses what `provePassword` refuses.
 */
export function signIn(
  house: House,
  account: string,
  password: string,
  client = '',
): Promise<string> {
  const asked = { ...house, client }
  return provePassword(asked, account, password, (tx, person) =>
    openSignedIn(house, tx, person, client),
  )
}

/** A session for who has shown who they are, here or to the identity provider; its token. */
export async function openSignedIn(
  house: House,
  tx: Transaction,
  person: { id: number; name: string },
  client: string,
  provider?: string,
): Promise<string> {
  const token = await openSession(house, tx, person.id, provider !== undefined)
  const moment = house.now()
  const session = await findSession(tx, tokenHash(token), dayOf(moment, house.timeZone))
  // Else knowing the password would undo the count of codes that were guessed.
  if (!session?.secondFactor) await updateSignIns(tx, person.id, 0, null)
  const kind = session?.secondFactor ? 'firstFactorShown' : 'signIn'
  const subject = provider === undefined ? {} : { provider }
  await recordSecurity(tx, { person, moment, client }, { kind, subject })
  return token
}

export async function openSession(
  house: House,
  tx: Parameters<typeof insertSession>[0],
  personId: number,
  byProvider = false,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(18).toString('base64url')
  const session = { tokenHash: tokenHash(token), personId, csrfToken, byProvider }
  await insertSession(tx, { ...session, at: house.now() })
  return token
}

export function signOut(context: Context, token: string): Promise<void> {
  return context.transaction(async tx => {
    await deleteSession(tx, tokenHash(token))
    await recordSecurity(tx, context, { kind: 'signOut' })
  })
}

/**
 * Refuses a weak password, the same again, and a wrong current one, which counts as a failed
 * sign-in; ends the person's other sessions.
 */
export async function changePassword(
  context: Context,
  session: { token: string; account: string },
  passwords: { current: string; next: string },
): Promise<void> {
  const { moment } = context
  const next = await hashPassword(passwords.next)
  if (passwords.current === passwords.next) throw new Refusal('passwordSame')
  await provePassword(context, session.account, passwords.current, async (tx, person) => {
    await updatePassword(tx, person.id, { hash: next, at: moment, mustChange: false })
    await deleteSessionsOf(tx, person.id, tokenHash(session.token))
    await recordSecurity(tx, context, { kind: 'passwordChanged' })
  })
}

/** Argon2id with the library's defaults. Refuses `passwordWeak`. */
export async function hashPassword(password: string): Promise<string> {
  if (!isStrong(password)) {
    throw new Refusal('passwordWeak', { length: passwordLength })
  }
  return hash(password)
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
