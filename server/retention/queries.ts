import type { RetentionKind } from '#domain/retention/kinds.ts'
import { mostAtOnce, type RemovalView, type TombstoneView } from '#domain/retention/removal.ts'
import type { Fragment, Runner, Transaction } from '#server/database/sql.ts'

/**
 * Of each kind what is due: `id`, `at` and `what` it was, in codes and numbers. The security log goes
 * from its beginning on without a gap, so that its chain holds.
 */
const dueOf: Record<RetentionKind, (sql: Runner, before: string) => Fragment> = {
  notice: (sql, before) => sql`select id, at, kind as what from notice
    where read_at < ${before}::date and at < ${before}::date`,
  delivery: (sql, before) => sql`select id, day::timestamptz as at, channel as what from delivery
    where state in ('sent','givenUp') and day < ${before}::date`,
  importedFile: (sql, before) => sql`select id, uploaded_at as at,
      coalesce(lower(substring(file_name from '[.]([A-Za-z0-9]{1,5})$')), '') as what
    from imported_file where removed_at is null and uploaded_at < ${before}::date`,
  withdrawnEvidence: (sql, before) => sql`select e.id, e.withdrawn_at as at,
      m.number || ' ' || e.media_type as what
    from evidence e join matter m on m.id = e.matter_id
    where e.removed_at is null and e.withdrawn_at < ${before}::date and m.status = 'closed'`,
  apiToken: (sql, before) => sql`select id, array_to_string(rights, ' ') as what,
      least(revoked_at, (expires_on + 1)::timestamptz) as at
    from api_token where least(revoked_at, (expires_on + 1)::timestamptz) < ${before}::date`,
  securityRecord: (sql, before) => sql`select seq as id, at, kind as what from security_record
    where seq < coalesce((select min(seq) from security_record where at >= ${before}::date), 0)`,
}

function due(sql: Runner, kind: RetentionKind, before: string): Fragment {
  return sql`(select * from (${dueOf[kind](sql, before)}) one order by id limit ${mostAtOnce}) due`
}

export interface Due {
  count: number
  oldest: Date | null
  /** Over the ids; the same as long as the same records are due. */
  digest: string
}

export async function summariseDue(sql: Runner, kind: RetentionKind, before: string): Promise<Due> {
  const [row] = await sql<Due[]>`select count(*)::int as count, min(at) as oldest,
      encode(sha256(convert_to(coalesce(string_agg(id::text, ',' order by id), ''), 'UTF8')), 'hex')
        as digest
    from ${due(sql, kind, before)}`
  return row!
}

export async function listDue(
  sql: Runner,
  kind: RetentionKind,
  before: string,
  limit: number,
): Promise<{ id: number; at: Date; what: string }[]> {
  return sql<{ id: number; at: Date; what: string }[]>`
    select id, at, what from ${due(sql, kind, before)} order by id limit ${limit}`
}

const removalColumns = (sql: Runner) => sql`id, kind, months, before, count, asked_by, asked_name,
  asked_at::text as asked_at, decided_by, decided_name, decided_at::text as decided_at, approved,
  opinion`

/** Those that wait first, then the newest. */
export async function listRemovals(sql: Runner): Promise<RemovalView[]> {
  return sql<RemovalView[]>`select ${removalColumns(sql)} from removal
    order by decided_at is not null, id desc limit 100`
}

export async function insertRemoval(
  tx: Transaction,
  removal: {
    kind: RetentionKind
    months: number
    before: string
    count: number
    digest: string
    by: number
    name: string
    at: Date
  },
): Promise<number | undefined> {
  const { kind, months, before, count, digest, by, name, at } = removal
  const [row] = await tx<{ id: number }[]>`
    insert into removal (kind, months, before, count, digest, asked_by, asked_name, asked_at)
    values (${kind}, ${months}, ${before}, ${count}, ${digest}, ${by}, ${name}, ${at})
    on conflict (kind) where decided_at is null do nothing returning id`
  return row?.id
}

export type LockedRemoval = Pick<
  RemovalView,
  'id' | 'kind' | 'months' | 'before' | 'count' | 'askedBy' | 'decidedBy'
> & { digest: string }

export async function lockRemoval(tx: Transaction, id: number): Promise<LockedRemoval | undefined> {
  const [row] = await tx<LockedRemoval[]>`
    select id, kind, months, before, count, digest, asked_by, decided_by from removal
    where id = ${id} for update`
  return row
}

export async function updateRemoval(
  tx: Transaction,
  id: number,
  decided: { by: number; name: string; at: Date; approved: boolean; opinion: string },
): Promise<void> {
  await tx`update removal set decided_by = ${decided.by}, decided_name = ${decided.name},
    decided_at = ${decided.at}, approved = ${decided.approved}, opinion = ${decided.opinion}
    where id = ${id}`
}

/** Rows of these kinds go as a whole. */
const tables = {
  notice: 'notice',
  delivery: 'delivery',
  apiToken: 'api_token',
  securityRecord: 'security_record',
} as const
export type RowKind = keyof typeof tables

/**
 * Deletes the rows and writes one tombstone for all of them: from which to which, how many of what,
 * and the SHA-256 of their contents in order.
 */
export async function buryRows(
  tx: Transaction,
  { id, kind, before }: { id: number; kind: RowKind; before: string },
  at: Date,
): Promise<{ count: number; lastId: number }> {
  const key = kind === 'securityRecord' ? tx`seq` : tx`id`
  await tx`create temporary table going on commit drop as
    select * from ${due(tx, kind, before)}`
  const [row] = await tx<{ count: number; lastId: number }[]>`
    insert into tombstone (removal_id, kind, first_id, last_id, count, what, hash, at)
    select ${id}, ${kind}, min(going.id), max(going.id), count(*)::int,
      (select string_agg(what || ' ' || n, ', ' order by what)
        from (select what, count(*) as n from going group by what) counted),
      encode(sha256(convert_to(string_agg(to_jsonb(one)::text, chr(10) order by going.id), 'UTF8')),
        'hex'),
      ${at}
    from going join ${tx(tables[kind])} one on one.${key} = going.id
    returning count, last_id`
  await tx`delete from ${tx(tables[kind])} one using going where one.${key} = going.id`
  await tx`drop table going`
  return row!
}

const fileTables = { importedFile: 'imported_file', withdrawnEvidence: 'evidence' } as const
export type FileKind = keyof typeof fileTables

/** Marks the files as removed and writes a tombstone for each; the bytes go afterwards. */
export async function buryFiles(
  tx: Transaction,
  { id, kind, before }: { id: number; kind: FileKind; before: string },
  at: Date,
): Promise<{ count: number }> {
  const rows = await tx`
    with going as (select * from ${due(tx, kind, before)}), marked as (
      update ${tx(fileTables[kind])} one set removed_at = ${at} from going where one.id = going.id
      returning one.id, one.sha256, going.what
    )
    insert into tombstone (removal_id, kind, first_id, last_id, count, what, hash, at, file)
    select ${id}, ${kind}, id, id, 1, what, sha256, ${at}, 'waiting' from marked order by id
    returning id`
  return { count: rows.count }
}

/** The chain of the security log begins after what was removed. */
export async function updateSecurityStart(tx: Transaction, seq: number, hash: Uint8Array) {
  await tx`update security_head set removed_seq = ${seq}, removed_hash = ${hash}`
}

export async function findSecurityHash(tx: Transaction, before: string): Promise<Uint8Array> {
  const [row] = await tx<{ hash: Uint8Array }[]>`select hash from security_record
    where seq = (select max(id) from ${due(tx, 'securityRecord', before)})`
  return row!.hash
}

export async function listTombstones(sql: Runner, limit: number): Promise<TombstoneView[]> {
  return sql<TombstoneView[]>`
    select t.id, t.removal_id, t.kind, t.first_id, t.last_id, t.count, t.what, t.hash, t.file,
      r.months, r.before, r.asked_name, r.decided_name as approved_name, t.at::text as at
    from tombstone t join removal r on r.id = t.removal_id order by t.id desc limit ${limit}`
}

/** Files whose tombstone stands while their bytes are on the disk. */
export async function listWaitingFiles(
  sql: Runner,
): Promise<{ id: number; sha256: string; kept: boolean }[]> {
  return sql<{ id: number; sha256: string; kept: boolean }[]>`
    select t.id, t.hash as sha256, exists (
      select 1 from evidence where sha256 = t.hash and removed_at is null
      union all select 1 from imported_file where sha256 = t.hash and removed_at is null
      union all select 1 from activity_paper where sha256 = t.hash
      union all select 1 from basis_paper where sha256 = t.hash
      union all select 1 from document_template where sha256 = t.hash
      union all select 1 from report where sha256 = t.hash
    ) as kept from tombstone t where t.file = 'waiting' order by t.id limit 1000`
}

export async function updateTombstoneFile(
  sql: Runner,
  id: number,
  file: 'gone' | 'shared',
): Promise<void> {
  await sql`update tombstone set file = ${file} where id = ${id}`
}
