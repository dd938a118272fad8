import { queryOptions } from '@tanstack/react-query'
import type { NoticesView } from '#domain/notice/views.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => get<NoticesView>('/api/notices'),
})

/** Marks this notice and all before it as read; what came after stays unread. */
export async function readNotices(upTo: number): Promise<void> {
  await post('/api/notices/read', { upTo })
  await queryClient.invalidateQueries({ queryKey: ['notices'] })
}
