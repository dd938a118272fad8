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
  const time = moment.getTime()
  if (latest.timeZone !== timeZone || time < latest.from || time >= latest.until) {
    latest = dayAround(time, timeZone)
  }
  return latest.day
}

/** Every request asks for the day, and nearly always for the same one. */
let latest = { timeZone: '', day: '', from: 0, until: 0 }

function dayAround(time: number, timeZone: string): typeof latest {
  const start = Temporal.Instant.fromEpochMilliseconds(time)
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
  return {
    timeZone,
    day: start.toPlainDate().toString(),
    from: start.epochMilliseconds,
    until: start.add({ days: 1 }).startOfDay().epochMilliseconds,
  }
}

/** The wall clock of the bureau at a moment, `YYYY-MM-DDTHH:MM`. */
export function wallClockOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
