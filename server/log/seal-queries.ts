import type { SealedKind } from '#domain/log/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'

/** One line of a seal: a matter up to an event, or a signed sheet. */
export interface SealedLine {
  id: number
  name: string
  revision: number
  hash: string
}

export interface StoredSeal {
  seq: number
  at: Date
  previous: Uint8Array
  hash: Uint8Array
}

/** One seal at a time; nobody else waits for it. */
export async function lockSeals(tx: Transaction): Promise<void> {
  await tx`lock table log_seal in share row exclusive mode`
}

export async function findLastSeal(sql: Runner): Promise<StoredSeal | undefined> {
  const [row] = await sql<StoredSeal[]>`select * from log_seal order by seq desc limit 1`
  return row
}

export async function insertSeal(tx: Transaction, { seq, at, previous, hash }: StoredSeal) {
  await tx`insert into log_seal (seq, at, previous, hash) values (${seq}, ${at}, ${previous}, ${hash})`
}

export async function insertSealPart(
  tx: Transaction,
  place: { sealSeq: number; part: number; kind: SealedKind },
  lines: readonly SealedLine[],
): Promise<void> {
  const { sealSeq, part, kind } = place
  await tx`
    insert into log_seal_part (seal_seq, part, kind, ids, names, revisions, hashes)
    values (${sealSeq}, ${part}, ${kind}, ${lines.map(line => line.id)},
      ${lines.map(line => line.name)}, ${lines.map(line => line.revision)},
      ${lines.map(line => line.hash)})`
}

/** Matters with an event since a moment, as they stand: all of them without one. */
export async function listMattersSince(
  sql: Runner,
  since: Date | null,
  after: number,
  limit: number,
): Promise<SealedLine[]> {
  const isNew = since ? sql`id in (select matter_id from event where at >= ${since})` : sql`true`
  return sql<SealedLine[]>`
    select id, number as name, revision, encode(head_hash, 'hex') as hash
    from matter where id > ${after} and ${isNew} order by id limit ${limit}`
}

/** Sheets signed since a moment: all of them without one. */
export async function listSheetsSince(
  sql: Runner,
  since: Date | null,
  after: number,
  limit: number,
): Promise<SealedLine[]> {
  return sql<SealedLine[]>`
    select s.id, c.name || ' ' || s.round || ' ' || coalesce(u.name, p.name) as name,
      s.round as revision, encode(s.seal, 'hex') as hash
    from self_check s join campaign c on c.id = s.campaign_id
      left join unit u on u.id = s.unit_id left join person p on p.id = s.person_id
    where s.signed_at is not null and s.id > ${after}
      and ${since ? sql`s.signed_at >= ${since}` : sql`true`}
    order by s.id limit ${limit}`
}

export async function listSealsAfter(sql: Runner, seq: number, limit: number) {
  return sql<StoredSeal[]>`select * from log_seal where seq > ${seq} order by seq limit ${limit}`
}

export interface StoredPart {
  kind: SealedKind
  lines: SealedLine[]
}

export async function findSealPart(
  sql: Runner,
  sealSeq: number,
  part: number,
): Promise<StoredPart | undefined> {
  const [row] = await sql<
    { kind: SealedKind; ids: string[]; names: string[]; revisions: number[]; hashes: string[] }[]
  >`
    select kind, ids::text[] as ids, names, revisions, hashes from log_seal_part
    where seal_seq = ${sealSeq} and part = ${part}`
  if (!row) return undefined
  const { kind, ids, names, revisions, hashes } = row
  const lines = ids.map((id, at) => ({
    ...{ id: Number(id), name: names[at]!, revision: revisions[at]!, hash: hashes[at]! },
  }))
  return { kind, lines }
}

/**
 * Of sealed lines what stands in their place now: the hash of the event with that number, or of the
 * signed sheet; nothing where the matter, the event or the signature is gone.
 */
export async function listHashesNow(
  sql: Runner,
  kind: SealedKind,
  lines: readonly SealedLine[],
): Promise<Map<number, string>> {
  const ids = lines.map(line => line.id)
  const revisions = lines.map(line => line.revision)
  const rows = await (kind === 'matter'
    ? sql<{ id: number; hash: string }[]>`
        select m.id, encode(e.hash, 'hex') as hash
        from unnest(${ids}::bigint[], ${revisions}::integer[]) as sealed (id, revision)
          join matter m on m.id = sealed.id
          join event e on e.matter_id = sealed.id and e.seq = sealed.revision`
    : sql<{ id: number; hash: string }[]>`
        select id, encode(seal, 'hex') as hash from self_check
        where id = any(${ids}::bigint[]) and signed_at is not null`)
  return new Map(rows.map(({ id, hash }) => [id, hash]))
}

/** The newest seal that the security log knows of. */
export async function findRecordedSeal(
  sql: Runner,
): Promise<{ id: number; digest: string } | undefined> {
  const [row] = await sql<{ subject: { id: number; digest: string } }[]>`
    select subject from security_record where kind = 'logSealed' order by seq desc limit 1`
  return row?.subject
}
