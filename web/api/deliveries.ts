import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DeliveriesView, DeliveryFilter } from '#domain/delivery/views.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export function deliveriesQuery(filter: DeliveryFilter) {
  return infiniteQueryOptions({
    queryKey: ['deliveries', filter],
    queryFn: ({ pageParam }) =>
      get<DeliveriesView>('/api/deliveries', { ...filter, after: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page: DeliveriesView) => page.next,
    placeholderData: before => before,
  })
}

export async function retryDelivery(id: number): Promise<void> {
  await post(`/api/deliveries/${id}/retry`)
  await queryClient.invalidateQueries({ queryKey: ['deliveries'] })
}

export const mailAddressQuery = queryOptions({
  queryKey: ['mail-address'],
  queryFn: () => get<{ address: string }>('/api/notices/mail'),
})

export async function keepMailAddress(input: { address: string }): Promise<void> {
  await post('/api/notices/mail', input)
  await queryClient.invalidateQueries({ queryKey: ['mail-address'] })
}
