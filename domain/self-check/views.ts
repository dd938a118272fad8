import { z } from 'zod'

/** What the server answers about self-checks; days as `YYYY-MM-DD`. */

const id = z.int()

/** One thing found that stands. */
const standingFinding = z.object({
  id,
  aspectId: id,
  kindId: id.nullable(),
  manifestation: z.string(),
  foundBy: z.string(),
  itemId: id.nullable(),
})

/** A withdrawn finding stays on its sheet and is counted nowhere. */
export const findingView = standingFinding.extend({
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
})

export const selfCheckRow = z.object({
  id,
  campaignId: id,
  round: id,
  unitId: id.nullable(),
  personId: id.nullable(),
  openedOn: z.string(),
  dueOn: z.string(),
  signedName: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** Of a sheet that nobody signed before its round was ended. */
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedReason: z.string().nullable(),
  /** Those that stand. */
  findings: id,
})

export const selfCheckView = selfCheckRow.extend({
  statement: z.string(),
  /** SHA-256 of what was signed; empty where it was signed before there were seals. */
  seal: z.string().nullable(),
  mine: z.boolean(),
  list: z.array(findingView),
})

/** A unit or a leader against an aspect: how many found, or none signed, or no answer yet. */
export const matrixCell = z.object({
  selfCheckId: id,
  unitId: id.nullable(),
  personId: id.nullable(),
  aspectId: id,
  found: id,
  answer: z.enum(['found', 'none', 'unanswered']),
})

/** One thing found, with the sheet it stands on. */
export const findingRow = standingFinding.extend({
  selfCheckId: id,
  unitId: id.nullable(),
  personId: id.nullable(),
  signed: z.boolean(),
})

/** How many sheets a new round hands out; `without` are the units in scope where nobody may sign. */
export const roundSize = z.object({ units: id, leaders: id, without: z.array(id) })

/** Signed sheets whose seal fits, those without one, and the first that does not fit. */
export const sheetsVerdict = z.object({
  sealed: id,
  unsealed: id,
  broken: z.object({ id, round: id, campaign: z.string(), holder: z.string() }).nullable(),
})

/** Whether a sheet still waits for a signature. */
export function isOpen(sheet: Pick<SelfCheckRow, 'signedAt' | 'endedAt'>): boolean {
  return sheet.signedAt === null && sheet.endedAt === null
}

export type SheetsVerdict = z.infer<typeof sheetsVerdict>
export type RoundSize = z.infer<typeof roundSize>
export type FindingRow = z.infer<typeof findingRow>
export type FindingView = z.infer<typeof findingView>
export type SelfCheckRow = z.infer<typeof selfCheckRow>
export type SelfCheckView = z.infer<typeof selfCheckView>
export type MatrixCell = z.infer<typeof matrixCell>
