import type { Channel } from '#domain/delivery/channels.ts'
import { robotLimit } from '#domain/delivery/channels.ts'
import type { LedgerCounts, NoticeCounts } from '#domain/delivery/digest.ts'
import type { DeliveriesView, DeliveryFilter } from '#domain/delivery/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

export interface Delivery {
  id: number
  channel: Channel
  personId: number | null
  address: string | null
  day: string
  counts: NoticeCounts & Partial<LedgerCounts>
  tries: number
}

/** One mail a day for who gave an address and has something unread since the last one; once. */
export async function insertMailDigests(tx: Runner, day: string, at: Date): Promise<number> {
  const queued = await tx`
    insert into delivery (channel, person_id, day, counts, next_at)
    select 'mail', person_id, ${day}, json_object_agg(kind, count), ${at} from (
      select a.person_id, n.kind, count(*)::int as count
      from mail_address a join person p on p.id = a.person_id and p.left_on is null
        join notice n on n.person_id = a.person_id and n.read_at is null
      where exists (select 1 from notice f where f.person_id = a.person_id and f.read_at is null
        and f.at > coalesce((select max(next_at) from delivery d where d.person_id = a.person_id),
          '-infinity'))
      group by a.person_id, n.kind) each
    group by person_id
    on conflict do nothing`
  return queued.count
}

/** One message a day to the bureau's robot, where there is something to say. */
export async function insertRobotDigest(
  tx: Runner,
  channel: Exclude<Channel, 'mail'>,
  { day, soonUntil, at }: { day: string; soonUntil: string; at: Date },
): Promise<number> {
  const queued = await tx`
    insert into delivery (channel, day, counts, next_at)
    select ${channel}, ${day}, json_build_object('overdue', overdue, 'dueSoon', due_soon), ${at}
    from (select count(*) filter (where deadline < ${day}::date) as overdue,
        count(*) filter (where deadline >= ${day}::date) as due_soon
      from matter where kind = 'item' and status not in ('closed', 'draft')
        and suspended_on is null and deadline <= ${soonUntil}::date) counted
    where overdue + due_soon > 0
    on conflict do nothing`
  return queued.count
}

/**
 * Takes the next delivery that is due, for as long as the lease says: a process that dies while
 * sending leaves it to be taken again. A robot that was sent its limit within a minute waits.
 */
export async function takeDelivery(
  tx: Transaction,
  at: Date,
  leaseUntil: Date,
): Promise<Delivery | undefined> {
  // One taker at a time, or two would both count the robot's last minute without each other.
  await tx`select pg_advisory_xact_lock(5612320)`
  const [row] = await tx<Delivery[]>`
    update delivery d set tries = d.tries + 1, tried_at = ${at}, next_at = ${leaseUntil}
    where d.id = (select w.id from delivery w where w.state in ('queued', 'failed')
      and w.next_at <= ${at}
      and (w.channel = 'mail' or ${robotLimit} > (select count(*) from delivery r
        where r.channel = w.channel and r.tried_at > ${at}::timestamptz - interval '1 minute'))
      order by w.next_at, w.id limit 1 for update skip locked)
    returning d.id, d.channel, d.person_id, d.day, d.counts, d.tries,
      (select address from mail_address a where a.person_id = d.person_id) as address`
  return row
}

export async function updateSent(sql: Runner, id: number, at: Date): Promise<void> {
  await sql`update delivery set state = 'sent', sent_at = ${at}, failure = '' where id = ${id}`
}

export async function updateFailed(
  sql: Runner,
  id: number,
  failure: string,
  nextAt: Date | null,
): Promise<void> {
  await sql`update delivery set failure = ${failure},
      state = ${nextAt ? 'failed' : 'givenUp'}, next_at = coalesce(${nextAt}, next_at)
    where id = ${id}`
}

/** Whether this channel's trouble of the day is known already, so that it is told once. */
export async function hasOtherFailure(
  sql: Runner,
  { id, channel, day }: Delivery,
): Promise<boolean> {
  const rows = await sql`select 1 from delivery where channel = ${channel} and day = ${day}
    and id <> ${id} and state in ('failed', 'givenUp') limit 1`
  return rows.length > 0
}

export async function lockDelivery(
  tx: Transaction,
  id: number,
): Promise<{ state: string } | undefined> {
  const [row] = await tx<{ state: string }[]>`
    select state from delivery where id = ${id} for update`
  return row
}

export async function updateForRetry(tx: Transaction, id: number, at: Date): Promise<void> {
  await tx`update delivery set state = 'queued', tries = 0, next_at = ${at} where id = ${id}`
}

export async function listDeliveries(
  sql: Runner,
  { state }: DeliveryFilter,
): Promise<Omit<DeliveriesView, 'lacksLink'>> {
  const rows = await sql<DeliveriesView['rows']>`
    select d.id, d.channel, p.name as person, d.day, d.state, d.tries, d.failure,
      case when d.state in ('queued', 'failed') then d.next_at::text end as next_at,
      d.sent_at::text as sent_at
    from delivery d left join person p on p.id = d.person_id
    where ${state ? sql`d.state = ${state}` : sql`true`}
    order by d.id desc limit 200`
  const [row] = await sql<{ failed: number }[]>`
    select count(*)::int as failed from delivery where state in ('failed', 'givenUp')`
  return { failed: row!.failed, rows }
}

export async function findMailAddress(sql: Runner, personId: number): Promise<string> {
  const [row] = await sql<{ address: string }[]>`
    select address from mail_address where person_id = ${personId}`
  return row?.address ?? ''
}

export async function updateMailAddress(
  sql: Runner,
  personId: number,
  address: string,
): Promise<void> {
  if (address === '') {
    await sql`delete from mail_address where person_id = ${personId}`
  } else {
    await sql`insert into mail_address (person_id, address) values (${personId}, ${address})
      on conflict (person_id) do update set address = excluded.address`
  }
}
