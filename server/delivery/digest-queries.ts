import type { Light } from '#domain/calendar/light.ts'
import type { Person } from '#domain/people/roles.ts'
import type { Runner } from '#server/database/sql.ts'
import { noticesOf } from '#server/notice/queries.ts'
import { findActor } from '#server/people/session-queries.ts'
import { matching } from '#server/rectification/list-queries.ts'

/** What leaves the office counts by the conditions of the lists it leads to. */

/** One mail a day for who gave an address and has something unread since the last one; once. */
export async function insertMailDigests(sql: Runner, day: string, at: Date): Promise<number> {
  const waiting = await sql<{ personId: number; last: Date | null }[]>`
    select a.person_id, max(d.next_at) as last
    from mail_address a join person p on p.id = a.person_id and p.left_on is null
      left join delivery d on d.person_id = a.person_id
    group by a.person_id having coalesce(max(d.day) < ${day}::date, true)
      and exists (select from notice n where n.person_id = a.person_id and n.read_at is null
        and n.at > coalesce(max(d.next_at), '-infinity'))`
  let queued = 0
  for (const { personId, last } of waiting) {
    const person = await findActor(sql, personId, day)
    if (person) queued += await insertMailDigest(sql, person, { day, at, last })
  }
  return queued
}

async function insertMailDigest(
  sql: Runner,
  person: Person,
  { day, at, last }: { day: string; at: Date; last: Date | null },
): Promise<number> {
  const queued = await sql`
    insert into delivery (channel, person_id, day, counts, next_at)
    select 'mail', ${person.id}, ${day}, json_object_agg(kind, count), ${at} from (
      select n.kind, count(*)::int as count, max(n.at) as newest
      from ${noticesOf(sql, person)} and n.read_at is null group by n.kind) each
    having max(newest) > coalesce(${last}::timestamptz, '-infinity')
    on conflict do nothing`
  return queued.count
}

/** One message a day to each robot that is on, of the items of its bureau, where there is something to say. */
export async function insertRobotDigests(
  sql: Runner,
  { day, soonUntil, at }: { day: string; soonUntil: string; at: Date },
): Promise<number> {
  // Said though the lights imply it, because the indexes of what is open ask for these words.
  const lit = (light: Light) => sql`(select count(*)::int from matter m
    where ${matching(sql, { light, closed: false, soonUntil }, day)}
      and (r.bureau_id is null or m.bureau_id = r.bureau_id))`
  // The lock makes it wait for whoever is switching the robot off.
  const queued = await sql`
    insert into delivery (channel, robot_id, day, counts, next_at)
    select r.channel, r.id, ${day}, json_build_object('overdue', overdue, 'dueSoon', due_soon), ${at}
    from robot r, lateral (select ${lit('red')} as overdue, ${lit('yellow')} as due_soon) counted
    where r.enabled and overdue + due_soon > 0
      and not exists (select from delivery d where d.robot_id = r.id and d.day = ${day})
    for share of r
    on conflict do nothing`
  return queued.count
}
