import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query'
import { kindText } from '#domain/campaign/kind.ts'
import type { CampaignView } from '#domain/campaign/views.ts'
import type { DeskView } from '#domain/rectification/desk-views.ts'
import type { ItemListRow, ItemView } from '#domain/rectification/views.ts'
import { get, post, type Query } from './client.ts'
import { queryClient } from './query-client.ts'

const minutes = 60_000

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: () => get<DeskView>('/api/desk'),
})

export function itemQuery(id: number) {
  return queryOptions({
    queryKey: ['item', id],
    queryFn: () => get<ItemView>(`/api/items/${id}`),
  })
}

export interface ItemPage {
  rows: ItemListRow[]
  next: string | null
}

/** The ledger page by page; `filter` holds the names of `GET /api/items`, its order and list too. */
export function itemsQuery(filter: Query) {
  return infiniteQueryOptions({
    queryKey: ['items', filter],
    queryFn: ({ pageParam }) => get<ItemPage>('/api/items', { ...filter, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page: ItemPage) => page.next,
    // The rows before stay on the screen until the filtered ones are there.
    placeholderData: before => before,
  })
}

export function itemCountQuery(filter: Query) {
  return queryOptions({
    queryKey: ['items', 'count', filter],
    queryFn: () => get<{ count: number; more: boolean }>('/api/items/count', filter),
  })
}

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => get<CampaignView[]>('/api/campaigns'),
  staleTime: 5 * minutes,
})

/** All campaigns, newest first, and the names of campaigns, aspects and kinds by id. */
export function useCampaigns() {
  const { data, error, refetch } = useQuery(campaignsQuery)
  const campaigns = data ?? []
  const aspects = campaigns.flatMap(campaign => campaign.aspects)
  return {
    campaigns,
    error,
    refetch,
    campaignName: (id: number) => campaigns.find(one => one.id === id)?.name ?? `#${id}`,
    aspectName: (id: number | null) => nameIn(aspects, id),
    /** With its clause. */
    kindName: (id: number | null) => {
      const kind = aspects.flatMap(aspect => aspect.kinds).find(one => one.id === id)
      return kind ? kindText(kind) : ''
    },
  }
}

function nameIn(known: readonly { id: number; name: string }[], id: number | null): string {
  return known.find(one => one.id === id)?.name ?? ''
}

/** `submitForCloseOut` is posted to `/api/items/12/submit-for-close-out`, as the server routes it. */
export function actOnItem(
  id: number,
  action: string,
  input: { revision: number },
): Promise<unknown> {
  const path = action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  return post(`/api/items/${id}/${path}`, input)
}

/** After any act: the item, the lists it stands in and the desk are read anew. */
export async function refreshItems(): Promise<void> {
  await Promise.all(
    ['item', 'items', 'desk'].map(key => queryClient.invalidateQueries({ queryKey: [key] })),
  )
}
