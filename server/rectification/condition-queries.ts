import type { ItemFilter } from '#domain/rectification/views.ts'
import { verifiedThrough } from '#server/calendar/queries.ts'
import type { Fragment, Runner } from '#server/database/sql.ts'

/** What a filter, a light or the desk says of an item, in words of SQL over `m` and `i`. */

/**
 * A deadline past the last day whose holidays are entered, or counted when they were not: what a
 * person set as a day is certain as soon as the notice for its year is in.
 */
export function isProvisional(sql: Runner, matter = 'm') {
  const of = sql(matter)
  return sql`(${of}.status <> 'closed' and ${of}.deadline is not null
    and (${of}.provisional or ${of}.deadline > ${verifiedThrough(sql)}))`
}

/** The same of a measure's own day, `s`. */
export function isMeasureProvisional(sql: Runner): Fragment {
  return sql`(m.status <> 'closed' and coalesce(s.deadline > ${verifiedThrough(sql)}, false))`
}

/**
 * Still to be done, with a leader, a handler or somebody who has an open measure whose last post ends by
 * its day, or has ended. The few whose posts all have an end are looked up once, and their items by
 * person, so that the rest of the ledger is not read; only these are asked further.
 */
export function postEnds(sql: Runner, day: string): Fragment {
  const ending = sql`(select person_id from post group by person_id having bool_and(until is not null))`
  const theirs = sql`measure s where not s.done and s.handler_id = any(array${ending})`
  const named = sql`select each.id from ${ending} gone cross join lateral (
      select id from matter where status <> 'closed' and leader_id = gone.person_id
      union all select id from matter where status <> 'closed' and handler_id = gone.person_id
      union all select matter_id from measure where not done and handler_id = gone.person_id) each`
  return sql`m.status not in ('inPublicity', 'closed') and m.id = any(array(${named}))
    and exists (select from (
        select unnest(array[m.leader_id, m.handler_id]), ${due(sql)}
        union all select s.handler_id, coalesce(s.deadline, ${due(sql)})
          from ${theirs} and s.matter_id = m.id) named (id, by)
      where named.id in ${ending}
        and (select max(until) from post where person_id = named.id)
          <= greatest(named.by, ${day}::date))`
}

/** Of a look-back `l`: it can be done on a day, what was drawn from the draw on. As `isOpenOn`. */
export function lookBackOpen(sql: Runner, day: string) {
  return sql`(l.due_on <= ${day}::date or l.origin = 'drawn')`
}

/** Closed, and a look-back of its cycle can be done and is not. */
export function lookBackDue(sql: Runner, day: string) {
  return sql`m.status = 'closed' and (m.id, m.cycle) in (select matter_id, cycle from look_back l
    where done_on is null and ${lookBackOpen(sql, day)} and origin <> 'periodic')`
}

/** A closed long-term item whose periodic review has fallen due. */
export function reviewDue(sql: Runner, day: string) {
  return sql`m.status = 'closed' and (m.id, m.cycle) in (select matter_id, cycle from look_back
    where done_on is null and due_on <= ${day}::date and origin = 'periodic')`
}

/** As `answerableFor`: the leader, and whoever did the work. */
export function answersFor(sql: Runner, personId: number) {
  return sql`(m.leader_id is not distinct from ${personId}
    or i.workers @> array[${personId}]::integer[])`
}

/** Verified and still to be published, on public notice, or with its last day over. */
export function inPublicity(
  sql: Runner,
  state: NonNullable<ItemFilter['publicity']>,
  day: string,
): Fragment {
  const verified = sql`m.status = 'inPublicity'`
  if (state === 'waiting') return sql`${verified} and i.publicity is null`
  const until = sql`(i.publicity ->> 'until')::date`
  if (state === 'over') return sql`${verified} and ${until} < ${day}::date`
  return sql`${verified} and ${until} >= ${day}::date`
}

/** Of a stay `p` in a status: it ended in the year before a day. */
export function endedInYear(sql: Runner, day: string): Fragment {
  return sql`(p.until > ${day}::date - 365 and p.until <= ${day}::date)`
}

/** Taken on from a status in the year before a day. */
export function hasLeft(
  sql: Runner,
  status: NonNullable<ItemFilter['leftStage']>,
  day: string,
): Fragment {
  return sql`m.id in (select p.matter_id from passage p
    where p.status = ${status} and ${endedInYear(sql, day)})`
}

/** Closed with something left that no new cycle has taken up. */
export function hasRemainder(sql: Runner) {
  return sql`m.status = 'closed' and i.remainder is not null`
}

/** In progress with an open measure of a person who is not the handler, whose whole item it is. */
export function hasOpenMeasure(sql: Runner, personId: number) {
  // Said because the index asks for these words.
  const some = sql`i.measure_owners <> '{}'`
  return sql`${some} and i.measure_owners @> array[${personId}]::integer[]`
}

/** Whether time ran on a day, or an approved suspension that lasts had begun. */
export function runsOn(sql: Runner, day: string) {
  return sql`(m.suspended_on is null or m.suspended_on > ${day}::date)`
}

/** Whether a deadline can be missed on a day: not verified yet, and time runs. */
export function isTimed(sql: Runner, day: string): Fragment {
  return sql`(m.status not in ('inPublicity', 'closed') and ${runsOn(sql, day)})`
}

/** Its deadline lies before a day on which it can be missed: the red light. */
export function isOverdue(sql: Runner, day: string): Fragment {
  return sql`(${isTimed(sql, day)} and ${due(sql)} < ${day}::date)`
}

/** The deadline as the indexes know it: what has none comes last. */
export function due(sql: Runner) {
  return sql`coalesce(m.deadline, 'infinity')`
}
