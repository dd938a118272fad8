import { z } from 'zod'

/** Campaigns with the catalogue they use, activities, channels and next steps. */

const id = z.int()

export const aspectView = z.object({
  id,
  name: z.string(),
  kinds: z.array(z.object({ id, name: z.string() })),
})

export const campaignView = z.object({
  id,
  name: z.string(),
  addressee: z.string(),
  basis: z.array(z.string()),
  startsOn: z.string(),
  endsOn: z.string(),
  catalogue: z.object({ id, name: z.string(), version: z.string() }),
  aspects: z.array(aspectView),
})

export type CampaignView = z.infer<typeof campaignView>
