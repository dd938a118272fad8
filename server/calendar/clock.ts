import { type Clock, datedRule, type Frozen, type Limit } from '#domain/calendar/limit.ts'
import type { Transaction } from '#server/database/sql.ts'
import { calendarAt, currentCalendar, freezeCalendar } from './calendars.ts'
import { newestInForce, type RuleInForce } from './rule-queries.ts'
import { freezeRule, ruleAt, ruleOf } from './rules.ts'

/** What deadlines set as a day are frozen to from now on: one call for any number of matters. */
export async function freezeForDays(tx: Transaction): Promise<Frozen> {
  return frozenForDays(tx, await newestInForce(tx, datedRule))
}

/** What `freezeForDays` answers, where `newestInForce` was asked of the dated rule already. */
export async function frozenForDays(
  tx: Transaction,
  [found]: readonly RuleInForce[],
): Promise<Frozen> {
  if (found) return { rule: ruleOf(found), calendarVersion: found.calendarVersion }
  const { rule, calendar } = await freezeFor(tx, datedRule)
  return { rule, calendarVersion: calendar.version }
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
