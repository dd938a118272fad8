import { z } from 'zod'
import type { Reason } from '../workflow.ts'
import { administratorRoles, type Role, roleSchema } from './roles.ts'

/**
 * Who may give whom a post (LESSONS 25). The system administrator gives ordinary posts. A post that
 * makes its holder judge, administer or read what is sealed, and every post somebody asks for
 * themselves, waits for the security administrator.
 */
export const rolesNeedingApproval: readonly Role[] = [
  ...administratorRoles,
  'verifier',
  'discipline',
]

/** The way a post came about. */
export const doors = ['office', 'setUp', 'commandLine', 'import'] as const
export type Door = Exclude<(typeof doors)[number], 'setUp'>

interface Grant {
  role: Role
  isSelf: boolean
  door: Door
  /** Whether somebody holds the security administrator's post, held it once, or never did. */
  securityAdmin: 'now' | 'once' | 'never'
}

/**
 * Whether a post waits for a second person. The first security administrator cannot be approved by
 * anybody: until there has been one, that post is given to somebody else at once; once all are gone,
 * only from the command line of the machine.
 */
export function waitsForApproval({ role, isSelf, door, securityAdmin }: Grant): boolean {
  if (isSelf) return true
  if (!isGivenByTwo(role)) return false
  const isFirst = securityAdmin === 'never' || (securityAdmin === 'once' && door === 'commandLine')
  return !(role === 'securityAdmin' && isFirst)
}

/** A post that two persons give: who knew its holder's password would hold the post alone. */
export function isGivenByTwo(role: Role): boolean {
  return rolesNeedingApproval.includes(role)
}

/**
 * Whether the holder of an approved post gets a new first password with it: until then whoever opened
 * the account, or reset it, may know the one there is. Nobody else knows that of who held such a post.
 */
export function renewsPassword(asked: Role, held: readonly Role[]): boolean {
  return isGivenByTwo(asked) && !held.some(isGivenByTwo)
}

/** Why this person may not decide about a requested post. */
export function whyNotDecide(
  request: { personId: number; askedBy: number; decidedBy: number | null },
  deciderId: number,
): Reason | undefined {
  if (request.decidedBy !== null) return { code: 'postRequestDecided' }
  if (request.personId === deciderId) return { code: 'ownRights' }
  if (request.askedBy === deciderId) return { code: 'ownPostRequest' }
}

/** What an approval answers; a first password is told this once, to who approved. */
export const decidedPostView = z.object({
  id: z.int(),
  account: z.string().nullable(),
  firstPassword: z.string().nullable(),
})

export const postRequestView = z.object({
  id: z.int(),
  personId: z.int(),
  unitId: z.int(),
  role: roleSchema,
  title: z.string(),
  charge: z.array(z.int()),
  since: z.string(),
  askedBy: z.int(),
  askedAt: z.string(),
  decidedBy: z.int().nullable(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  opinion: z.string(),
  /** What a token asks for; null for a post of a human. */
  tokenRights: z.array(z.string()).nullable(),
})

/** How a post came about and how it ended; nulls for what was before such things were kept. */
export const grantView = z.object({
  postId: z.int(),
  unitId: z.int(),
  role: roleSchema,
  title: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  grantedBy: z.int().nullable(),
  grantedAt: z.string().nullable(),
  grantedThrough: z.enum(doors),
  approvedBy: z.int().nullable(),
  endedBy: z.int().nullable(),
  endedAt: z.string().nullable(),
})

export const rightsHistoryView = z.object({
  grants: z.array(grantView),
  requests: z.array(postRequestView),
})

export type DecidedPostView = z.infer<typeof decidedPostView>
export type PostRequestView = z.infer<typeof postRequestView>
export type RightsHistoryView = z.infer<typeof rightsHistoryView>
