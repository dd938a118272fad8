import { queryOptions } from '@tanstack/react-query'
import type {
  ActivityInput,
  CampaignInput,
  CatalogueInput,
  MinutesInput,
  WithdrawActivityInput,
} from '#domain/campaign/inputs.ts'
import type {
  AspectCount,
  CampaignDetails,
  CatalogueRead,
  CatalogueView,
} from '#domain/campaign/views.ts'
import { get, post, upload } from './client.ts'
import { queryClient } from './query-client.ts'

interface Made {
  id: number
}

export function campaignQuery(id: number) {
  return queryOptions({
    queryKey: ['campaigns', id],
    queryFn: () => get<CampaignDetails>(`/api/campaigns/${id}`),
  })
}

/** Items under each aspect, as many as this person sees on the ledger. */
export function aspectCountsQuery(id: number) {
  return queryOptions({
    queryKey: ['items', 'aspects', id],
    queryFn: () => get<AspectCount[]>(`/api/campaigns/${id}/aspects`),
  })
}

export const cataloguesQuery = queryOptions({
  queryKey: ['catalogues'],
  queryFn: () => get<CatalogueView[]>('/api/catalogues'),
})

/** Without an id the campaign is new. */
export function saveCampaign(id: number | undefined, input: CampaignInput): Promise<Made> {
  return write('campaigns', id === undefined ? '/api/campaigns' : `/api/campaigns/${id}`, input)
}

export function recordActivity(campaign: number, input: ActivityInput): Promise<Made> {
  return write('campaigns', `/api/campaigns/${campaign}/activities`, input)
}

export function withdrawActivity(activity: number, input: WithdrawActivityInput): Promise<Made> {
  return write('campaigns', `/api/activities/${activity}/withdraw`, input)
}

export function writeMinutes(activity: number, input: MinutesInput): Promise<Made> {
  return write('campaigns', `/api/activities/${activity}/minutes`, input)
}

export function setNextSteps(campaign: number, steps: CampaignDetails['nextSteps']) {
  return write('campaigns', `/api/campaigns/${campaign}/next-steps`, { steps })
}

export function setChannels(channels: CampaignDetails['channels']) {
  return write('campaigns', '/api/channels', { channels })
}

export function addCatalogue(input: CatalogueInput): Promise<Made> {
  return write('catalogues', '/api/catalogues', input)
}

/** What a table holds, to be looked at; nothing is kept. */
export function readCatalogueFile(file: File): Promise<CatalogueRead> {
  return upload('/api/catalogues/read', formOf(file))
}

export async function attachPaper(
  activity: number,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  await upload(`/api/activities/${activity}/papers`, formOf(file), onProgress, signal)
  await queryClient.invalidateQueries({ queryKey: ['campaigns'] })
}

export async function attachBasisPaper(
  campaign: number,
  title: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData()
  form.append('title', title)
  form.append('file', file)
  await upload(`/api/campaigns/${campaign}/basis-papers`, form, onProgress, signal)
  await queryClient.invalidateQueries({ queryKey: ['campaigns'] })
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

/** Each write is followed by reading anew, so that what it answers is on the screen already. */
async function write(key: string, path: string, input: object): Promise<Made> {
  const made = await post<Made>(path, input)
  await queryClient.invalidateQueries({ queryKey: [key] })
  return made
}
