import { queryOptions } from '@tanstack/react-query'
import type {
  EnrolmentView,
  RecoveryCodesView,
  SecondFactorView,
} from '#domain/second-factor/second-factor.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

const own = '/api/session/second-factor'

/** One secret for as long as the page stands; each reading makes another one. */
export const enrolmentQuery = queryOptions({
  queryKey: ['second-factor', 'enrolment'],
  queryFn: () => post<EnrolmentView>(`${own}/enrol`),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})

export function confirmEnrolment(code: string): Promise<RecoveryCodesView> {
  return post(`${own}/confirm`, { code })
}

export function proveSecondFactor(code: string): Promise<unknown> {
  return post(own, { code })
}

export function secondFactorQuery(personId: number) {
  return queryOptions({
    queryKey: ['second-factor', personId],
    queryFn: () => get<SecondFactorView>(`/api/people/${personId}/second-factor`),
  })
}

export async function resetSecondFactor(personId: number): Promise<void> {
  await post(`/api/people/${personId}/reset-second-factor`)
  await queryClient.invalidateQueries({ queryKey: ['second-factor', personId] })
}
