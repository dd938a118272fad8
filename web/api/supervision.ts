import { queryOptions } from '@tanstack/react-query'
import type { IssueInput } from '#domain/supervision/inputs.ts'
import type {
  ItemSupervision,
  OrderDesk,
  OrderListQuery,
  OrderPage,
  OrderView,
} from '#domain/supervision/views.ts'
import { get, post } from './client.ts'
import { refreshItems } from './items.ts'
import { queryClient } from './query-client.ts'

export type OrderSearch = Partial<OrderListQuery>

/** Orders page by page with the filter of the address. */
export function ordersQuery(search: OrderSearch) {
  return queryOptions({
    queryKey: ['supervision', 'list', search],
    queryFn: () => get<OrderPage>('/api/supervision', search),
    placeholderData: before => before,
  })
}

export function orderQuery(id: number) {
  return queryOptions({
    queryKey: ['supervision', 'order', id],
    queryFn: () => get<OrderView>(`/api/supervision/${id}`),
  })
}

export function itemSupervisionQuery(itemId: number) {
  return queryOptions({
    queryKey: ['supervision', 'item', itemId],
    queryFn: () => get<ItemSupervision>(`/api/items/${itemId}/supervision`),
  })
}

export const orderDeskQuery = queryOptions({
  queryKey: ['supervision', 'desk'],
  queryFn: () => get<OrderDesk>('/api/supervision/desk'),
})

export function issueOrder(itemId: number, input: IssueInput): Promise<{ id: number }> {
  return write(`/api/items/${itemId}/supervision`, input)
}

/** `returnAnswer` is posted to `/api/supervision/12/return-answer`, as the server routes it. */
export function actOnOrder(id: number, action: string, input: object): Promise<{ id: number }> {
  const path = action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  return write(`/api/supervision/${id}/${path}`, input)
}

export async function refreshOrders(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['supervision'] })
}

async function write(path: string, input: object): Promise<{ id: number }> {
  const answer = await post<{ id: number }>(path, input)
  await Promise.all([refreshOrders(), refreshItems()])
  return answer
}
