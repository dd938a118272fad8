import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import {
  isStrong,
  lockMinutes,
  passwordLength,
  signInFailureLimit,
} from '#domain/people/password.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Context, House } from '#server/context.ts'
import {
  deleteSession,
  deleteSessionsOf,
  findPasswordHash,
  insertSession,
  lockCredentials,
  updatePassword,
  updateSignIns,
} from './queries.ts'

/** A hash nobody's password has, so that an unknown account takes as long as a known one. */
const nobodysHash = hash(randomBytes(16).toString('hex'))

/**
 * Checks account and password and opens a session; answers its token for the cookie.
 * Refuses `signInFailed`, and `accountLocked` for 5 minutes after 5 failures in a row (NORMS §6.2).
 * The failure is counted in its own transaction, so the refusal does not undo it.
 */
export async function signIn(house: House, account: string, password: string): Promise<string> {
  const moment = house.now()
  const answer = await house.sql.begin(async tx => {
    const person = await lockCredentials(tx, account)
    if (person?.lockedUntil && person.lockedUntil > moment)
      return locked(person.lockedUntil, moment)
    const right = await verify(person?.passwordHash ?? (await nobodysHash), password)
    if (!person) return wrong()
    if (right) {
      await updateSignIns(tx, person.id, 0, null)
      return openSession(house, tx, person.id)
    }
    const failures = person.failedSignIns + 1
    const lock = failures >= signInFailureLimit
    const until = lock ? new Date(moment.getTime() + lockMinutes * 60_000) : null
    await updateSignIns(tx, person.id, lock ? 0 : failures, until)
    return until ? locked(until, moment) : wrong()
  })
  if (answer instanceof Refusal) throw answer
  return answer
}

export async function openSession(
  house: House,
  tx: Parameters<typeof insertSession>[0],
  personId: number,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const csrfToken = randomBytes(18).toString('base64url')
  await insertSession(tx, { tokenHash: tokenHash(token), personId, csrfToken, at: house.now() })
  return token
}

export function signOut(house: House, token: string): Promise<void> {
  return deleteSession(house.sql, tokenHash(token))
}

/** Refuses a wrong current password, a weak one and the same again; ends the person's other sessions. */
export async function changePassword(
  context: Context,
  session: { token: string },
  passwords: { current: string; next: string },
): Promise<void> {
  const known = await findPasswordHash(context.sql, context.person.id)
  if (!known || !(await verify(known, passwords.current))) throw wrong()
  if (passwords.current === passwords.next) throw new Refusal('passwordSame')
  const next = await hashPassword(passwords.next)
  await context.transaction(async tx => {
    await updatePassword(tx, context.person.id, {
      hash: next,
      at: context.moment,
      mustChange: false,
    })
    await deleteSessionsOf(tx, context.person.id, tokenHash(session.token))
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

function wrong(): Refusal {
  return new Refusal('signInFailed', { limit: signInFailureLimit, minutes: lockMinutes })
}

function locked(until: Date, moment: Date): Refusal {
  const minutes = Math.ceil((until.getTime() - moment.getTime()) / 60_000)
  return new Refusal('accountLocked', { minutes })
}
