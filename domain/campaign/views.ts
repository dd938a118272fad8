import { z } from 'zod'
import { activityActs } from './activity-acts.ts'
import { demandsSchema } from './demands.ts'

/** Campaigns with the catalogue they use, activities, channels and next steps. */

const id = z.int()

export const aspectView = z.object({
  id,
  name: z.string(),
  /** `clause` is where it stands in the catalogue's source; empty where that is not said. */
  kinds: z.array(z.object({ id, name: z.string(), clause: z.string() })),
})

export const campaignView = z.object({
  id,
  /** null: the county's, over its bureaus. */
  bureauId: id.nullable(),
  name: z.string(),
  addressee: z.string(),
  basis: z.array(z.string()),
  startsOn: z.string(),
  endsOn: z.string(),
  leadingGroup: z.array(z.string()),
  unitIds: z.array(id),
  ...demandsSchema.shape,
  selfCheckMonths: id,
  phases: z.array(z.object({ id, name: z.string(), startsOn: z.string(), endsOn: z.string() })),
  catalogue: z.object({ id, name: z.string(), version: z.string() }),
  aspects: z.array(aspectView),
})

export const catalogueView = z.object({
  id,
  name: z.string(),
  version: z.string(),
  source: z.string(),
  aspects: z.array(aspectView),
})

/** What people wrote of a meeting, with who wrote it last. */
export const minutesView = z.object({
  number: z.string(),
  place: z.string(),
  chair: z.string(),
  text: z.string(),
  byName: z.string(),
  at: z.string(),
})

export const activityView = z.object({
  id,
  kind: z.string(),
  heldOn: z.string(),
  subject: z.string(),
  participants: z.array(z.string()),
  papers: z.array(z.object({ id, fileName: z.string() })),
  minutes: minutesView.nullable(),
  /** Who withdrew it, when and why; it counts nowhere from then on. */
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  /** What the reader may do with it. */
  acts: z.array(z.enum(activityActs)),
})

/** One change of what the campaign asks of a close-out. */
export const demandsChange = z.object({
  id,
  at: z.string(),
  byName: z.string(),
  before: demandsSchema,
  after: demandsSchema,
})

/** A document behind a line of the basis, by the line it was attached to. */
export const basisPaper = z.object({ id, title: z.string(), fileName: z.string() })

export const campaignDetails = z.object({
  campaign: campaignView,
  /** Whether the reader keeps it: changes it, adds to its basis, opens and ends its rounds. */
  mayChange: z.boolean(),
  basisPapers: z.array(basisPaper),
  /** Every change of its demands, the newest first; an item keeps to those of its hand-out. */
  demandsChanges: z.array(demandsChange),
  activities: z.array(activityView),
  nextSteps: z.array(z.object({ heading: z.string(), text: z.string() })),
  channels: z.array(z.object({ name: z.string(), contact: z.string() })),
})

/** Items on the ledger under an aspect, as many as the person may see; null for none chosen. */
export const aspectCount = z.object({ aspectId: id.nullable(), items: id, closed: id })

/** What was read of a table or text; `left` found no place and is shown, never dropped unseen. */
export const catalogueRead = z.object({
  aspects: z.array(
    z.object({
      name: z.string(),
      kinds: z.array(z.object({ name: z.string(), clause: z.string() })),
    }),
  ),
  left: z.array(z.string()),
})

export type AspectView = z.infer<typeof aspectView>
export type AspectCount = z.infer<typeof aspectCount>
export type CatalogueRead = z.infer<typeof catalogueRead>
export type BasisPaper = z.infer<typeof basisPaper>
export type CampaignView = z.infer<typeof campaignView>
export type CatalogueView = z.infer<typeof catalogueView>
export type MinutesView = z.infer<typeof minutesView>
export type ActivityView = z.infer<typeof activityView>
export type DemandsChange = z.infer<typeof demandsChange>
export type CampaignDetails = z.infer<typeof campaignDetails>
