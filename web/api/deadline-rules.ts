import { queryOptions } from '@tanstack/react-query'
import type { AddRuleInput, ChangeRuleInput } from '#domain/calendar/inputs.ts'
import type { DeadlineRule } from '#domain/calendar/rule.ts'
import type { RuleHistoryView } from '#domain/calendar/views.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const deadlineRulesQuery = queryOptions({
  queryKey: ['deadline-rules'],
  queryFn: () => get<DeadlineRule[]>('/api/deadline-rules'),
})

export function ruleHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['deadline-rules', id],
    queryFn: () => get<RuleHistoryView>(`/api/deadline-rules/${id}`),
  })
}

export async function addDeadlineRule(input: AddRuleInput): Promise<void> {
  await post('/api/deadline-rules', input)
  await queryClient.invalidateQueries({ queryKey: ['deadline-rules'] })
}

export async function changeDeadlineRule(id: string, input: ChangeRuleInput): Promise<void> {
  await post(`/api/deadline-rules/${id}`, input)
  await queryClient.invalidateQueries({ queryKey: ['deadline-rules'] })
}
