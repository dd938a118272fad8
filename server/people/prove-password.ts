import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { lockMinutes, signInFailureLimit } from '#domain/people/password.ts'
import { Refusal } from '#domain/refusals.ts'
import type { signInFaults } from '#domain/security/subject.ts'
import type { House } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { recordSecurity } from '#server/security/record.ts'
import { type Credentials, findCredentials, lockCredentials, updateSignIns } from './queries.ts'

/** A hash nobody's password has, so that an unknown account takes as long as a known one. */
const nobodysHash = hash(randomBytes(16).toString('hex'))

/**
 * Does `then` for whoever knows the account's password, whichever door they come by. Refuses
 * `signInFailed`. After 5 failures in a row the account is locked for 5 minutes (NORMS §6.2), which
 * takes as long and answers the same as an unknown one, so that nobody learns which accounts exist.
 * The log alone says which it was.
 * The hash is computed before the row is locked; under the lock the guess counts only for the
 * password and the lock that then stand. A failure is counted although it is refused; `then` begins
 * the count anew where nothing more is to be shown.
 */
export async function provePassword<Answer>(
  house: House & { client: string },
  account: string,
  password: string,
  then: (tx: Transaction, person: Credentials) => Promise<Answer>,
): Promise<Answer> {
  const moment = house.now()
  const known = await findCredentials(house.sql, account)
  const matches = await verify(known?.passwordHash ?? (await nobodysHash), password)
  const answer = await house.sql.begin(async tx => {
    const person = await lockCredentials(tx, account)
    const failed = (fault: Fault) => recordFailure(tx, house, person ?? null, fault)
    if (!person) return failed('unknownAccount')
    if (isLocked(person, moment)) return failed('locked')
    if (!matches || person.passwordHash !== known?.passwordHash) {
      await countFailure(tx, person, moment)
      return failed('wrongPassword')
    }
    return then(tx, person)
  })
  if (answer instanceof Refusal) throw answer
  return answer as Answer
}

type Fault = (typeof signInFaults)[number]

/** An account that does not exist is not written down: it may be a password in the wrong field. */
async function recordFailure(
  tx: Transaction,
  house: House & { client: string },
  person: Credentials | null,
  fault: Fault,
): Promise<Refusal> {
  const actor = { person, moment: house.now(), client: house.client }
  await recordSecurity(tx, actor, { kind: 'signIn', success: false, subject: { fault } })
  return new Refusal('signInFailed', { limit: signInFailureLimit, minutes: lockMinutes })
}

export async function countFailure(
  tx: Transaction,
  person: Credentials,
  moment: Date,
): Promise<void> {
  const failures = person.failedSignIns + 1
  const lock = failures >= signInFailureLimit
  const until = lock ? new Date(moment.getTime() + lockMinutes * 60_000) : null
  await updateSignIns(tx, person.id, lock ? 0 : failures, until)
}

export function isLocked({ lockedUntil }: Credentials, moment: Date): boolean {
  return lockedUntil !== null && lockedUntil > moment
}
