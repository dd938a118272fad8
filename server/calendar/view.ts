import { builtInCalendar } from '#domain/calendar/seed.ts'
import type { CalendarView, VersionView } from '#domain/calendar/views.ts'
import type { Runner } from '#server/database/sql.ts'
import { calendarAt, currentCalendar } from './calendars.ts'
import { listCalendarVersions } from './queries.ts'

/** One version of the calendar, the one in force unless named, with the history of all. */
export async function viewCalendar(sql: Runner, version?: number): Promise<CalendarView> {
  const calendar = await (version ? calendarAt(sql, version) : currentCalendar(sql))
  return {
    calendar: { ...calendar, periods: [...calendar.periods] },
    versions: await versions(sql),
  }
}

async function versions(sql: Runner): Promise<VersionView[]> {
  const stored = (await listCalendarVersions(sql)).map(row => ({
    version: row.version,
    verifiedThrough: row.verifiedThrough,
    source: row.source,
    doubts: row.doubts,
    by: row.createdName,
    at: row.createdAt?.toISOString() ?? null,
  }))
  const { version, verifiedThrough } = builtInCalendar
  const builtIn = { version, verifiedThrough, source: '', doubts: [], by: null, at: null }
  return stored.some(row => row.version === version) ? stored : [...stored, builtIn]
}
