import { type Calendar, isWorkingDay } from './calendar.ts'
import { dayOfMoment, minuteNumber, minuteOfDay } from './moments.ts'

/**
 * Whether a moment on the bureau's wall clock lies within working hours. Outside them the system sends
 * nobody anything and reminds nobody: no nightly messages, none at weekends and holidays.
 */
export function isWorkingMoment(
  calendar: Pick<Calendar, 'exceptions' | 'periods'>,
  moment: string,
): boolean {
  if (!isWorkingDay(calendar, dayOfMoment(moment))) return false
  const minute = minuteNumber(`1970-01-01${moment.slice(10)}`)
  return calendar.periods.some(
    ({ from, to }) => minuteOfDay(from) <= minute && minute < minuteOfDay(to),
  )
}
