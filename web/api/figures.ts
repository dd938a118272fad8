import { queryOptions } from '@tanstack/react-query'
import type { FiguresView } from '#domain/figures/views.ts'
import { get, type Query } from './client.ts'

/** The figures of what this person may see; `asked` holds the names of `GET /api/figures`. */
export function figuresQuery(asked: Query) {
  return queryOptions({
    queryKey: ['items', 'figures', asked],
    queryFn: () => get<FiguresView>('/api/figures', asked),
    placeholderData: before => before,
  })
}
