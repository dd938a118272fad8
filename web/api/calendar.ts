import { queryOptions, useQuery } from '@tanstack/react-query'
import { soonUntil } from '#domain/calendar/light.ts'
import type { CalendarView } from '#domain/calendar/views.ts'
import type { MatterKind } from '#domain/matter/kinds.ts'
import { get } from './client.ts'
import { useSession } from './session.ts'

export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => get<CalendarView>('/api/calendar'),
  staleTime: 5 * 60_000,
})

/**
 * The thresholds of a kind of matter, on another day than today by the calendar itself; nothing
 * until that is read.
 */
export function useLightTerms(kind: MatterKind, on?: string) {
  const { lights, today } = useSession()
  const terms = lights[kind]
  const other = on !== undefined && on !== today
  const { data } = useQuery({ ...calendarQuery, enabled: other })
  if (!other) return terms
  return data && { ...terms, soonUntil: soonUntil(data.calendar, on, terms) }
}
