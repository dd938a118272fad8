import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'

/** Self-check (查摆) over the catalogue, by unit and by leader. */

const id = z.int().positive()

export const openSelfChecksInput = z.object({ campaignId: id, dueOn: ledgerDaySchema })
export const findingInput = z.object({
  aspectId: id,
  kindId: id.nullable().default(null),
  manifestation: z.string().trim().min(5, { error: 'textTooShort' }).max(5000),
})
/** What was written down by mistake stays on the sheet, with the reason for taking it back. */
export const withdrawFindingInput = z.object({
  reason: z.string().trim().min(2, { error: 'textTooShort' }).max(500),
})
/** "None found" is signed with a sentence; with findings the sentence may stay empty. */
export const signSelfCheckInput = z.object({ statement: z.string().trim().max(1000).default('') })

/** Why a round ends with sheets that nobody signed. */
export const endRoundInput = z.object({
  reason: z.string().trim().min(5, { error: 'textTooShort' }).max(500),
})

export type EndRoundInput = z.infer<typeof endRoundInput>
export type FindingInput = z.infer<typeof findingInput>
export type WithdrawFindingInput = z.infer<typeof withdrawFindingInput>
