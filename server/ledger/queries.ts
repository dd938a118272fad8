import type { Imported } from '#domain/ledger/amendment.ts'
import type { Mapping } from '#domain/ledger/columns.ts'
import type { KnownOrigin } from '#domain/ledger/known-again.ts'
import { namesAnybody } from '#domain/people/own-people.ts'
import { bureausOf, homeBureau, type Person, seesAll } from '#domain/people/roles.ts'
import type { OfBureau } from '#server/campaign/queries.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'
import { visibleTo } from '#server/rectification/list-queries.ts'

export interface ImportedFile {
  id: number
  sha256: string
  fileName: string
  uploadedBy: number
  importedAt: Date | null
  /** The day its bytes were removed, after they were kept long enough. */
  removedOn: string | null
}

export async function insertImportedFile(
  sql: Runner,
  file: {
    sha256: string
    fileName: string
    bureauId: number | null
    uploadedBy: number
    uploadedAt: Date
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into imported_file (sha256, file_name, bureau_id, uploaded_by, uploaded_at)
    values (${file.sha256}, ${file.fileName}, ${file.bureauId}, ${file.uploadedBy}, ${file.uploadedAt}) returning id`
  return row!.id
}

/** A ledger file of the person's own office; the county's reads all. */
export async function findImportedFile(
  sql: Runner,
  person: Person,
  id: number,
): Promise<ImportedFile | undefined> {
  const ours = seesAll(person) ? sql`true` : sql`bureau_id = ${homeBureau(person)}`
  const [row] = await sql<ImportedFile[]>`
    select id, sha256, file_name, uploaded_by, imported_at, removed_at::date as removed_on
    from imported_file
    where id = ${id} and ${ours}`
  return row
}

export async function updateImportedFile(
  tx: Transaction,
  id: number,
  done: { campaignId: number; at: Date; outcome: object },
): Promise<void> {
  await tx`update imported_file set campaign_id = ${done.campaignId}, imported_at = ${done.at},
    outcome = ${tx.json(done.outcome as never)} where id = ${id}`
}

export async function listMappings(sql: Runner): Promise<Record<string, Mapping>> {
  const rows = await sql<{ signature: string; mapping: Mapping }[]>`
    select signature, mapping from ledger_mapping`
  return Object.fromEntries(rows.map(row => [row.signature, row.mapping]))
}

export async function insertMapping(
  tx: Transaction,
  corrected: { signature: string; mapping: Mapping; by: number; at: Date },
): Promise<void> {
  await tx`
    insert into ledger_mapping (signature, mapping, corrected_by, corrected_at)
    values (${corrected.signature}, ${tx.json(corrected.mapping as never)}, ${corrected.by},
      ${corrected.at})
    on conflict (signature) do update set mapping = excluded.mapping,
      corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at`
}

interface Catalogued extends Pick<OfBureau, 'bureauId'> {
  catalogueId: number
}

/** What the clerks of an office said of aspects, by `aspectKey`. */
export async function listSameAspects(
  sql: Runner,
  { catalogueId, bureauId }: Catalogued,
): Promise<Map<string, number>> {
  const rows = await sql<{ key: string; aspectId: number }[]>`
    select key, aspect_id from ledger_aspect
    where catalogue_id = ${catalogueId} and bureau_id is not distinct from ${bureauId}`
  return new Map(rows.map(({ key, aspectId }) => [key, aspectId]))
}

export async function insertSameAspect(
  tx: Transaction,
  said: Catalogued & { key: string; aspectId: number; by: number; at: Date },
): Promise<void> {
  await tx`
    insert into ledger_aspect (catalogue_id, bureau_id, key, aspect_id, said_by, said_at)
    values (${said.catalogueId}, ${said.bureauId}, ${said.key}, ${said.aspectId}, ${said.by}, ${said.at})
    on conflict (catalogue_id, bureau_id, key) do update set aspect_id = excluded.aspect_id,
      said_by = excluded.said_by, said_at = excluded.said_at`
}

export async function deleteSameAspect(
  tx: Transaction,
  { catalogueId, bureauId, key }: Catalogued & { key: string },
): Promise<void> {
  await tx`delete from ledger_aspect where catalogue_id = ${catalogueId}
    and bureau_id is not distinct from ${bureauId} and key = ${key}`
}

/** Persons whom a clerk may name by their current posts, by name; a name that two share maps to null. */
export async function listPeopleByName(
  sql: Runner,
  person: Person,
  today: string,
): Promise<Map<string, number | null>> {
  const rows = await sql<{ name: string; ids: number[] }[]>`
    select p.name, array_agg(p.id) as ids from person p
    where p.left_on is null and not p.machine and exists (select 1 from post join unit u on u.id = post.unit_id
      where person_id = p.id and since <= ${today} and (until is null or until > ${today})
        and (${namesAnybody(person)} or u.bureau_id is null
          or u.bureau_id = any(${bureausOf(person, 'clerk') as number[]}::integer[])))
    group by p.name`
  return new Map(rows.map(({ name, ids }) => [name, ids.length === 1 ? ids[0]! : null]))
}

/** Units in reach by name and short name; the older one where two have the same. */
export async function listUnitsByName(sql: Runner, person: Person): Promise<Map<string, number>> {
  const rows = await sql<{ id: number; name: string; shortName: string }[]>`
    select u.id, u.name, u.short_name from unit u where u.closed_on is null
      and ${belongsInReach(sql, person, sql`u.bureau_id`)} order by u.id desc`
  return new Map(
    rows.flatMap(unit => [
      ...(unit.shortName ? [[unit.shortName, unit.id] as const] : []),
      [unit.name, unit.id] as const,
    ]),
  )
}

/** The unit under which an import adds others: the bureau of the office, else the first of all. */
export async function findTopUnit(sql: Runner, bureauId: number | null): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    select id from unit where parent_id is null or id = ${bureauId}
    order by id is not distinct from ${bureauId} desc, id limit 1`
  return row!.id
}

export async function listOrigins(
  sql: Runner,
  { campaignId, bureauId }: OfBureau,
): Promise<KnownOrigin[]> {
  return sql<KnownOrigin[]>`
    select o.problem_key, o.matter_id as item_id, m.number as item_number, f.file_name, o.sheet, o.ledger_number, o.imported
    from item_origin o join imported_file f on f.id = o.file_id
      join matter m on m.id = o.matter_id
    where o.campaign_id = ${campaignId} and o.bureau_id is not distinct from ${bureauId}`
}

/** Those of the numbers that are items the person may read. */
export async function listItemsByNumber(
  sql: Runner,
  person: Person,
  numbers: readonly string[],
): Promise<Map<string, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await sql<{ id: number; number: string }[]>`
    select m.id, m.number from matter m where m.kind = 'item'
      and m.number = any(${numbers as string[]}) and ${visibleTo(sql, person)}`
  return new Map(rows.map(({ id, number }) => [number, id]))
}

/** The items that came in under these keys. */
export async function listIntakeItems(
  sql: Runner,
  { campaignId, bureauId }: OfBureau,
  keys: readonly string[],
): Promise<Map<string, { id: number; number: string }>> {
  const rows = await sql<{ key: string; id: number; number: string }[]>`
    select o.problem_key as key, m.id, m.number
    from item_origin o join matter m on m.id = o.matter_id
    where o.campaign_id = ${campaignId} and o.bureau_id is not distinct from ${bureauId}
      and o.problem_key = any(${keys as string[]})`
  return new Map(rows.map(({ key, ...item }) => [key, item]))
}

export interface NewOrigin extends OfBureau {
  problemKey: string
  matterId: number
  fileId: number
  sheet: string
  row: number
  ledgerNumber: string
  imported: Imported
}

/** Remembers where items came from; a problem that came before is now remembered as it came last. */
export async function insertOrigins(tx: Transaction, origins: readonly NewOrigin[]): Promise<void> {
  const rows = origins.map(origin => ({
    campaign_id: origin.campaignId,
    bureau_id: origin.bureauId,
    problem_key: origin.problemKey,
    matter_id: origin.matterId,
    file_id: origin.fileId,
    sheet: origin.sheet,
    row: origin.row,
    ledger_number: origin.ledgerNumber,
    imported: origin.imported as never,
  }))
  for (let at = 0; at < rows.length; at += 2000) {
    await tx`insert into item_origin ${tx(rows.slice(at, at + 2000))}
      on conflict (campaign_id, bureau_id, problem_key) do update set file_id = excluded.file_id,
        sheet = excluded.sheet, row = excluded.row, ledger_number = excluded.ledger_number,
        imported = excluded.imported`
  }
}

/** An item whose words were edited is known by the new ones from now on. */
export async function deleteOrigins(
  tx: Transaction,
  { campaignId, bureauId }: OfBureau,
  problemKeys: readonly string[],
): Promise<void> {
  if (problemKeys.length === 0) return
  await tx`delete from item_origin where campaign_id = ${campaignId}
    and bureau_id is not distinct from ${bureauId} and problem_key = any(${problemKeys as string[]})`
}

/** One import at a time: two that come together would both find a problem, or a person, new. */
export async function lockImports(tx: Transaction): Promise<void> {
  await tx`lock table item_origin in share row exclusive mode`
}
