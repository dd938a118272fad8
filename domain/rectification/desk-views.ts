import { z } from 'zod'
import { itemRow } from './views.ts'

/** What is waited for on somebody's desk, in the order of its groups: mostly the act itself. */
export const deskActs = [
  'accept',
  'submitForCloseOut',
  'reportProgress',
  'approveCloseOut',
  'approveAgain',
  'decideExtension',
  'decideSuspension',
  'verify',
  'publish',
  'finishPublicity',
  'openRemainder',
  'recordLookBack',
  'recordPeriodicReview',
  'registerClaim',
  'assign',
  'postEnds',
] as const

/**
 * A row of the desk; with the open measures of this person where it is there for them, and with whose
 * open measures are where somebody's post ends.
 */
const deskRow = itemRow.extend({
  myMeasures: z
    .array(z.object({ position: z.int(), text: z.string(), deadline: z.string().nullable() }))
    .optional(),
  openMeasures: z
    .array(z.object({ handlerId: z.int(), deadline: z.string().nullable() }))
    .nullable()
    .optional(),
})

/** The desk: what this person has to do, by the act that is waited for. */
export const deskView = z.object({
  groups: z.array(
    z.object({
      action: z.enum(deskActs),
      count: z.int(),
      more: z.boolean(),
      rows: z.array(deskRow),
    }),
  ),
})

export type DeskView = z.infer<typeof deskView>
