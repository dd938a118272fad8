import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SecurityFilter, SecurityPage } from '#domain/security/views.ts'
import { get } from './client.ts'

export function securityLogQuery(filter: SecurityFilter) {
  return infiniteQueryOptions({
    queryKey: ['security-log', filter],
    queryFn: ({ pageParam }) =>
      get<SecurityPage>('/api/security-log', { ...filter, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page: SecurityPage) => page.next,
    placeholderData: before => before,
  })
}

export function securityCountQuery(filter: SecurityFilter) {
  return queryOptions({
    queryKey: ['security-log', 'count', filter],
    queryFn: () => get<{ count: number }>('/api/security-log/count', filter),
  })
}
