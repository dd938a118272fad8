import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DrawInput } from '#domain/look-back/inputs.ts'
import type { DrawPage, LookBackPage } from '#domain/look-back/views.ts'
import { get, post, type Query } from './client.ts'
import { refreshItems } from './items.ts'

/** Under `items`, so that an act on an item reads them anew. */
export function lookBacksQuery(filter: Query) {
  return infiniteQueryOptions({
    queryKey: ['items', 'look-backs', filter],
    queryFn: ({ pageParam }) =>
      get<LookBackPage>('/api/look-backs', { ...filter, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page: LookBackPage) => page.next,
    placeholderData: before => before,
  })
}

export function lookBackCountQuery(filter: Query) {
  return queryOptions({
    queryKey: ['items', 'look-backs', 'count', filter],
    queryFn: () => get<{ count: number; more: boolean }>('/api/look-backs/count', filter),
  })
}

/** The draws that were made, the newest first. */
export const drawsQuery = infiniteQueryOptions({
  queryKey: ['items', 'look-back-draws'],
  queryFn: ({ pageParam }) => get<DrawPage>('/api/look-back-draws', { after: pageParam }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (page: DrawPage) => page.next,
})

/** How many closed items a sample would be drawn from. */
export function populationQuery(scope: Query) {
  return queryOptions({
    queryKey: ['items', 'population', scope],
    queryFn: () => get<{ count: number }>('/api/look-back-draws/population', scope),
  })
}

export async function drawLookBacks(input: DrawInput): Promise<{ id: number }> {
  const made = await post<{ id: number }>('/api/look-back-draws', input)
  await refreshItems()
  return made
}
