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

/** Roles whose holder sees every item of the bureau their post is in, of all from a post above. */
export const rolesSeeingAll: Role[] = ['clerk', 'head', 'verifier']

/** A post as clerk, head or verifier, and the bureau it lies in; null for the county's own office. */
export interface Office {
  role: Role
  bureauId: number | null
}

/**
 * The acting person as the rules see them. `reach` holds the ids of the units whose items they may
 * read: the units of their posts, those below, those in their charge, and the bureaus of their
 * offices. It may be left empty for who sees everything.
 */
export interface Person {
  id: number
  name: string
  roles: readonly Role[]
  reach: readonly number[]
  offices?: readonly Office[]
  /** An office of the county, or of the only bureau there is. */
  everywhere?: boolean
  /** Of the rights of the roles only these: a machine with a token. */
  only?: readonly string[]
}

/**
 * Whom the log calls the system: it does for the office what is due and nobody has done, such as a
 * date after an import of the calendar or a close-out after its public notice.
 */
export const system: Person = {
  ...{ id: 0, name: '', roles: ['clerk'], reach: [], everywhere: true },
  offices: [{ role: 'clerk', bureauId: null }],
}

export function isSystem(person: Person): boolean {
  return person.id === system.id
}

export function hasRole(person: Person, ...wanted: readonly Role[]): boolean {
  return person.roles.some(role => wanted.includes(role))
}

export function seesAll(person: Person): boolean {
  return person.everywhere === true
}

/** The bureaus in which a person holds an office as one of `wanted`; null stands for the county. */
export function bureausOf(
  person: Pick<Person, 'offices'>,
  ...wanted: readonly Role[]
): (number | null)[] {
  const offices = (person.offices ?? []).filter(({ role }) => wanted.includes(role))
  return [...new Set(offices.map(({ bureauId }) => bureauId))]
}

/** The bureau that what a person writes down belongs to while nothing else says: that of their office. */
export function homeBureau(person: Pick<Person, 'offices'>): number | null {
  return person.offices?.[0]?.bureauId ?? null
}

/**
 * The person with only the roles that count in a bureau: nobody is clerk, head or verifier over the
 * items of another bureau than that of the office; the county's are it everywhere.
 */
export function actingIn<One extends Person>(person: One, bureauId: number | null): One {
  const counts = (role: Role) =>
    !rolesSeeingAll.includes(role) ||
    bureausOf(person, role).some(bureau => bureau === null || bureau === bureauId)
  return { ...person, roles: person.roles.filter(counts) }
}

/** Whether a person holds any office in a bureau, or one of the county's. */
export function isOwnOffice(person: Person, bureauId: number | null): boolean {
  return bureausOf(person, ...rolesSeeingAll).some(one => one === null || one === bureauId)
}
