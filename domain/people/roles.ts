import { z } from 'zod'

/** What a post makes of the person who holds it. One post, one role; a person may hold several posts. */
export const roles = [
  'clerk',
  'handler',
  'leader',
  'head',
  'verifier',
  'desk',
  'discipline',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const

export type Role = (typeof roles)[number]

export const roleSchema = z.enum(roles)

/** The three administrators (三员) exclude one another: NORMS §6.2, DB22239. */
export const administratorRoles = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const

/** Roles whose holder sees every item of the bureau. */
export const rolesSeeingAll: Role[] = ['clerk', 'head', 'verifier']

/**
 * The acting person as the rules see them. `reach` holds the ids of the units whose
 * items they may read: the units of their posts, those below, and those in their charge.
 * It may be left empty for who sees all.
 */
export interface Person {
  id: number
  name: string
  roles: readonly Role[]
  reach: readonly number[]
}

export function hasRole(person: Person, ...wanted: readonly Role[]): boolean {
  return person.roles.some(role => wanted.includes(role))
}

export function seesAll(person: Person): boolean {
  return hasRole(person, ...rolesSeeingAll)
}
