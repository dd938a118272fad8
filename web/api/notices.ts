import { infiniteQueryOptions } from '@tanstack/react-query'
import type { NoticesView, ReadNoticesInput } from '#domain/notice/views.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => get<NoticesView>('/api/notices', { after: pageParam }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (page: NoticesView) => page.next,
})

/** Marks one notice as read, or all up to one. */
export async function readNotices(which: ReadNoticesInput): Promise<void> {
  await post('/api/notices/read', which)
  await queryClient.invalidateQueries({ queryKey: ['notices'] })
}
