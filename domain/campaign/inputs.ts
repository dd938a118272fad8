import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import { kindInput } from './kind.ts'

/** What planning and carrying out a campaign asks for. */

const id = z.int().positive()
const name = z.string().trim().min(2, { error: 'textTooShort' }).max(200)
const line = z.string().trim().min(1).max(500)

export const activityKinds = [
  'study',
  'meeting',
  'plan',
  'inspection',
  'training',
  'other',
] as const

const period = { startsOn: ledgerDaySchema, endsOn: ledgerDaySchema }
const inOrder = (input: { startsOn: string; endsOn: string }) => input.endsOn >= input.startsOn

export const phaseInput = z
  .object({ name, ...period })
  .refine(inOrder, { error: 'endsBeforeStart', path: ['endsOn'] })

export const publicityUnits = ['workingDays', 'naturalDays'] as const
export type PublicityUnit = (typeof publicityUnits)[number]

export const campaignInput = z
  .object({
    name,
    catalogueId: id,
    addressee: z.string().trim().max(200).default(''),
    basis: z.array(line).max(50).default([]),
    leadingGroup: z.array(line).max(50).default([]),
    unitIds: z.array(id).max(1000).default([]),
    phases: z.array(phaseInput).max(20).default([]),
    /** Close-out needs the number of the minutes of a collective decision. */
    collectiveDecision: z.boolean().default(false),
    /** Days for which a verified result is on public notice before the close-out; 0 is none. */
    publicityDays: z.int().min(0).max(90).default(0),
    publicityUnit: z.enum(publicityUnits).default('workingDays'),
    /** Months between two rounds of the self-check that open by themselves; 0 is none. */
    selfCheckMonths: z.int().min(0).max(24).default(0),
    ...period,
  })
  .refine(inOrder, { error: 'endsBeforeStart', path: ['endsOn'] })

export const activityInput = z.object({
  kind: z.enum(activityKinds),
  heldOn: ledgerDaySchema,
  subject: z.string().trim().min(2, { error: 'textTooShort' }).max(1000),
  participantIds: z.array(id).max(2000).default([]),
})

/** A wrong activity stays in the list, with the reason for withdrawing it. */
export const withdrawActivityInput = z.object({
  reason: z.string().trim().min(2, { error: 'textTooShort' }).max(500),
})

/** What people write of a meeting; `seenAt` is when the version was written that they began from. */
export const minutesInput = z.object({
  number: z.string().trim().max(60).default(''),
  place: z.string().trim().max(200).default(''),
  chair: z.string().trim().max(60).default(''),
  text: z.string().trim().max(50_000).default(''),
  seenAt: z.string().max(40).nullable().default(null),
})

export const nextStepsInput = z.object({
  steps: z.array(z.object({ heading: name, text: z.string().trim().max(5000) })).max(30),
})

export const channelsInput = z.object({
  channels: z.array(z.object({ name, contact: z.string().trim().max(100) })).max(50),
})

/** A catalogue typed or pasted: a line `一、aspect` or `（一）aspect`, then its kinds, a line each. */
export const catalogueInput = z.object({
  name,
  version: z.string().trim().min(1).max(50),
  source: z.string().trim().max(500).default(''),
  aspects: z
    .array(z.object({ name, kinds: z.array(kindInput).max(100) }))
    .min(1)
    .max(50),
})

export type CampaignInput = z.infer<typeof campaignInput>
export type MinutesInput = z.infer<typeof minutesInput>
export type ActivityInput = z.infer<typeof activityInput>
export type WithdrawActivityInput = z.infer<typeof withdrawActivityInput>
export type CatalogueInput = z.infer<typeof catalogueInput>
