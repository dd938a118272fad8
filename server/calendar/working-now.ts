import { isWorkingMoment } from '#domain/calendar/working-moment.ts'
import { type House, wallClockOf } from '#server/context.ts'
import { currentCalendar } from './calendars.ts'

/** Whether the bureau works now: what the system does by itself reaches nobody at other times. */
export async function isWorkingNow({ sql, timeZone, now }: House): Promise<boolean> {
  return isWorkingMoment(await currentCalendar(sql), wallClockOf(now(), timeZone))
}
