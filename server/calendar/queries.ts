import type { Calendar } from '#domain/calendar/calendar.ts'
import type { DueCount } from '#domain/calendar/difference.ts'
import { builtInCalendar } from '#domain/calendar/seed.ts'
import { readOnce } from '#server/database/read-once.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

export interface Author {
  id: number
  name: string
  at: Date
}

export interface StoredVersion {
  version: number
  verifiedThrough: string
  source: string
  doubts: string[]
  createdName: string | null
  createdAt: Date | null
}

const exceptionsIn = readOnce<Calendar['exceptions']>()
const periodsIn = readOnce<Calendar['periods']>()

/** The newest stored calendar; none while only the built-in one is known. */
export async function findNewestCalendar(sql: Runner): Promise<Calendar | undefined> {
  return findOne(sql, sql`order by version desc limit 1`)
}

export async function findCalendar(sql: Runner, version: number): Promise<Calendar | undefined> {
  return findOne(sql, sql`where version = ${version}`)
}

async function findOne(sql: Runner, which: Fragment): Promise<Calendar | undefined> {
  const [row] = await sql<Record<keyof Calendar, never>[]>`
    select version, verified_from, verified_through, exceptions::text, periods::text
    from calendar_version ${which}`
  return (
    row && { ...row, exceptions: exceptionsIn(row.exceptions), periods: periodsIn(row.periods) }
  )
}

/** Newest first, without the days. */
export async function listCalendarVersions(sql: Runner): Promise<StoredVersion[]> {
  return sql<StoredVersion[]>`
    select version, verified_through, source, doubts, created_name, created_at
    from calendar_version order by version desc`
}

/** One change of the calendar at a time, so that nothing is made from an outdated version. */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx`lock table calendar_version in share row exclusive mode`
}

/** Stores a version unless it stands already; a stored one is never altered. */
export async function insertCalendar(
  tx: Transaction,
  calendar: Calendar,
  { source, doubts, author }: { source: string; doubts: string[]; author: Author | null },
): Promise<void> {
  await tx`
    insert into calendar_version (version, verified_from, verified_through, exceptions, periods,
      source, doubts, created_by, created_name, created_at)
    values (${calendar.version}, ${calendar.verifiedFrom}, ${calendar.verifiedThrough},
      ${tx.json(calendar.exceptions as never)}, ${tx.json(calendar.periods as never)},
      ${source}, ${doubts}, ${author?.id ?? null}, ${author?.name ?? null}, ${author?.at ?? null})
    on conflict (version) do nothing`
}

/** The last day whose holidays are entered, for queries: worked out once for a statement. */
export function verifiedThrough(sql: Runner) {
  return sql`(select coalesce(max(verified_through), ${builtInCalendar.verifiedThrough}::date)
    from calendar_version)`
}

/**
 * Open matters whose deadline was counted by a calendar that knew less than the one in force, and
 * those for which a day beyond that calendar is asked.
 */
export async function listToRecompute(sql: Runner): Promise<{ id: number }[]> {
  return sql<{ id: number }[]>`
    select m.id from matter m join calendar_version c on c.version = m.calendar_version
    where m.kind = 'item' and m.status not in ('closed', 'draft')
      and c.verified_through < ${verifiedThrough(sql)}
      and (m.provisional or m.id in (select matter_id from item where pending_extension is not null
        and (pending_extension ->> 'to')::date > c.verified_through))
    order by m.id`
}

/** Items on a notice that runs, with a last day that was counted before its holidays were entered. */
export async function listPublicityToRecompute(
  sql: Runner,
  today: string,
): Promise<{ id: number }[]> {
  return sql<{ id: number }[]>`
    select m.id from matter m join item i on i.matter_id = m.id
    where m.status = 'inPublicity' and i.publicity @> '{"provisional": true}'
      and (i.publicity ->> 'until')::date between ${today}::date and ${verifiedThrough(sql)}
    order by m.id`
}

/** Open matters by the day they are due, for what a new calendar does to them. */
export async function listDueCounts(sql: Runner): Promise<DueCount[]> {
  return sql<DueCount[]>`
    select deadline as due, provisional as counted, count(*)::int as matters from matter
    where status <> 'closed' and deadline is not null group by deadline, provisional`
}
