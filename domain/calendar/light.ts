import type { Calendar } from './calendar.ts'
import { addDays } from './days.ts'
import { isPast } from './lateness.ts'
import { dayOfMoment } from './moments.ts'
import type { Words } from './rule.ts'
import { addWorkingDays } from './working-days.ts'

export const lights = ['green', 'yellow', 'red', 'grey'] as const
export type Light = (typeof lights)[number]

/** Working days before the deadline at which a light turns yellow (NORMS §5.4, a default). */
export interface LightThresholds {
  soonWorkingDays: number
}
const defaultThresholds: LightThresholds = { soonWorkingDays: 5 }

/** What a light is shown for; `due` is null while suspended and where there is no date. */
export interface LightSubject {
  due: string | null
  ended?: boolean
}

/** What every matter with a deadline is to its light. Long-term ones without a date show grey. */
export function subjectOf(matter: {
  status: string
  deadline: string | null
  suspended?: boolean
}): LightSubject {
  const ended = ['inPublicity', 'closed'].includes(matter.status)
  return { due: matter.suspended ? null : matter.deadline, ended }
}

/**
 * The light on a day, or at a moment for limits in hours. Red once the deadline has passed, yellow
 * while at most so many working days are left, the last one counted; grey where nothing runs.
 */
export function lightFor(
  subject: LightSubject,
  now: string,
  calendar: Calendar,
  thresholds = defaultThresholds,
): Light {
  return lightUntil(subject, now, soonUntil(calendar, dayOfMoment(now), thresholds))
}

/** The same where `soonUntil` was worked out before: once for a whole list. */
export function lightUntil({ due, ended }: LightSubject, now: string, soon: string): Light {
  if (due === null || ended) return 'grey'
  if (isPast(due, now)) return 'red'
  return dayOfMoment(due) <= soon ? 'yellow' : 'green'
}

/** The last day whose deadline is yellow today: what a list compares with instead of counting per row. */
export function soonUntil(
  calendar: Pick<Calendar, 'exceptions'>,
  today: string,
  { soonWorkingDays } = defaultThresholds,
): string {
  return addDays(addWorkingDays(calendar, today, soonWorkingDays + 1), -1)
}

/** The rule behind each light, in words, to be shown with it. */
export function lightRules({ soonWorkingDays: days } = defaultThresholds): Record<Light, Words> {
  return {
    green: { zh: `距时限超过${days}个工作日`, en: `more than ${days} working days are left` },
    yellow: {
      zh: `距时限不超过${days}个工作日（含当日）`,
      en: `at most ${days} working days are left, the last day counted`,
    },
    red: { zh: '已过时限', en: 'the deadline has passed' },
    grey: {
      zh: '经批准挂起、立行立改等没有时限，或已核验',
      en: 'suspended by approval, without a date such as at once, or verified',
    },
  }
}
