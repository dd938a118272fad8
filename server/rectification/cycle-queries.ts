import type { ItemStatus, LookBack } from '#domain/rectification/item.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

/** Keeps the run that has ended, from what is stored, before the next one overwrites it. */
export async function insertCycle(tx: Transaction, id: number, today: string): Promise<void> {
  await tx`
    insert into item_cycle (matter_id, cycle, opened_on, closed_on, outcome, verification_method,
      closed_by, deadline, rule_id, rule_version, calendar_version, result, remainder, minutes,
      publicity, measures, reopened_on)
    select m.id, m.cycle,
      coalesce((select reopened_on from item_cycle where matter_id = m.id and cycle = m.cycle - 1),
        m.opened_on),
      m.closed_on, m.outcome, i.verification_method,
      (select by_id from event where matter_id = m.id and action = 'verify'
        order by seq desc limit 1),
      m.deadline, m.rule_id, m.rule_version, m.calendar_version, i.result, i.remainder, i.minutes,
      i.publicity,
      coalesce((select json_agg(json_build_object('text', s.text, 'result', s.result,
        'done', s.done) order by s.position) from measure s where s.matter_id = m.id), '[]'),
      ${today}
    from matter m join item i on i.matter_id = m.id where m.id = ${id}`
}

/** Plans the look-backs of a cycle and fills in those that are done. */
export async function insertLookBacks(
  tx: Transaction,
  { id, cycle }: { id: number; cycle: number },
  lookBacks: readonly LookBack[],
): Promise<void> {
  for (const { origin, drawId, dueOn, doneOn, by, result, finding } of lookBacks) {
    await tx`
      insert into look_back (matter_id, cycle, origin, draw_id, due_on, done_on, by, result, finding)
      values (${id}, ${cycle}, ${origin}, ${drawId}, ${dueOn}, ${doneOn}, ${by}, ${result},
        ${finding})
      on conflict (matter_id, cycle, origin, due_on, draw_id)
      do update set done_on = excluded.done_on, by = excluded.by, result = excluded.result,
        finding = excluded.finding`
  }
}

/** Closed items with something left that is to be done by a day. */
export async function listRemaindersDue(sql: Runner, until: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select m.id from item i join matter m on m.id = i.matter_id
    where i.remainder is not null and m.status = 'closed' and i.remainder ->> 'deadline' <= ${until}
    order by m.id`
  return rows.map(row => row.id)
}

/** Items whose last day on public notice is over. */
export async function listOverPublicity(sql: Runner, today: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select m.id from matter m join item i on i.matter_id = m.id
    where m.status = 'inPublicity' and i.publicity ->> 'until' < ${today} order by m.id`
  return rows.map(row => row.id)
}

/**
 * Keeps the stay that an event has ended; it began where the one before ended, or at registering.
 * The suspensions are read before the event changes the item.
 */
export async function insertPassage(
  tx: Transaction,
  id: number,
  { seq, status, until }: { seq: number; status: ItemStatus; until: string },
): Promise<void> {
  await tx`
    insert into passage (matter_id, seq, status, since, until, suspended)
    select m.id, ${seq}, ${status}, began.since, ${until}::date, coalesce((select
        sum(greatest(0, least((pause ->> 'to')::date, ${until}::date)
          - greatest((pause ->> 'from')::date, began.since)))
        from jsonb_array_elements(i.suspensions) pause), 0)
    from matter m join item i on i.matter_id = m.id, lateral (select coalesce(
      (select until from passage where matter_id = m.id order by seq desc limit 1), m.opened_on)
      as since) began
    where m.id = ${id}`
}
