import { queryOptions } from '@tanstack/react-query'
import type { DecisionInput } from '#domain/decision.ts'
import type { DecidedPostView, PostRequestView, RightsHistoryView } from '#domain/people/grants.ts'
import { get, post } from './client.ts'
import { peopleQuery } from './organisation.ts'
import { queryClient } from './query-client.ts'

export const postRequestsQuery = queryOptions({
  queryKey: ['post-requests'],
  queryFn: () => get<PostRequestView[]>('/api/post-requests'),
})

export function rightsHistoryQuery(personId: number) {
  return queryOptions({
    queryKey: ['rights', personId],
    queryFn: () => get<RightsHistoryView>(`/api/people/${personId}/rights`),
  })
}

export async function decidePost(id: number, input: DecisionInput): Promise<DecidedPostView> {
  const decided = await post<DecidedPostView>(`/api/post-requests/${id}/decide`, input)
  await refreshRights()
  return decided
}

/** After any change of posts: who holds what, what waits, and how it came about. */
export async function refreshRights(): Promise<void> {
  const keys = [peopleQuery.queryKey, postRequestsQuery.queryKey, ['rights']]
  await Promise.all(keys.map(queryKey => queryClient.invalidateQueries({ queryKey })))
}
