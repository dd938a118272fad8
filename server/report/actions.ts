import { homeBureau, isOwnOffice } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { valuesOf } from '#domain/report/drafted.ts'
import { lastingElements } from '#domain/report/elements.ts'
import { definitionsFor, type Facts } from '#domain/report/facts.ts'
import type {
  CreateReportInput,
  RedraftReportInput,
  SaveReportInput,
  SignReportInput,
} from '#domain/report/inputs.ts'
import { lintReport } from '#domain/report/lints.ts'
import { refuseSecretReport } from '#domain/report/secrecy.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { findIssuer } from '#server/people/queries.ts'
import { readSettings } from '#server/settings/read.ts'
import { draftFromRecords, factsFor } from './draft.ts'
import { insertFigures } from './figure-queries.ts'
import { frozenHash } from './frozen.ts'
import { ledgerRows } from './ledger.ts'
import {
  findLastElements,
  insertReport,
  type LockedReport,
  lockReport,
  readOneMoment,
  updateReport,
  updateReportSigned,
} from './queries.ts'

/**
 * Drafts a report from the records of a campaign; what in them looks like a mark of secrecy is shown
 * in the draft, where it can be changed. Refuses `notFound` and `dayInFuture`.
 */
export async function createReport(
  context: Context,
  { campaignId, atDate = context.today }: CreateReportInput,
): Promise<{ id: number }> {
  if (atDate > context.today) throw new Refusal('dayInFuture', { day: atDate })
  const { person: by, moment: at, sql } = context
  const scope = { campaignId, bureauId: homeBureau(by), atDate, today: context.today }
  const { document, drafted } = await draftFromRecords(sql, by, scope)
  const elements = lastingElements(await findLastElements(sql, scope.bureauId))
  const draft = { document: { ...document, elements }, drafted }
  return { id: await insertReport(sql, { ...scope, ...draft, by, at }) }
}

/**
 * Keeps what was typed. Refuses `reportSigned`, `reportChangedMeanwhile` to an older text, and
 * `reportSecret`: what bears a 密级 stays out.
 */
export function saveReport(context: Context, id: number, input: SaveReportInput) {
  return context.transaction(async tx => {
    const report = await lockDraft(context, tx, id, input.revision)
    refuseSecretReport(input.document)
    return writeDraft(context, tx, { ...report, document: input.document })
  })
}

/**
 * Writes the text anew from the records of the report's day; what people wrote in it is gone, what
 * stands around it (公文要素) stays.
 */
export function redraftReport(context: Context, id: number, { revision }: RedraftReportInput) {
  return context.transaction(async tx => {
    const report = await lockDraft(context, tx, id, revision)
    const { person, today } = context
    const draft = await draftFromRecords(tx, person, { ...report, today })
    const document = { ...draft.document, elements: report.document.elements }
    return writeDraft(context, tx, { ...report, ...draft, document })
  })
}

/** Says that somebody read the text against the figures as they are now. Refuses `reportSecret`. */
export function readReportThrough(context: Context, id: number, { revision }: RedraftReportInput) {
  return context.transaction(async tx => {
    const report = await lockDraft(context, tx, id, revision)
    refuseSecretReport(report.document)
    const values = valuesOf(await factsFor(tx, { ...report, today: context.today }))
    const drafted = { numbers: report.drafted?.numbers ?? [], values }
    return writeDraft(context, tx, { ...report, drafted })
  })
}

/**
 * Freezes text, figures with the rows behind them, and the ledger attached, under one hash.
 * Refuses `reportHasErrors` naming them, `reportSigned` and `reportChangedMeanwhile`.
 */
export function signReport(context: Context, id: number, input: SignReportInput) {
  return context.transaction(async tx => {
    await readOneMoment(tx)
    const report = await lockDraft(context, tx, id, input.revision).catch(refuseOverwritten)
    const scope = { ...report, today: context.today }
    const facts = await factsFor(tx, scope)
    refuseErrors(report, facts)
    const ledger = await ledgerRows(tx, scope, facts, input.wholeLedger)
    const issuer = await findIssuer(tx, report.bureauId)
    const { latinFont } = await readSettings(tx)
    const { person: by, moment: at } = context
    const signature = { signedBy: by.id, signedName: by.name, signedAt: at }
    const sha256 = frozenHash({ ...report, facts, ledger, issuer, latinFont, ...signature })
    const counted = definitionsFor(facts).filter(({ key }) => facts.figures[key]!.value)
    await insertFigures(tx, id, counted, scope)
    await updateReportSigned(tx, id, { facts, ledger, issuer, latinFont, sha256, by, at })
    return { revision: report.revision + 1, savedAt: at.toISOString() }
  })
}

async function lockDraft(
  { person }: Context,
  tx: Transaction,
  id: number,
  revision: number,
): Promise<LockedReport> {
  const report = await lockReport(tx, person, id)
  if (!report) throw new Refusal('notFound')
  if (!isOwnOffice(person, report.bureauId)) throw new Refusal('otherBureau')
  if (report.signedName !== null) throw new Refusal('reportSigned', { by: report.signedName })
  if (report.revision !== revision) {
    const { revision, updatedName: by } = report
    throw new Refusal('reportChangedMeanwhile', { revision, by })
  }
  return report
}

async function writeDraft(
  { person: by, moment: at }: Context,
  tx: Transaction,
  { id, document, drafted, revision }: LockedReport,
) {
  await updateReport(tx, id, { document, drafted, by, at })
  return { revision: revision + 1, savedAt: at.toISOString() }
}

/** Somebody saved between the moment that is read and the lock (SQLSTATE 40001). */
function refuseOverwritten(failure: { code?: string }): never {
  if (failure.code === '40001') throw new Refusal('reportChangedMeanwhile', { by: '' })
  throw failure
}

function refuseErrors({ document, drafted }: LockedReport, facts: Facts): void {
  const found = lintReport(document, { facts, drafted })
  const errors = found.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  const problems = errors.map(({ code, details }) => {
    return `${details.text ?? details.zh ?? details.figure ?? code}`
  })
  throw new Refusal('reportHasErrors', { problems, codes: errors.map(({ code }) => code) })
}
