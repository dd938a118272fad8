import { z } from 'zod'
import { roleSchema } from '../people/roles.ts'

/** What importing a roster would do, row by row, and what it did. */
export const rosterVerdicts = ['create', 'change', 'same', 'refuse'] as const
export type RosterVerdict = (typeof rosterVerdicts)[number]

/** What a row brings; `postAnew` ends a post and gives it again with another title or charge. */
export const rosterGains = ['person', 'post', 'postAnew', 'account', 'phone'] as const
export type RosterGain = (typeof rosterGains)[number]

export const rosterPlanRow = z.object({
  sheet: z.string(),
  row: z.int(),
  name: z.string(),
  unit: z.string(),
  title: z.string(),
  role: roleSchema.nullable(),
  charge: z.string(),
  account: z.string(),
  phone: z.string(),
  verdict: z.enum(rosterVerdicts),
  brings: z.array(z.enum(rosterGains)),
  reasons: z.array(z.object({ code: z.string(), details: z.record(z.string(), z.string()) })),
})

export const rosterPlanView = z.object({
  file: z.string(),
  rows: z.array(rosterPlanRow),
  counts: z.record(z.enum(rosterVerdicts), z.int()),
  /** Units that will be added, each with those above it. */
  newUnits: z.array(z.string()),
  skipped: z.array(z.object({ sheet: z.string(), row: z.int(), text: z.string() })),
  unused: z.array(z.string()),
  otherSheets: z.array(z.string()),
  /** Stands for all of this: an import names the one it was decided on. */
  digest: z.string(),
})

export const rosterAnswer = z.object({
  created: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
  waiting: z.int(),
  /** First passwords, told this once; empty where only the machine hands it out. */
  accounts: z.array(
    z.object({ name: z.string(), unit: z.string(), account: z.string(), password: z.string() }),
  ),
})

/** The digest of the plan that somebody looked at; without one what is found is imported. */
export const importRosterFields = z.object({ digest: z.string().max(64).optional() })

export type RosterPlanRow = z.infer<typeof rosterPlanRow>
export type RosterPlanView = z.infer<typeof rosterPlanView>
export type RosterAnswer = z.infer<typeof rosterAnswer>
