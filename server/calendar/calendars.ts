import type { Calendar } from '#domain/calendar/calendar.ts'
import { builtInCalendar } from '#domain/calendar/seed.ts'
import { Refusal } from '#domain/refusals.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { findCalendar, findNewestCalendar, insertCalendar } from './queries.ts'

/** The calendar in force: the newest stored, or the built-in one as version 1. */
export async function currentCalendar(sql: Runner): Promise<Calendar> {
  return (await findNewestCalendar(sql)) ?? builtInCalendar
}

/** The version a matter is frozen to. Refuses `notFound` when there is none of that number. */
export async function calendarAt(sql: Runner, version: number): Promise<Calendar> {
  const stored = await findCalendar(sql, version)
  if (!stored && version !== builtInCalendar.version) throw new Refusal('notFound')
  return stored ?? builtInCalendar
}

/**
 * The calendar in force, certain to be stored: what a matter is to be frozen to. From then on the
 * version cannot go while the matter refers to it.
 */
export async function freezeCalendar(tx: Transaction): Promise<Calendar> {
  const stored = await findNewestCalendar(tx)
  if (stored) return stored
  await insertCalendar(tx, builtInCalendar, { source: '', doubts: [], author: null })
  return builtInCalendar
}
