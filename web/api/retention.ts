import { queryOptions } from '@tanstack/react-query'
import type { DecisionInput } from '#domain/decision.ts'
import type { RetentionKind } from '#domain/retention/kinds.ts'
import type { DueView, RetentionView, TombstoneView } from '#domain/retention/removal.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => get<RetentionView>('/api/retention'),
})

export const tombstonesQuery = queryOptions({
  queryKey: ['retention', 'tombstones'],
  queryFn: () => get<TombstoneView[]>('/api/tombstones'),
})

export function dueQuery(kind: RetentionKind) {
  return queryOptions({
    queryKey: ['retention', 'due', kind],
    queryFn: () => get<DueView>('/api/retention/due', { kind }),
  })
}

export async function askRemoval(kind: RetentionKind): Promise<void> {
  await post('/api/removals', { kind })
  await refresh()
}

export async function decideRemoval(id: number, input: DecisionInput): Promise<void> {
  await post(`/api/removals/${id}/decide`, input)
  await refresh()
}

async function refresh(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey })
}
