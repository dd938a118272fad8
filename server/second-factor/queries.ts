import type { SecondFactorView } from '#domain/second-factor/second-factor.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface SecondFactor {
  secret: string
  confirmedAt: Date | null
  lastStep: number
}

/** Read under the lock of its person, which every change takes first. */
export async function findSecondFactor(
  tx: Transaction,
  personId: number,
): Promise<SecondFactor | undefined> {
  const [row] = await tx<SecondFactor[]>`
    select secret, confirmed_at, last_step from second_factor where person_id = ${personId}`
  return row
}

/** A new secret in the place of one that was never confirmed. */
export async function insertSecret(tx: Transaction, personId: number, secret: string) {
  await tx`insert into second_factor (person_id, secret) values (${personId}, ${secret})
    on conflict (person_id) do update set secret = excluded.secret, last_step = 0`
}

export async function updateConfirmed(tx: Transaction, personId: number, at: Date) {
  await tx`update second_factor set confirmed_at = ${at} where person_id = ${personId}`
}

export async function updateLastStep(tx: Transaction, personId: number, step: number) {
  await tx`update second_factor set last_step = ${step} where person_id = ${personId}`
}

export async function insertRecoveryCodes(
  tx: Transaction,
  personId: number,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const rows = hashes.map(hash => ({ person_id: personId, hash }))
  await tx`insert into recovery_code ${tx(rows)}`
}

/** Takes a code away; whether there was one. */
export async function deleteRecoveryCode(tx: Transaction, personId: number, hash: Uint8Array) {
  const gone = await tx`delete from recovery_code where person_id = ${personId} and hash = ${hash}`
  return gone.count === 1
}

/** Whether there was a confirmed one. */
export async function deleteSecondFactor(tx: Transaction, personId: number): Promise<boolean> {
  await tx`delete from recovery_code where person_id = ${personId}`
  const [gone] = await tx<{ confirmed: boolean }[]>`
    delete from second_factor where person_id = ${personId}
    returning confirmed_at is not null as confirmed`
  return gone?.confirmed ?? false
}

export async function viewSecondFactor(sql: Runner, personId: number): Promise<SecondFactorView> {
  const [row] = await sql<{ enrolledAt: Date | null; recoveryCodesLeft: number }[]>`
    select (select confirmed_at from second_factor where person_id = ${personId}) as enrolled_at,
      (select count(*)::int from recovery_code where person_id = ${personId}) as recovery_codes_left`
  const { enrolledAt, recoveryCodesLeft } = row!
  return { enrolledAt: enrolledAt?.toISOString() ?? null, recoveryCodesLeft }
}

export async function updateSessionProven(tx: Transaction, tokenHash: Uint8Array, at: Date) {
  await tx`update session set second_factor_at = ${at} where token_hash = ${tokenHash}`
}
