import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { HandOverAnswer, HandOverInput, HeldRow } from '#domain/people/hand-over.ts'
import { get, post } from './client.ts'
import { refreshItems } from './items.ts'
import { queryClient } from './query-client.ts'

/** What a person holds open; with a successor, each row says whether it can go to them. */
export function heldQuery(personId: number, successorId: number | null = null) {
  return queryOptions({
    queryKey: ['held', personId, successorId],
    queryFn: () => get<{ rows: HeldRow[] }>(`/api/people/${personId}/held`, { successorId }),
    placeholderData: keepPreviousData,
  })
}

export async function handOver(personId: number, input: HandOverInput): Promise<HandOverAnswer> {
  const answer = await post<HandOverAnswer>(`/api/people/${personId}/hand-over`, input)
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['held'] }), refreshItems()])
  return answer
}
