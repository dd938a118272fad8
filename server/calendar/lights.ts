import { soonUntil } from '#domain/calendar/light.ts'
import type { LightTerms } from '#domain/calendar/views.ts'
import { type MatterKind, matterKinds } from '#domain/matter/kinds.ts'
import type { Runner } from '#server/database/sql.ts'
import { readSettings } from '#server/settings/read.ts'
import { currentCalendar } from './calendars.ts'

/** The kinds still to come follow the threshold of items until their own comes with them. */
const thresholds: Record<MatterKind, 'lightSoonItem' | 'lightSoonOrder'> = {
  item: 'lightSoonItem',
  complaint: 'lightSoonItem',
  clue: 'lightSoonItem',
  supervisionOrder: 'lightSoonOrder',
  cityCase: 'lightSoonItem',
}

/** What screens need to show the same light and the same provisional dates as the lists. */
export async function readLightTerms(
  sql: Runner,
  today: string,
): Promise<{ lights: LightTerms; verifiedThrough: string }> {
  const [calendar, settings] = await Promise.all([currentCalendar(sql), readSettings(sql)])
  const terms = matterKinds.map(kind => {
    const soonWorkingDays = settings[thresholds[kind]]
    return [kind, { soonWorkingDays, soonUntil: soonUntil(calendar, today, { soonWorkingDays }) }]
  })
  return { lights: Object.fromEntries(terms), verifiedThrough: calendar.verifiedThrough }
}

/** The last day whose deadline is due soon on a day, by the calendar in force. */
export async function soonUntilOn(sql: Runner, kind: MatterKind, day: string): Promise<string> {
  return (await readLightTerms(sql, day)).lights[kind].soonUntil
}
