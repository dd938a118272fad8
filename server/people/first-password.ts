import { randomInt } from 'node:crypto'
import { firstPassword } from '#domain/people/first-password.ts'

/** A first password that nobody can guess, to be told once and changed at sign-in. */
export function makeFirstPassword(): string {
  return firstPassword(limit => randomInt(limit))
}
