import { z } from 'zod'
import { bureausOf, hasRole, type Person } from './roles.ts'

/** A mobile number of the mainland, or a land line with its area code; empty for none. */
export const phoneSchema = z
  .string()
  .trim()
  .regex(/^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})?$/, { error: 'phoneInvalid' })

/**
 * Numbers are for who keeps the roster and for the clerk who reminds the people of the bureau; never
 * for a machine. Answers the bureaus whose people's numbers are seen.
 */
export function seesPhonesOf(person: Person): readonly number[] | 'all' {
  if (person.only !== undefined) return []
  if (hasRole(person, 'systemAdmin')) return 'all'
  const bureaus = bureausOf(person, 'clerk')
  return bureaus.includes(null) ? 'all' : bureaus.filter(id => id !== null)
}
