import { z } from 'zod'
import { lightTerms } from '../calendar/views.ts'
import { secondFactorStep } from '../second-factor/second-factor.ts'
import { roleSchema } from './roles.ts'

/** What the server answers about people, units and the session; the browser's types come from here. */

const day = z.string()

export const sessionView = z.object({
  person: z.object({
    id: z.int(),
    name: z.string(),
    account: z.string(),
    roles: z.array(roleSchema),
    /** The bureau of each office held; null for the county's own. */
    offices: z.array(z.object({ role: roleSchema, bureauId: z.int().nullable() })),
  }),
  /** The bureaus in reach, as a whole or in part. */
  bureauIds: z.array(z.int()),
  rights: z.array(z.string()),
  bureau: z.string(),
  csrfToken: z.string(),
  /** What sign-in still waits for; until then nothing else is answered. */
  secondFactor: secondFactorStep.nullable(),
  mustChangePassword: z.boolean(),
  /** The bureau's day and zone: dates and times are shown in it, wherever the browser is. */
  today: day,
  timeZone: z.string(),
  /** The largest file that may be uploaded. */
  uploadMegabytes: z.int(),
  lights: lightTerms,
  /** The last day whose holidays are entered; dates beyond are provisional. */
  verifiedThrough: day,
})

export const unitView = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  name: z.string(),
  shortName: z.string(),
  position: z.int(),
  closedOn: day.nullable(),
  /** The bureau it lies in, itself where it is one; null for the county's own units. */
  bureauId: z.int().nullable(),
})

export const postView = z.object({
  id: z.int(),
  unitId: z.int(),
  role: roleSchema,
  title: z.string(),
  charge: z.array(z.int()),
  since: day,
  until: day.nullable(),
})

export const personView = z.object({
  id: z.int(),
  name: z.string(),
  /** Only for who manages people, and for oneself. */
  account: z.string().nullable(),
  hasAccount: z.boolean(),
  /** Empty where there is none, and for who may not see numbers. */
  phone: z.string(),
  leftOn: day.nullable(),
  posts: z.array(postView),
})

export type SessionView = z.infer<typeof sessionView>
export type UnitView = z.infer<typeof unitView>
export type PersonView = z.infer<typeof personView>
export type PostView = z.infer<typeof postView>
