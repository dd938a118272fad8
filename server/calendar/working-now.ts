import { isWorkingMoment } from '#domain/calendar/working-moment.ts'
import { type House, wallClockOf } from '#server/context.ts'
import { currentCalendar } from './calendars.ts'

/** Whether the bureau works now: at other times the system sends nobody anything and reminds nobody. */
export async function isWorkingNow({ sql, timeZone, now }: House): Promise<boolean> {
  return isWorkingMoment(await currentCalendar(sql), wallClockOf(now(), timeZone))
}
