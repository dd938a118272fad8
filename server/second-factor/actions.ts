import { lockMinutes, signInFailureLimit } from '#domain/people/password.ts'
import { Refusal } from '#domain/refusals.ts'
import type { EnrolmentView, RecoveryCodesView } from '#domain/second-factor/second-factor.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { lockPerson } from '#server/people/organisation-queries.ts'
import { countFailure, isLocked } from '#server/people/prove-password.ts'
import {
  type Credentials,
  deleteSessionsOf,
  findBureau,
  lockCredentials,
  updateSignIns,
} from '#server/people/queries.ts'
import type { SessionRow } from '#server/people/session-queries.ts'
import { tokenHash } from '#server/people/sign-in.ts'
import { refuseOwn } from '#server/people/standing.ts'
import { type Actor, recordSecurity } from '#server/security/record.ts'
import { enrolmentAddress, newRecoveryCodes, newSecret, recoveryHash, stepOf } from './codes.ts'
import {
  deleteRecoveryCode,
  deleteSecondFactor,
  findSecondFactor,
  insertRecoveryCodes,
  insertSecret,
  updateConfirmed,
  updateLastStep,
  updateSessionProven,
} from './queries.ts'

type Session = SessionRow & { token: string }

/** A new secret for who has to enrol; answered until it is confirmed and never again. */
export function beginEnrolment(context: Context, session: Session): Promise<EnrolmentView> {
  return context.transaction(async tx => {
    await lockFor(tx, session, 'enrol')
    const secret = newSecret()
    await insertSecret(tx, session.personId, secret)
    const issuer = (await findBureau(tx)) ?? ''
    return { secret, address: enrolmentAddress(secret, issuer, session.account) }
  })
}

/** The first code shows that the authenticator holds the secret; the session is signed in by it. */
export function confirmEnrolment(
  context: Context,
  session: Session,
  code: string,
): Promise<RecoveryCodesView> {
  const { personId } = session
  return context.transaction(async tx => {
    await lockFor(tx, session, 'enrol')
    const factor = await findSecondFactor(tx, personId)
    const step = factor && stepOf(code, factor, context.moment)
    if (step === undefined) throw new Refusal('enrolmentCodeWrong')
    await updateConfirmed(tx, personId, context.moment)
    await updateLastStep(tx, personId, step)
    const recoveryCodes = newRecoveryCodes()
    await insertRecoveryCodes(tx, personId, recoveryCodes.map(recoveryHash))
    await completeSignIn(tx, context, session)
    await recordSecurity(tx, context, { kind: 'secondFactorEnrolled' })
    await recordSecurity(tx, context, { kind: 'signIn' })
    return { recoveryCodes }
  })
}

/**
 * Completes a sign-in with a code of the authenticator or a recovery code, each good once. Refuses
 * `secondFactorFailed`; failures count together with those of the password, though refused.
 */
export async function proveSecondFactor(
  context: Context,
  session: Session,
  code: string,
): Promise<void> {
  const refused = await context.transaction(async tx => {
    const person = await lockFor(tx, session, 'code')
    if (isLocked(person, context.moment)) return failed(tx, context, 'locked')
    const used = await usedBy(tx, context, person, code)
    if (!used) {
      await countFailure(tx, person, context.moment)
      return failed(tx, context, 'wrongCode')
    }
    await completeSignIn(tx, context, session)
    if (used === 'recovery') await recordSecurity(tx, context, { kind: 'recoveryCodeUsed' })
    await recordSecurity(tx, context, { kind: 'signIn' })
  })
  if (refused) throw refused
}

/** Lets a person enrol anew at their next sign-in. Refuses `ownRights` and `secondFactorMissing`. */
export function resetSecondFactor(context: Context, personId: number): Promise<{ id: number }> {
  refuseOwn(context, personId)
  return context.transaction(async tx => {
    await takeSecondFactor(tx, context, personId)
    return { id: personId }
  })
}

export async function takeSecondFactor(tx: Transaction, actor: Actor, personId: number) {
  const person = await lockPerson(tx, personId)
  if (!person) throw new Refusal('notFound')
  const { name } = person
  if (!(await deleteSecondFactor(tx, personId))) throw new Refusal('secondFactorMissing', { name })
  await deleteSessionsOf(tx, personId)
  await recordSecurity(tx, actor, { kind: 'secondFactorReset', subject: { person: name } })
}

/** Locks the person; the session has to wait for that step, also once the lock is held. */
async function lockFor(tx: Transaction, session: Session, step: 'enrol' | 'code') {
  const person = await lockCredentials(tx, session.account)
  if (!person) throw new Refusal('signInNeeded')
  const confirmed = (await findSecondFactor(tx, person.id))?.confirmedAt
  const stands = session.secondFactor !== null && (confirmed ? 'code' : 'enrol') === step
  if (!stands) throw new Refusal('secondFactorHeld')
  return person
}

async function usedBy(tx: Transaction, { moment }: Context, { id }: Credentials, code: string) {
  const step = stepOf(code, (await findSecondFactor(tx, id))!, moment)
  if (step !== undefined) {
    await updateLastStep(tx, id, step)
    return 'code'
  }
  return (await deleteRecoveryCode(tx, id, recoveryHash(code))) && 'recovery'
}

async function completeSignIn(tx: Transaction, { moment }: Context, session: Session) {
  await updateSignIns(tx, session.personId, 0, null)
  await updateSessionProven(tx, tokenHash(session.token), moment)
}

async function failed(tx: Transaction, context: Context, fault: 'locked' | 'wrongCode') {
  await recordSecurity(tx, context, { kind: 'signIn', success: false, subject: { fault } })
  return new Refusal('secondFactorFailed', { limit: signInFailureLimit, minutes: lockMinutes })
}
