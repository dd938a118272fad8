import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { machineRights } from '../people/rights.ts'

/** Tokens for machines: what making one asks for and what is shown of it. */

/** A token runs for a year at most, in natural days. */
export const tokenDays = 366

export const makeTokenInput = z.object({
  name: z.string().trim().min(2, { error: 'textTooShort' }).max(40),
  rights: z
    .array(z.enum(machineRights))
    .min(1, { error: 'rightsMissing' })
    .max(machineRights.length),
  /** The last day on which it works. */
  expiresOn: ledgerDaySchema,
})

/** The token itself, shown this once. */
export const madeToken = z.object({
  id: z.int(),
  token: z.string(),
  /** 1 when it does nothing until the security administrator approves. */
  waiting: z.int(),
})

/** What the second person said to rights that the maker does not hold. */
export const tokenApprovals = ['given', 'waiting', 'refused'] as const
export type TokenApproval = (typeof tokenApprovals)[number]

export const tokenView = z.object({
  id: z.int(),
  name: z.string(),
  rights: z.array(z.string()),
  expiresOn: z.string(),
  createdName: z.string(),
  createdAt: z.coerce.string(),
  revokedName: z.string().nullable(),
  revokedAt: z.coerce.string().nullable(),
  lastUsedAt: z.coerce.string().nullable(),
  approval: z.enum(tokenApprovals),
})

export type MakeTokenInput = z.infer<typeof makeTokenInput>
export type MadeToken = z.infer<typeof madeToken>
export type TokenView = z.infer<typeof tokenView>

export type TokenState = 'usable' | 'waiting' | 'refused' | 'expired' | 'revoked'

/** Whether a token works on a day, `YYYY-MM-DD`; the last day counts. */
export function tokenState(
  token: { expiresOn: string; revokedAt: unknown; approval: TokenApproval },
  today: string,
): TokenState {
  if (token.revokedAt !== null) return 'revoked'
  if (token.expiresOn < today) return 'expired'
  return token.approval === 'given' ? 'usable' : token.approval
}
