import { type Channel, robotLimit } from '#domain/delivery/channels.ts'
import type { LedgerCounts, NoticeCounts } from '#domain/delivery/digest.ts'
import type { RobotLanguage } from '#domain/delivery/robots.ts'
import type { DeliveriesView, DeliveryQuery } from '#domain/delivery/views.ts'
import { nextOf } from '#domain/paging.ts'
import type { Context } from '#server/context.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'
import { administeredBy } from '#server/people/bureau-queries.ts'
import { issuerName } from '#server/people/queries.ts'
import { lockTaking, minuteAgo } from './robot-queries.ts'

type Asking = Pick<Context, 'person' | 'today'>

export interface Delivery {
  id: number
  channel: Channel
  personId: number | null
  /** Where a mail goes; null while the person gives none. */
  address: string | null
  /** How its robot is spoken to; null for a mail. */
  robot: { address: string; secret: string; language: RobotLanguage } | null
  /** Whose robot it is; null for the county's. */
  bureauId: number | null
  day: string
  counts: NoticeCounts & Partial<LedgerCounts>
  tries: number
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
  await lockTaking(tx)
  const [row] = await tx<Delivery[]>`
    update delivery d set tries = d.tries + 1, tried_at = ${at}, next_at = ${leaseUntil}
    where d.id = (select w.id from delivery w left join robot r on r.id = w.robot_id
      where w.state in ('queued', 'failed') and w.next_at <= ${at}
        and (w.channel = 'mail' or r.enabled and ${robotLimit} > (
          select count(*) from delivery s where s.robot_id = r.id and s.tried_at > ${minuteAgo(tx, at)}
        ) + coalesce(r.tested_at > ${minuteAgo(tx, at)}, false)::int)
      order by w.next_at, w.id limit 1 for update of w skip locked)
    returning d.id, d.channel, d.person_id, d.day, d.counts, d.tries,
      (select address from mail_address a where a.person_id = d.person_id) as address,
      (select bureau_id from robot r where r.id = d.robot_id) as bureau_id,
      (select json_build_object('address', r.address, 'secret', r.secret, 'language', r.language)
        from robot r where r.id = d.robot_id) as robot`
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
    where id = ${id} and state in ('queued', 'failed')`
}

/** Whether this trouble of the day is known already, of the mail or of its bureau's robots, so that it is told once. */
export async function hasOtherFailure(
  sql: Runner,
  { id, channel, day, bureauId }: Delivery,
): Promise<boolean> {
  const rows = await sql`select 1 from delivery d left join robot r on r.id = d.robot_id
    where d.channel = ${channel} and d.day = ${day} and d.id <> ${id}
      and r.bureau_id is not distinct from ${bureauId}::integer
      and d.state in ('failed', 'givenUp') limit 1`
  return rows.length > 0
}

/** A delivery that the person may see, and whether it may be sent. */
export async function lockDelivery(
  tx: Transaction,
  context: Asking,
  id: number,
): Promise<{ state: string; isOff: boolean } | undefined> {
  const [row] = await tx<{ state: string; isOff: boolean }[]>`
    select d.state, r.enabled is false as is_off
    from delivery d left join robot r on r.id = d.robot_id
    where d.id = ${id} and ${shownTo(tx, context)} for update of d`
  return row
}

export async function updateForRetry(tx: Transaction, id: number, at: Date): Promise<void> {
  await tx`update delivery set state = 'queued', tries = 0, next_at = ${at} where id = ${id}`
}

export async function listDeliveries(
  sql: Runner,
  context: Asking,
  query: DeliveryQuery,
): Promise<Omit<DeliveriesView, 'lacksLink'>> {
  const { state, after = null, limit } = query
  const inState = state ? sql`d.state = ${state}` : sql`true`
  const rows = await sql<DeliveriesView['rows']>`
    select d.id, d.channel, p.name as person, r.name as robot,
      case when r.id is not null then ${issuerName(sql, sql`r.bureau_id`)} end as bureau,
      d.day, d.state, d.tries, d.failure,
      case when d.state in ('queued', 'failed') then d.next_at::text end as next_at,
      d.sent_at::text as sent_at
    from delivery d left join person p on p.id = d.person_id left join robot r on r.id = d.robot_id
    where ${shownTo(sql, context)} and ${inState} and (${after}::bigint is null or d.id < ${after})
    order by d.id desc limit ${limit}`
  const [counts] = await sql<{ count: number; failed: number }[]>`
    select (count(*) filter (where ${inState}))::int as count,
      (count(*) filter (where d.state in ('failed', 'givenUp')))::int as failed
    from delivery d left join robot r on r.id = d.robot_id where ${shownTo(sql, context)}`
  return { ...counts!, next: nextOf(rows, query), rows }
}

/** Mails, which are nobody's bureau's, and what went to the robots of a bureau the person administers. */
function shownTo(sql: Runner, { person, today }: Asking): Fragment {
  return sql`(d.channel = 'mail' or ${administeredBy(sql, person.id, today, sql`r.bureau_id`)})`
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
