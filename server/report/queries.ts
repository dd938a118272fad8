import type { LatinFont } from '#domain/document/latin-font.ts'
import { bureausOf, type Person, rolesSeeingAll, seesAll } from '#domain/people/roles.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import type { Drafted } from '#domain/report/drafted.ts'
import type { ReportElements } from '#domain/report/elements.ts'
import type { Facts } from '#domain/report/facts.ts'
import type { ReportRow } from '#domain/report/views.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { belongsInReach } from '#server/people/bureau-queries.ts'

/** The ledger that goes with a report: rows as they are printed, of how many items. */
export interface ReportLedger {
  rows: string[][]
  total: number
}

/** A report as stored; all of what a signature freezes is there once it is signed, none before. */
export interface StoredReport {
  id: number
  campaignId: number
  /** The bureau it speaks for; null for the county's report over all of them. */
  bureauId: number | null
  campaign: string
  atDate: string
  document: ReportDocument
  drafted: Drafted | null
  facts: Facts | null
  ledger: ReportLedger | null
  issuer: string | null
  latinFont: LatinFont | null
  signedBy: number | null
  signedName: string | null
  signedAt: Date | null
  sha256: string | null
  revision: number
  createdName: string
  createdAt: Date
  updatedName: string
  updatedAt: Date
}

/**
 * A bureau's reports are read by who reaches the bureau, the county's by the county's office; a
 * draft names every item, so until it is signed only the office reads it.
 */
function inReach(sql: Runner, person: Person) {
  if (seesAll(person)) return sql`true`
  const offices = bureausOf(person, ...rolesSeeingAll) as number[]
  return sql`(r.bureau_id is not null and ${belongsInReach(sql, person, sql`r.bureau_id`)}
    and (r.signed_at is not null or r.bureau_id = any(${offices}::integer[])))`
}

export async function listReports(sql: Runner, person: Person): Promise<ReportRow[]> {
  return sql<ReportRow[]>`
    select r.id, r.document->>'title' as title, c.name as campaign, r.at_date, r.created_name,
      r.created_at, r.updated_name, r.updated_at, r.signed_name, r.signed_at
    from report r join campaign c on c.id = r.campaign_id
    where ${inReach(sql, person)} order by r.id desc`
}

export async function findReport(
  sql: Runner,
  person: Person,
  id: number,
): Promise<StoredReport | undefined> {
  const [row] = await sql<StoredReport[]>`
    select r.id, r.campaign_id, r.bureau_id, c.name as campaign, r.at_date, r.document, r.drafted,
      r.facts, r.ledger, r.issuer, r.latin_font, r.signed_by, r.signed_name, r.signed_at, r.sha256, r.revision,
      r.created_name,
      r.created_at, r.updated_name, r.updated_at
    from report r join campaign c on c.id = r.campaign_id where r.id = ${id} and ${inReach(sql, person)}`
  return row
}

/** The elements of the newest report that the same office wrote. */
export async function findLastElements(
  sql: Runner,
  bureauId: number | null,
): Promise<ReportElements> {
  const [row] = await sql<{ elements: ReportElements | null }[]>`
    select document->'elements' as elements from report
    where bureau_id is not distinct from ${bureauId} order by id desc limit 1`
  return row?.elements ?? {}
}

export type LockedReport = Pick<
  StoredReport,
  | 'id'
  | 'campaignId'
  | 'bureauId'
  | 'atDate'
  | 'document'
  | 'drafted'
  | 'revision'
  | 'updatedName'
  | 'signedName'
>

export async function lockReport(
  tx: Transaction,
  person: Person,
  id: number,
): Promise<LockedReport | undefined> {
  const [row] = await tx<LockedReport[]>`
    select id, campaign_id, bureau_id, at_date, document, drafted, revision, updated_name, signed_name
    from report r where id = ${id} and ${inReach(tx, person)} for update`
  return row
}

interface Made {
  by: { id: number; name: string }
  at: Date
}

export async function insertReport(
  tx: Runner,
  report: Pick<StoredReport, 'campaignId' | 'bureauId' | 'atDate' | 'document' | 'drafted'> & Made,
): Promise<number> {
  const { campaignId, bureauId, atDate, document, drafted, by, at } = report
  const [row] = await tx<{ id: number }[]>`
    insert into report (campaign_id, bureau_id, at_date, document, drafted, created_by, created_name,
      created_at, updated_by, updated_name, updated_at)
    values (${campaignId}, ${bureauId}, ${atDate}, ${tx.json(document as never)},
      ${tx.json(drafted as never)}, ${by.id}, ${by.name}, ${at}, ${by.id}, ${by.name}, ${at})
    returning id`
  return row!.id
}

/** A draft's new text. A signed report matches nothing here. */
export async function updateReport(
  tx: Transaction,
  id: number,
  { document, drafted, by, at }: Pick<StoredReport, 'document' | 'drafted'> & Made,
): Promise<void> {
  await tx`update report set document = ${tx.json(document as never)},
      drafted = ${tx.json(drafted as never)}, revision = revision + 1,
      updated_by = ${by.id}, updated_name = ${by.name}, updated_at = ${at}
    where id = ${id} and signed_at is null`
}

export async function updateReportSigned(
  tx: Transaction,
  id: number,
  frozen: {
    facts: Facts
    ledger: ReportLedger
    issuer: string
    latinFont: LatinFont
    sha256: string
  } & Made,
): Promise<void> {
  const { facts, ledger, issuer, latinFont, sha256, by, at } = frozen
  await tx`update report set facts = ${tx.json(facts as never)}, ledger = ${tx.json(ledger as never)},
      issuer = ${issuer}, latin_font = ${latinFont}, sha256 = ${sha256}, signed_by = ${by.id}, signed_name = ${by.name},
      signed_at = ${at}, revision = revision + 1
    where id = ${id} and signed_at is null`
}

/** Everything that follows reads the same moment of the records. */
export async function readOneMoment(tx: Transaction): Promise<void> {
  await tx`set transaction isolation level repeatable read`
}
