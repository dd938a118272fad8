import type { Person } from '#domain/people/roles.ts'
import type { Sql, Transaction } from './database/sql.ts'
import type { FileStore } from './files/store.ts'

/** What the running system is made of; wired once in main.ts, or by a test. */
export interface House {
  sql: Sql
  files: FileStore
  timeZone: string
  now(): Date
}

/** What an action or query is given: the house, who asks, and one moment for all it writes. */
export interface Context extends House {
  person: Person
  moment: Date
  /** The address of who asks; empty for the command line and timed work. */
  client: string
  /** The day of `moment` in the bureau's time zone, `YYYY-MM-DD`. */
  today: string
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

export function contextFor(house: House, person: Person, client = ''): Context {
  const moment = house.now()
  return {
    ...house,
    person,
    moment,
    client,
    today: dayOf(moment, house.timeZone),
    transaction: work => house.sql.begin(work) as Promise<Awaited<ReturnType<typeof work>>>,
  }
}

export function dayOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The wall clock of the bureau at a moment, `YYYY-MM-DDTHH:MM`. */
export function wallClockOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
