import { type Clock, datedRule, type Limit } from '#domain/calendar/limit.ts'
import type { Transaction } from '#server/database/sql.ts'
import { calendarAt, currentCalendar, freezeCalendar } from './calendars.ts'
import { freezeRule, ruleAt } from './rules.ts'

/** What deadlines set as a day are frozen to from now on: one call for any number of matters. */
export function freezeForDays(tx: Transaction): Promise<Clock> {
  return freezeFor(tx, datedRule)
}

/** Rule and calendar in force, certain to be stored. Refuses `notFound` for an unknown rule. */
export async function freezeFor(tx: Transaction, ruleId: string): Promise<Clock> {
  const [rule, calendar] = await Promise.all([freezeRule(tx, ruleId), freezeCalendar(tx)])
  return { rule, calendar, newest: calendar }
}

/** The rule and calendar that a matter is frozen to, and the calendar in force beside it. */
export async function clockOf(tx: Transaction, limit: Limit): Promise<Clock> {
  const [rule, calendar, newest] = await Promise.all([
    ruleAt(tx, limit.ruleId, limit.ruleVersion),
    calendarAt(tx, limit.calendarVersion),
    currentCalendar(tx),
  ])
  return { rule, calendar, newest }
}
