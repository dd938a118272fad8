import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CalendarChange, ImportCalendarInput } from '#domain/calendar/inputs.ts'
import { soonUntil } from '#domain/calendar/light.ts'
import type { CalendarView, ImportAnswer, PreviewView } from '#domain/calendar/views.ts'
import type { MatterKind } from '#domain/matter/kinds.ts'
import { get, post } from './client.ts'
import { queryClient } from './query-client.ts'
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

export function previewCalendar(change: CalendarChange): Promise<PreviewView> {
  return post('/api/calendar/preview', { change })
}

/** Makes the next version; lights, dates and lists are read anew afterwards. */
export async function importCalendar(input: ImportCalendarInput): Promise<ImportAnswer> {
  const answer = await post<ImportAnswer>('/api/calendar/import', input)
  await queryClient.invalidateQueries()
  return answer
}
