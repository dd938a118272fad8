import { queryOptions } from '@tanstack/react-query'
import type { DeadlineRule } from '#domain/calendar/rule.ts'
import { get } from './client.ts'

export const deadlineRulesQuery = queryOptions({
  queryKey: ['deadline-rules'],
  queryFn: () => get<DeadlineRule[]>('/api/deadline-rules'),
})
