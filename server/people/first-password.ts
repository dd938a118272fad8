import { randomInt } from 'node:crypto'
import { firstPassword } from '#domain/people/first-password.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Transaction } from '#server/database/sql.ts'
import { type Actor, recordSecurity } from '#server/security/record.ts'
import { lockPerson } from './organisation-queries.ts'
import { deleteSessionsOf, updatePassword } from './queries.ts'

/** A first password that nobody can guess, to be told once and changed at sign-in. */
export function makeFirstPassword(): string {
  return firstPassword(limit => randomInt(limit))
}

/** What is left of the old password ends with it. Refuses `notFound` where there is no account. */
export async function setFirstPassword(
  tx: Transaction,
  actor: Actor,
  { personId, hash }: { personId: number; hash: string },
): Promise<void> {
  const person = await lockPerson(tx, personId)
  if (!person?.account) throw new Refusal('notFound')
  await updatePassword(tx, personId, { hash, at: actor.moment, mustChange: true })
  await deleteSessionsOf(tx, personId)
  await recordSecurity(tx, actor, { kind: 'passwordReset', subject: { person: person.name } })
}
