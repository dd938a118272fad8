import type { SecurityFilter, SecurityQuery } from '#domain/security/views.ts'
import type { Fragment, Runner, Sql, Transaction } from '#server/database/sql.ts'
import { noHash } from '#server/log/chain.ts'
import type { SecurityContent } from './chain.ts'

export interface SecurityHead {
  seq: number
  hash: Uint8Array
  removedSeq: number
  removedHash: Uint8Array
}

export interface SecurityRecord extends SecurityContent {
  previous: Uint8Array
  hash: Uint8Array
}

/** Makes the head's row when there is none yet, and locks it either way. */
export async function lockSecurityHead(tx: Transaction): Promise<SecurityHead> {
  const [row] = await tx<SecurityHead[]>`
    insert into security_head (seq, hash, removed_seq, removed_hash)
    values (0, ${noHash}, 0, ${noHash})
    on conflict (one) do update set one = true
    returning seq, hash, removed_seq, removed_hash`
  return row!
}

export async function findSecurityHead(sql: Runner): Promise<SecurityHead> {
  const [row] = await sql<SecurityHead[]>`
    select seq, hash, removed_seq, removed_hash from security_head`
  return row ?? { seq: 0, hash: noHash, removedSeq: 0, removedHash: noHash }
}

export async function updateSecurityHead(tx: Transaction, seq: number, hash: Uint8Array) {
  await tx`update security_head set seq = ${seq}, hash = ${hash}`
}

export async function insertSecurityRecord(tx: Transaction, record: SecurityRecord): Promise<void> {
  const { seq, at, kind, success, personId, personName, client, previous, hash } = record
  await tx`
    insert into security_record
      (seq, at, kind, success, person_id, person_name, subject, client, previous, hash)
    values (${seq}, ${at}, ${kind}, ${success}, ${personId}, ${personName},
      ${tx.json(record.subject as never)}, ${client}, ${previous}, ${hash})`
}

/** The log a page at a time in the order of its chain; `written` is the subject as PostgreSQL has it. */
export async function listRecordsAfter(
  sql: Runner,
  seq: number,
  limit: number,
): Promise<(SecurityRecord & { written: string })[]> {
  return sql<(SecurityRecord & { written: string })[]>`
    select *, subject::text as written from security_record where seq > ${seq} order by seq limit ${limit}`
}

/** What was recorded, the newest first. */
export async function listRecords(
  sql: Runner,
  { before, limit, ...filter }: SecurityQuery,
): Promise<SecurityRecord[]> {
  return sql<SecurityRecord[]>`
    select * from security_record
    where ${matching(sql, filter)} and ${before ? sql`seq < ${before}` : sql`true`}
    order by seq desc limit ${limit}`
}

export async function countRecords(sql: Runner, filter: SecurityFilter): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from security_record where ${matching(sql, filter)}`
  return row!.count
}

export function streamRecords(sql: Sql, filter: SecurityFilter): AsyncIterable<SecurityRecord[]> {
  return sql<SecurityRecord[]>`
    select * from security_record where ${matching(sql, filter)} order by seq desc`.cursor(500)
}

/** Days are the bureau's: the connection has its time zone. */
function matching(sql: Runner, { kind, person, success, from, to }: SecurityFilter): Fragment {
  const parts = [sql`true`]
  if (kind) parts.push(sql`kind = ${kind}`)
  if (person) parts.push(sql`person_name = ${person}`)
  if (success) parts.push(sql`success = ${success === 'yes'}`)
  if (from) parts.push(sql`at >= ${from}::date`)
  if (to) parts.push(sql`at < ${to}::date + 1`)
  return parts.reduce((all, part) => sql`${all} and ${part}`)
}
