import { z } from 'zod'
import { hasRole, type Person } from './roles.ts'

/** A mobile number of the mainland, or a land line with its area code; empty for none. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})?$/, { error: 'phoneInvalid' })

/** Numbers are for who keeps the roster and for the clerk who reminds people; never for a machine. */
export function seesPhones(person: Person): boolean {
  return person.only === undefined && hasRole(person, 'clerk', 'systemAdmin')
}
