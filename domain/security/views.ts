import { z } from 'zod'
import { type SecurityKind, securityKindNames } from './kinds.ts'
import { securitySubject } from './subject.ts'

const kind = z.enum(securityKindNames as [SecurityKind, ...SecurityKind[]])
const word = z.object({ zh: z.string(), en: z.string() })

export const securityRow = z.object({
  seq: z.int(),
  at: z.string(),
  kind,
  success: z.boolean(),
  /** Empty for the command line and for an account that does not exist. */
  person: z.string(),
  subject: securitySubject,
  /** What the address in the subject gives, in words. */
  route: word.nullable(),
  client: z.string(),
})

export const securityPage = z.object({
  rows: z.array(securityRow),
  /** The `before` of the next page. */
  next: z.int().nullable(),
})

export const securityFilter = z.object({
  kind: kind.optional(),
  person: z.string().trim().min(1).max(100).optional(),
  success: z.enum(['yes', 'no']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

export const securityQuery = securityFilter.extend({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

/** Up to which number the log was removed by retention, how many stand, and the first break. */
export const securityVerdict = z.object({
  records: z.int(),
  removedThrough: z.int(),
  broken: z.object({ seq: z.int(), why: z.enum(['hash', 'order', 'head']) }).nullable(),
})

export type SecurityRow = z.infer<typeof securityRow>
export type SecurityPage = z.infer<typeof securityPage>
export type SecurityFilter = z.infer<typeof securityFilter>
export type SecurityQuery = z.infer<typeof securityQuery>
export type SecurityVerdict = z.infer<typeof securityVerdict>
