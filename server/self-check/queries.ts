import { bureausOf, type Person, rolesSeeingAll, seesAll } from '#domain/people/roles.ts'
import type { FindingInput } from '#domain/self-check/inputs.ts'
import type { FindingRow, FindingView, MatrixCell, SelfCheckRow } from '#domain/self-check/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import { isOpen } from './round-queries.ts'

export interface SelfCheck extends SelfCheckRow {
  statement: string
  seal: string | null
}

/**
 * The sheets a person may read: their own, and within campaigns in reach those of units in reach;
 * for a bureau's office all of its units and of those who held a post there when the round opened.
 * The sheet is `s` in the query.
 */
export function sheetVisibleTo(sql: Runner, person: Person) {
  if (seesAll(person)) return sql`true`
  const bureaus = sql`any(${bureausOf(person, ...rolesSeeingAll) as number[]}::integer[])`
  const campaigns = sql`select c.id from campaign c
    where ${belongsInReach(sql, person, sql`c.bureau_id`)}`
  return sql`(s.person_id = ${person.id} or s.campaign_id in (${campaigns}) and (
    s.unit_id = any(${person.reach as number[]}::integer[])
    or s.unit_id in (select id from unit where bureau_id = ${bureaus})
    or s.person_id in (select o.person_id from post o join unit u on u.id = o.unit_id
      where u.bureau_id = ${bureaus} and o.since <= s.opened_on
        and (o.until is null or o.until > s.opened_on))))`
}

const columns = (sql: Runner) => sql`s.id, s.campaign_id, s.round, s.unit_id, s.person_id,
  s.opened_on, s.due_on, s.statement, s.signed_name, s.signed_at::text as signed_at,
  encode(s.seal, 'hex') as seal, s.ended_at::text as ended_at, s.ended_reason,
  (select name from person where id = s.ended_by) as ended_by,
  (select count(*)::int from finding f where f.self_check_id = s.id and f.withdrawn_at is null)
    as findings`

export async function listSelfChecks(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<SelfCheck[]> {
  return sql<SelfCheck[]>`select ${columns(sql)} from self_check s
    where s.campaign_id = ${campaignId} and ${sheetVisibleTo(sql, person)} order by s.round desc, s.unit_id, s.person_id`
}

/** Unsigned sheets that wait for this person: of a unit of theirs, or their own as a leader. */
export async function listWaitingFor(
  sql: Runner,
  personId: number,
  unitIds: readonly number[],
): Promise<SelfCheck[]> {
  return sql<SelfCheck[]>`select ${columns(sql)} from self_check s
    where ${isOpen(sql)} and (s.person_id = ${personId}
      or s.unit_id = any(${unitIds as number[]}::integer[])) order by s.due_on, s.id`
}

export async function findSelfCheck(
  sql: Runner,
  person: Person,
  id: number,
): Promise<SelfCheck | undefined> {
  const [row] = await sql<SelfCheck[]>`select ${columns(sql)} from self_check s
    where s.id = ${id} and ${sheetVisibleTo(sql, person)}`
  return row
}

export async function lockSelfCheck(tx: Transaction, id: number): Promise<SelfCheck | undefined> {
  const [row] = await tx<SelfCheck[]>`select ${columns(tx)} from self_check s
    where s.id = ${id} for update`
  return row
}

export interface Finding extends FindingView {
  selfCheckId: number
}

export async function listFindings(sql: Runner, selfCheckId: number): Promise<Finding[]> {
  return sql<Finding[]>`select ${findingColumns(sql)} from ${findingSource(sql)}
    where f.self_check_id = ${selfCheckId} order by f.id`
}

const findingColumns = (sql: Runner) => sql`f.id, f.self_check_id, f.aspect_id, f.kind_id,
  f.manifestation, p.name as found_by, f.matter_id as item_id,
  f.withdrawn_at::text as withdrawn_at, w.name as withdrawn_by, f.withdrawn_reason`

const findingSource = (sql: Runner) => sql`finding f join person p on p.id = f.found_by
  left join person w on w.id = f.withdrawn_by`

export async function lockFinding(
  tx: Transaction,
  id: number,
): Promise<(Finding & { foundOn: string }) | undefined> {
  const [row] = await tx<(Finding & { foundOn: string })[]>`
    select ${findingColumns(tx)}, f.found_at::date as found_on from ${findingSource(tx)}
    where f.id = ${id} for update of f`
  return row
}

export async function insertFinding(
  tx: Transaction,
  finding: FindingInput & { selfCheckId: number; foundBy: number; foundAt: Date },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into finding (self_check_id, aspect_id, kind_id, manifestation, found_by, found_at)
    values (${finding.selfCheckId}, ${finding.aspectId}, ${finding.kindId},
      ${finding.manifestation}, ${finding.foundBy}, ${finding.foundAt}) returning id`
  return row!.id
}

export async function updateFindingWithdrawn(
  tx: Transaction,
  id: number,
  withdrawn: { at: Date; by: number; reason: string },
): Promise<void> {
  await tx`update finding set withdrawn_at = ${withdrawn.at}, withdrawn_by = ${withdrawn.by},
    withdrawn_reason = ${withdrawn.reason} where id = ${id}`
}

export async function updateFindingItem(tx: Transaction, id: number, matterId: number) {
  await tx`update finding set matter_id = ${matterId} where id = ${id}`
}

export async function updateSigned(
  tx: Transaction,
  id: number,
  signed: { statement: string; signedBy: number; signedName: string; signedAt: Date; seal: Buffer },
): Promise<void> {
  await tx`update self_check set statement = ${signed.statement}, signed_by = ${signed.signedBy},
    signed_name = ${signed.signedName}, signed_at = ${signed.signedAt}, seal = ${signed.seal}
    where id = ${id}`
}

/** The newest round as a matrix: every sheet against every aspect of the campaign's catalogue. */
export async function listMatrix(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<MatrixCell[]> {
  return sql<MatrixCell[]>`
    select s.id as self_check_id, s.unit_id, s.person_id, a.id as aspect_id,
      count(f.id)::int as found,
      case when count(f.id) > 0 then 'found' when s.signed_at is not null then 'none'
        else 'unanswered' end as answer
    from self_check s join campaign c on c.id = s.campaign_id
      join aspect a on a.catalogue_id = c.catalogue_id
      left join finding f on f.self_check_id = s.id and f.aspect_id = a.id
        and f.withdrawn_at is null
    where s.campaign_id = ${campaignId} and ${sheetVisibleTo(sql, person)}
      and s.round = (select max(round) from self_check where campaign_id = ${campaignId})
    group by s.id, a.id order by s.unit_id nulls last, s.person_id, a.position`
}

/** What was found in the newest round and stands, in the order of the catalogue; the rows behind the matrix. */
export async function listFindingRows(
  sql: Runner,
  person: Person,
  campaignId: number,
): Promise<FindingRow[]> {
  return sql<FindingRow[]>`
    select f.id, f.self_check_id, s.unit_id, s.person_id, f.aspect_id, f.kind_id, f.manifestation,
      p.name as found_by, f.matter_id as item_id, s.signed_at is not null as signed
    from finding f join self_check s on s.id = f.self_check_id join person p on p.id = f.found_by
      join aspect a on a.id = f.aspect_id
    where s.campaign_id = ${campaignId} and f.withdrawn_at is null and ${sheetVisibleTo(sql, person)}
      and s.round = (select max(round) from self_check where campaign_id = ${campaignId})
    order by a.position, f.id`
}

/** Units in which the person holds a post today, not the ones below or in their charge. */
export async function listOwnUnits(sql: Runner, personId: number, today: string) {
  const rows = await sql<{ unitId: number }[]>`select distinct unit_id from post
    where person_id = ${personId} and since <= ${today} and (until is null or until > ${today})`
  return rows.map(row => row.unitId)
}
