import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/days.ts'
import { addWorkingDays, workingDayFrom } from '../calendar/working-days.ts'

/**
 * The steps of a deadline in their order: near, past, and then up the line (NORMS §5.4, PRODUCT S6).
 * Each is taken once for a deadline; an approved extension is a new deadline.
 */
export const reminderSteps = ['soon', 'overdue', 'sectionHead', 'inCharge', 'head'] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** Working days after the deadline at which section head, leader in charge and head are told. */
export type EscalationDays = readonly [sectionHead: number, inCharge: number, head: number]

export interface ReminderTerms {
  /** The last day whose deadline is due soon today. */
  soonUntil: string
  escalationDays: readonly number[]
}

/**
 * The latest deadline for which each step is reached today, so that a list compares days instead of
 * counting per row.
 */
export function stepBounds(
  calendar: Pick<Calendar, 'exceptions'>,
  today: string,
  { soonUntil, escalationDays }: ReminderTerms,
): Record<ReminderStep, string> {
  const [sectionHead, inCharge, head] = escalationDays as EscalationDays
  return {
    soon: soonUntil,
    overdue: addDays(today, -1),
    sectionHead: lateSince(calendar, today, sectionHead),
    inCharge: lateSince(calendar, today, inCharge),
    head: lateSince(calendar, today, head),
  }
}

/** The last deadline that is so many working days late today, at least one. */
export function lateSince(
  calendar: Pick<Calendar, 'exceptions'>,
  today: string,
  days: number,
): string {
  const next = workingDayFrom(calendar, addDays(today, 1))
  return addDays(addWorkingDays(calendar, next, -days), -1)
}

/** The steps a deadline has reached, in order; near is no longer said of what is past. */
export function stepsReached(
  deadline: string,
  bounds: Readonly<Record<ReminderStep, string>>,
): ReminderStep[] {
  const reached = reminderSteps.filter(step => deadline <= bounds[step])
  return reached.includes('overdue') ? reached.filter(step => step !== 'soon') : reached
}
