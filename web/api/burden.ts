import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AnswerRemarkInput, SendRemarkInput } from '#domain/burden/inputs.ts'
import {
  type BurdenRows,
  type BurdenRowsQuery,
  type BurdenView,
  burdenPageSize,
  type RemarkFilter,
  type RemarksView,
} from '#domain/burden/views.ts'
import { get, post, type Query } from './client.ts'
import { queryClient } from './query-client.ts'

/** The table of six months; `asked` holds the names of `GET /api/burden`. */
export function burdenQuery(asked: Query) {
  return queryOptions({
    queryKey: ['burden', 'table', asked],
    queryFn: () => get<BurdenView>('/api/burden', asked),
    placeholderData: before => before,
  })
}

/** The rows behind a cell, page after page. */
export function burdenRowsQuery(asked: Omit<BurdenRowsQuery, 'page'>) {
  return infiniteQueryOptions({
    queryKey: ['burden', 'rows', asked],
    queryFn: ({ pageParam }) => get<BurdenRows>('/api/burden/rows', { ...asked, page: pageParam }),
    initialPageParam: 1,
    getNextPageParam: nextPage,
  })
}

export function remarksQuery(filter: Partial<RemarkFilter>) {
  return infiniteQueryOptions({
    queryKey: ['burden', 'remarks', filter],
    queryFn: ({ pageParam }) =>
      get<RemarksView>('/api/burden/remarks', { ...filter, page: pageParam }),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: before => before,
  })
}

export async function sendRemark(input: SendRemarkInput): Promise<unknown> {
  const answer = await post('/api/burden/remarks', input)
  await refreshRemarks()
  return answer
}

export async function answerRemark(id: number, input: AnswerRemarkInput): Promise<unknown> {
  const answer = await post(`/api/burden/remarks/${id}/answer`, input)
  await refreshRemarks()
  return answer
}

function nextPage(last: { count: number }, _all: unknown, page: number): number | undefined {
  return page * burdenPageSize < last.count ? page + 1 : undefined
}

async function refreshRemarks(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['burden', 'remarks'] })
}
