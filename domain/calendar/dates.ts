import { z } from 'zod'

/** A day as `YYYY-MM-DD`, in the bureau's time zone. Refuses days that do not exist. */
export const daySchema = z.iso.date()

/** First and last day that a rectification record can carry; earlier ones are slips of the pen. */
export const firstDay = '2000-01-01'
export const lastDay = '2099-12-31'

/** A day in the range the ledger can hold. */
export const ledgerDaySchema = daySchema.refine(day => day >= firstDay && day <= lastDay, {
  error: 'dayOutOfRange',
})
