import { z } from 'zod'
import { itemRow } from './views.ts'

/** The acts that are waited for on somebody's desk, in the order of its groups. */
export const deskActs = [
  'accept',
  'submitForCloseOut',
  'approveCloseOut',
  'decideExtension',
  'decideSuspension',
  'verify',
  'publish',
  'finishPublicity',
  'openRemainder',
  'recordLookBack',
  'recordPeriodicReview',
  'assign',
] as const

/** The desk: what this person has to do, by the act that is waited for. */
export const deskView = z.object({
  groups: z.array(
    z.object({
      action: z.enum(deskActs),
      count: z.int(),
      more: z.boolean(),
      rows: z.array(itemRow),
    }),
  ),
})

export type DeskView = z.infer<typeof deskView>
