import { daySchema } from '#domain/calendar/dates.ts'
import type { LatinFont } from '#domain/document/latin-font.ts'
import { Refusal } from '#domain/refusals.ts'
import { definitionsFor, type Facts } from '#domain/report/facts.ts'
import { deadlineKey } from '#domain/report/figure-definitions.ts'
import type { FigureFilter } from '#domain/report/figure-filter.ts'
import { ledgerFilter } from '#domain/report/figure-rows.ts'
import { lintReport } from '#domain/report/lints.ts'
import { toOfficialDocument } from '#domain/report/official-report.ts'
import { refuseSecretReport } from '#domain/report/secrecy.ts'
import type { FigureRows, ReportView } from '#domain/report/views.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import { type Context, dayOf } from '#server/context.ts'
import { findIssuer } from '#server/people/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import { factsFor } from './draft.ts'
import { countSheets } from './draft-queries.ts'
import {
  behindNow,
  behindThen,
  countFrozenRows,
  countHidden,
  countRows,
  listRows,
} from './figure-queries.ts'
import { isIntact } from './frozen.ts'
import { attachmentsOf, ledgerLimits, ledgerRows } from './ledger.ts'
import { findReport, type StoredReport } from './queries.ts'

const rowsShown = 100

/** A report as its screen shows it. Refuses `notFound`. */
export async function viewReport(context: Context, id: number): Promise<ReportView> {
  const report = await requireReport(context, id)
  const facts = await factsOf(context, report)
  const { campaignId, campaign, createdAt, updatedAt, ledger, document } = report
  const total = ledger?.total ?? facts.figures['items.total']?.value ?? 0
  const { atDate, revision, createdName, updatedName } = report
  const drafted = report.signedAt ? null : report.drafted
  const { reportLength: maxLength } = await readSettings(context.sql)
  const { unsigned } = await countSheets(context.sql, campaignId)
  const unsignedSheets = report.signedAt ? 0 : unsigned
  return {
    ...{ id, atDate, document, facts, revision, createdName, updatedName },
    campaign: { id: campaignId, name: campaign },
    issuer: await issuerOf(context, report),
    definitions: definitionsFor(facts).map(({ key, unit, zh, en }) => ({ key, unit, zh, en })),
    drafted,
    unsignedSheets,
    lints: lintReport(document, { facts, drafted, unsignedSheets, maxLength }),
    maxLength,
    ledger: { shown: ledger?.rows.length ?? Math.min(total, ledgerLimits.usual), total },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    signed: signatureOf(context, report),
  }
}

/** The rows behind one figure: those of now for a draft, those of its day for a signed report. */
export async function viewFigureRows(
  context: Context,
  id: number,
  key: string,
  offset: number,
): Promise<FigureRows> {
  const report = await requireReport(context, id)
  const { sql, person, today } = context
  const scope = { ...report, today }
  const definition = await findDefinition(context, report, key)
  if (!definition) throw new Refusal('notFound')
  const { filter, over } = definition
  const among = report.facts ? behindThen(sql, id, key) : behindNow(sql, filter, scope)
  const page = { offset, limit: rowsShown }
  const ledger = ledgerFilter(filter, report.atDate)
  return {
    key,
    total: report.facts ? await countFrozenRows(sql, id, key) : await countRows(sql, filter, scope),
    hidden: await countHidden(sql, person, filter.of, among),
    over: over ? await countOver(sql, over, scope) : null,
    rows: await listRows(sql, person, { of: filter.of, among }, scope, page),
    ledger: ledger ? { campaignId: report.campaignId, ...ofBureau(report), ...ledger } : null,
  }
}

function ofBureau({ bureauId }: StoredReport) {
  return bureauId === null ? {} : { bureauId }
}

/**
 * The official document; a draft says so in its file name and carries today's date. Refuses
 * `reportSecret` to a draft: what was signed was held to the rules of its day.
 */
export async function reportDocx(
  context: Context,
  id: number,
  wholeLedger = false,
): Promise<{ fileName: string; bytes: Buffer }> {
  const report = await requireReport(context, id)
  if (!report.signedAt) refuseSecretReport(report.document)
  const facts = await factsOf(context, report)
  const ledger =
    report.ledger ??
    (await ledgerRows(context.sql, { ...report, today: context.today }, facts, wholeLedger))
  const signed = signatureOf(context, report)
  const date = signed?.on ?? context.today
  const official = toOfficialDocument(report.document, facts, {
    signature: { issuer: await issuerOf(context, report), date, sealed: true },
    attachments: attachmentsOf(ledger),
  })
  const title = report.document.title.replace(/[\\/:*?"<>|]/g, '').slice(0, 100) || `报告${id}`
  // 20 MB that a server which writes no document never needs.
  const { officialDocx } = await import('#server/document/official-docx.ts')
  return {
    fileName: `${title}${signed ? '' : '（未签发）'}.docx`,
    bytes: await officialDocx(official, await latinFontOf(context, report)),
  }
}

/** Without counting anything: what figures there are depends on the aspects and on deadlines only. */
async function findDefinition({ sql, person }: Context, report: StoredReport, key: string) {
  const { facts, atDate, campaignId } = report
  const aspects = facts?.aspects ?? (await findCampaign(sql, person, campaignId))?.aspects ?? []
  const nearestDeadlines = facts?.nearestDeadlines ?? dueDateIn(key)
  const basis = { atDate, aspects, nearestDeadlines }
  return definitionsFor(basis).find(one => one.key === key)
}

function dueDateIn(key: string): string[] {
  const date = key.slice(deadlineKey('').length)
  return daySchema.safeParse(date).success ? [date] : []
}

function countOver(
  sql: Context['sql'],
  over: FigureFilter,
  report: StoredReport & { today: string },
) {
  const total = report.facts?.figures[`${over.of}.total`]?.value
  return total ?? countRows(sql, over, report)
}

async function requireReport({ sql, person }: Context, id: number): Promise<StoredReport> {
  const report = await findReport(sql, person, id)
  if (!report) throw new Refusal('notFound')
  return report
}

async function factsOf({ sql, today }: Context, report: StoredReport): Promise<Facts> {
  return report.facts ?? factsFor(sql, { ...report, today })
}

/** As set now for a draft, as set then for a signed report. */
async function latinFontOf({ sql }: Context, report: StoredReport): Promise<LatinFont> {
  if (report.signedAt) return report.latinFont ?? 'follow'
  return (await readSettings(sql)).latinFont
}

async function issuerOf({ sql }: Context, report: StoredReport): Promise<string> {
  return report.issuer ?? findIssuer(sql, report.bureauId)
}

function signatureOf({ timeZone }: Context, report: StoredReport): ReportView['signed'] {
  const { signedAt, signedName, sha256 } = report
  if (!signedAt) return null
  return {
    name: signedName!,
    at: signedAt.toISOString(),
    on: dayOf(signedAt, timeZone),
    sha256: sha256!,
    intact: isIntact(report),
  }
}
