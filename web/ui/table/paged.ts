import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'

/** What a table takes of a list that is read page by page: spread it on `DataTable`. */
export function paged<Row>(query: UseInfiniteQueryResult<InfiniteData<{ rows: Row[] }>>) {
  return {
    rows: query.data?.pages.flatMap(page => page.rows),
    failure: query.error ?? undefined,
    onRetry: () => void query.refetch(),
    onMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    readingMore: query.isFetchingNextPage,
  }
}
