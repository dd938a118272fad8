import { type RobotKind, robotLimit } from '#domain/delivery/channels.ts'
import type { RobotLanguage, RobotsView, RobotView } from '#domain/delivery/robots.ts'
import type { Context } from '#server/context.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'
import { administeredBy } from '#server/people/bureau-queries.ts'
import { issuerName } from '#server/people/queries.ts'

type Asking = Pick<Context, 'sql' | 'person' | 'today'>

/** What a robot is called by, where it stands and how it is spoken to. */
export interface RobotRow {
  bureauId: number | null
  channel: RobotKind
  name: string
  address: string
  secret: string
  language: RobotLanguage
}

export type StoredRobot = RobotRow & { id: number; bureau: string; enabled: boolean }

/** The robots of the bureaus a person administers; a county's administrator those of all. */
export async function listRobots({ sql, person, today }: Asking): Promise<RobotView[]> {
  return sql<RobotView[]>`
    select r.id, r.bureau_id, ${issuerName(sql, sql`r.bureau_id`)} as bureau, r.channel, r.name,
      r.language, r.enabled
    from robot r
    where r.removed_at is null and ${administeredBy(sql, person.id, today, sql`r.bureau_id`)}
    order by r.bureau_id nulls first, r.id`
}

/** Where a person may add a robot; the county first. */
export async function listRobotBureaus(
  sql: Runner,
  { person, today }: Pick<Asking, 'person' | 'today'>,
): Promise<RobotsView['bureaus']> {
  return sql<RobotsView['bureaus']>`
    select b.id, b.name from (
      select null::integer as id, ${issuerName(sql, sql`null::integer`)} as name, null as position
      union all select id, name, position from unit where bureau_id = id and closed_on is null
    ) b
    where ${administeredBy(sql, person.id, today, sql`b.id`)}
    order by b.position nulls first, b.id`
}

/** One change of the robots at a time, so that their number and names hold. */
export async function lockRobots(tx: Transaction): Promise<void> {
  await tx`lock table robot in share row exclusive mode`
}

/** A robot of a bureau that the person administers. */
export async function findRobot(
  tx: Transaction,
  { person, today }: Pick<Asking, 'person' | 'today'>,
  id: number,
): Promise<StoredRobot | undefined> {
  const [row] = await tx<StoredRobot[]>`
    select r.id, r.bureau_id, ${issuerName(tx, tx`r.bureau_id`)} as bureau, r.channel, r.name,
      r.address, r.secret, r.language, r.enabled
    from robot r where r.id = ${id} and r.removed_at is null
      and ${administeredBy(tx, person.id, today, tx`r.bureau_id`)}`
  return row
}

/** What stands in the way of a robot: how many its bureau has, and who has its name or address. */
export async function findRobotsBeside(
  tx: Transaction,
  { id, bureauId, name, address }: Pick<RobotRow, 'bureauId' | 'name' | 'address'> & { id: number },
): Promise<{ count: number; hasName: boolean; hasAddress: boolean }> {
  const own = tx`bureau_id is not distinct from ${bureauId}::integer`
  const [row] = await tx<{ count: number; hasName: boolean; hasAddress: boolean }[]>`
    select count(*) filter (where ${own})::int as count,
      coalesce(bool_or(name = ${name} and ${own}), false) as has_name,
      coalesce(bool_or(address = ${address}), false) as has_address
    from robot where removed_at is null and id <> ${id}`
  return row!
}

export async function insertRobot(tx: Transaction, robot: RobotRow): Promise<number> {
  const { bureauId, channel, name, address, secret, language } = robot
  const [row] = await tx<{ id: number }[]>`
    insert into robot (bureau_id, channel, name, address, secret, language)
    values (${bureauId}, ${channel}, ${name}, ${address}, ${secret}, ${language}) returning id`
  return row!.id
}

export async function updateRobot(
  tx: Transaction,
  id: number,
  { name, address, secret, language }: Omit<RobotRow, 'bureauId' | 'channel'>,
): Promise<void> {
  await tx`update robot set name = ${name}, address = ${address}, secret = ${secret},
      language = ${language} where id = ${id}`
}

export async function updateRobotEnabled(
  tx: Transaction,
  id: number,
  enabled: boolean,
): Promise<void> {
  await tx`update robot set enabled = ${enabled} where id = ${id}`
}

/** The line stays for its deliveries; the keys go. */
export async function updateRobotRemoved(tx: Transaction, id: number, at: Date): Promise<void> {
  await tx`update robot set enabled = false, address = '', secret = '', removed_at = ${at}
    where id = ${id}`
}

/** What waits for a robot is not sent to it later, when its counts are of another day. */
export async function giveUpDeliveries(
  tx: Transaction,
  robotId: number,
  failure: 'switchedOff' | 'removed',
): Promise<void> {
  await tx`update delivery set state = 'givenUp', failure = ${failure}
    where robot_id = ${robotId} and state in ('queued', 'failed')`
}

/** Counts a test among what the robot is sent in a minute; one a minute, and none beyond the limit. */
export async function takeTest(tx: Transaction, id: number, at: Date): Promise<boolean> {
  await lockTaking(tx)
  const taken = await tx`
    update robot r set tested_at = ${at} where id = ${id}
      and (tested_at is null or tested_at <= ${minuteAgo(tx, at)})
      and ${robotLimit} > (select count(*) from delivery d
        where d.robot_id = r.id and d.tried_at > ${minuteAgo(tx, at)})`
  return taken.count > 0
}

/** One taker at a time, or two would both count a robot's last minute without each other. */
export async function lockTaking(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(5612320)`
}

export function minuteAgo(sql: Runner, at: Date): Fragment {
  return sql`${at}::timestamptz - interval '1 minute'`
}
