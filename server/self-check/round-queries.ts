import { rights } from '#domain/people/rights.ts'
import type { Role } from '#domain/people/roles.ts'
import type { RoundSize } from '#domain/self-check/views.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

/** Running campaigns whose last round is signed and as old as their self-check recurs, or that had none. */
export async function listCampaignsToCheck(sql: Runner, today: string): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select c.id from campaign c
    where c.self_check_months > 0 and ${today}::date between c.starts_on and c.ends_on
      and not exists (select 1 from self_check s where s.campaign_id = c.id and (${isOpen(sql)}
        or s.opened_on > (${today}::date - make_interval(months => c.self_check_months))::date))
    order by c.id`
  return rows.map(row => row.id)
}

/**
 * Running campaigns whose next round is due and waits for signatures: each is answered once for every
 * round that it waits for.
 */
export async function takeWaitingCampaigns(
  tx: Transaction,
  today: string,
): Promise<{ id: number; bureauId: number | null }[]> {
  return tx<{ id: number; bureauId: number | null }[]>`
    update campaign c set told_of_waiting_round = newest.round
    from (select s.campaign_id, s.round from self_check s
      group by s.campaign_id, s.round
      having bool_or(${isOpen(tx)})) newest
    where c.id = newest.campaign_id and c.told_of_waiting_round < newest.round
      and c.self_check_months > 0 and ${today}::date between c.starts_on and c.ends_on
      and not exists (select from self_check s where s.campaign_id = c.id and (s.round > newest.round
        or s.opened_on > (${today}::date - make_interval(months => c.self_check_months))::date))
    returning c.id, c.bureau_id`
}

/** Whether the sheet `s` still waits for a signature. */
export const isOpen = (sql: Runner) => sql`(s.signed_at is null and s.ended_at is null)`

/** How many sheets of the newest round are unsigned, and which round that is. */
export async function lockNewestRound(
  tx: Transaction,
  campaignId: number,
): Promise<{ round: number; open: number }> {
  await tx`select id from campaign where id = ${campaignId} for update`
  const [row] = await tx<{ round: number; open: number }[]>`
    select coalesce(max(round), 0) as round,
      (count(*) filter (where ${isOpen(tx)}))::int as open
    from self_check s where campaign_id = ${campaignId}
      and round = (select max(round) from self_check where campaign_id = ${campaignId})`
  return row!
}

/** Hands out the sheets of a round: one for each of `unitsOfRound` and `leadersOfRound`. Answers their ids. */
export async function insertRound(
  tx: Transaction,
  round: { campaignId: number; round: number; openedOn: string; dueOn: string },
): Promise<number[]> {
  const { campaignId, openedOn, dueOn } = round
  const units = await tx<{ id: number }[]>`
    insert into self_check (campaign_id, round, unit_id, opened_on, due_on)
    select ${campaignId}, ${round.round}, id, ${openedOn}, ${dueOn}
    from (${unitsOfRound(tx, campaignId, openedOn)}) asked returning id`
  const leaders = await tx<{ id: number }[]>`
    insert into self_check (campaign_id, round, person_id, opened_on, due_on)
    select ${campaignId}, ${round.round}, id, ${openedOn}, ${dueOn}
    from (${leadersOfRound(tx, campaignId, openedOn)}) asked returning id`
  return [...units, ...leaders].map(({ id }) => id)
}

/** Marks unsigned sheets whose day has passed as told of, and answers those that were not before. */
export async function takeLateSheets(
  tx: Transaction,
  { moment, today }: { moment: Date; today: string },
): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`
    update self_check set late_told_at = ${moment} where id in (
      select s.id from self_check s
      where ${isOpen(tx)} and late_told_at is null and due_on < ${today}
      for update skip locked)
    returning id`
  return rows.map(({ id }) => id)
}

/** For whom each sheet waits: the leader, or who holds one of the roles in the unit. */
export async function listSigners(
  sql: Runner,
  asked: { sheetIds: readonly number[]; roles: readonly Role[]; today: string },
): Promise<{ sheetId: number; personId: number }[]> {
  const sheets = sql`self_check s
    join unnest(${asked.sheetIds as number[]}::integer[]) asked (id) on asked.id = s.id`
  return sql<{ sheetId: number; personId: number }[]>`
    select s.id as sheet_id, s.person_id from ${sheets} where s.person_id is not null
    union
    select s.id, o.person_id
    from ${sheets} join post o on o.unit_id = s.unit_id join person p on p.id = o.person_id
    where o.role = any(${asked.roles as Role[]}::text[]) and o.since <= ${asked.today}
      and (o.until is null or o.until > ${asked.today}) and p.left_on is null and not p.machine
    order by 1, 2`
}

export async function updateRoundEnded(
  tx: Transaction,
  { campaignId, round }: { campaignId: number; round: number },
  ended: { at: Date; by: number; reason: string },
): Promise<void> {
  await tx`update self_check s set ended_at = ${ended.at}, ended_by = ${ended.by},
    ended_reason = ${ended.reason}
    where campaign_id = ${campaignId} and round = ${round} and ${isOpen(tx)}`
}

/** How many sheets a round that opens on a day would hand out. */
export async function countRound(sql: Runner, campaignId: number, day: string): Promise<RoundSize> {
  const [row] = await sql<RoundSize[]>`select
    (select count(*)::int from (${unitsOfRound(sql, campaignId, day)}) asked) as units,
    (select count(*)::int from (${leadersOfRound(sql, campaignId, day)}) asked) as leaders,
    array(select u.id from ${unitsInScope(sql, campaignId)} and not ${maySignIn(sql, day)}
      order by u.bureau_id, u.position, u.id) as without`
  return row!
}

/** Every open unit in scope where somebody may sign that day. */
function unitsOfRound(sql: Runner, campaignId: number, day: string): Fragment {
  return sql`select u.id from ${unitsInScope(sql, campaignId)} and ${maySignIn(sql, day)}`
}

/** `campaign c, unit u` with those open; every section of the campaign's bureaus when no scope is set. */
function unitsInScope(sql: Runner, campaignId: number): Fragment {
  return sql`campaign c, unit u
    where c.id = ${campaignId} and u.closed_on is null and u.parent_id is not null
      and (c.bureau_id is null or u.bureau_id = c.bureau_id)
      and (u.id = any(c.unit_ids) or c.unit_ids = '{}' and u.bureau_id is distinct from u.id)`
}

function maySignIn(sql: Runner, day: string): Fragment {
  const roles: readonly Role[] = rights['selfCheck.fill']
  return sql`exists (select from post o join person p on p.id = o.person_id
    where o.unit_id = u.id and o.role = any(${roles as Role[]}::text[]) and o.since <= ${day}
      and (o.until is null or o.until > ${day}) and p.left_on is null and not p.machine)`
}

/** Every leader and head with a post that day in the campaign's bureaus; the county's in its own. */
function leadersOfRound(sql: Runner, campaignId: number, day: string): Fragment {
  return sql`select distinct p.id
    from campaign c, person p join post o on o.person_id = p.id join unit u on u.id = o.unit_id
    where c.id = ${campaignId} and (u.bureau_id = c.bureau_id
        or c.bureau_id is null and (c.unit_ids = '{}' or u.bureau_id is null or u.bureau_id in (
          select bureau_id from unit where id = any(c.unit_ids))))
      and p.left_on is null and o.role in ('leader', 'head') and o.since <= ${day}
      and (o.until is null or o.until > ${day})`
}
