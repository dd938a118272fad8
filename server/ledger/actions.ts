import { importedOf, type PlannedProblem } from '#domain/ledger/plan.ts'
import { readLedger } from '#domain/ledger/reading.ts'
import type { LedgerFile } from '#domain/ledger/sheet.ts'
import type { ImportAnswer, PlanView, PreviewInput, RunImportInput } from '#domain/ledger/views.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { insertAspect } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { insertPerson, insertPost, insertUnit } from '#server/people/organisation-queries.ts'
import { actWithin, registerItems } from '#server/rectification/actions.ts'
import type { SettledProblem } from './amendments.ts'
import { readKeptFile, remember } from './last-read.ts'
import { correctedMappings, type ImportPlan, makePlan, planReading, viewPlan } from './plan.ts'
import {
  deleteOrigins,
  findImportedFile,
  findTopUnit,
  insertImportedFile,
  insertMapping,
  insertOrigins,
  listMappings,
  listPeopleByName,
  listUnitsByName,
  lockImports,
  updateImportedFile,
} from './queries.ts'
import { readBeside } from './read-beside.ts'

/** Keeps the original file as it came and answers its number. Reading refuses what is no ledger. */
export async function keepLedgerFile(
  context: Context,
  file: { bytes: Buffer; fileName: string },
): Promise<{ id: number }> {
  const read = await readBeside(file.bytes, file.fileName)
  const mapping = await listMappings(context.sql)
  readLedger(read, { mapping, includeHidden: true, today: context.today })
  const sha256 = await context.files.keep(file.bytes)
  remember(sha256, file.fileName, read)
  const { person, moment } = context
  const bureauId = homeBureau(person)
  const uploaded = { uploadedBy: person.id, uploadedAt: moment }
  const kept = { sha256, fileName: file.fileName, bureauId, ...uploaded }
  return { id: await insertImportedFile(context.sql, kept) }
}

/** What importing would do, row by row; writes nothing. */
export async function previewImport(
  context: Context,
  importId: number,
  input: PreviewInput,
): Promise<PlanView> {
  const file = await readKept(context, context.sql, importId)
  const plan = await makePlan(context, context.sql, file, input)
  return viewPlan(importId, plan)
}

/**
 * Imports every row that can be, in one transaction, by the same actions as a screen: new problems
 * are registered, what the file calls done goes to the verifier as a claim, changed ones are
 * amended. Refused rows stay out and say why. The same file again changes nothing.
 */
export async function runImport(
  context: Context,
  importId: number,
  input: RunImportInput,
): Promise<ImportAnswer> {
  const file = await readKept(context, context.sql, importId)
  return context.transaction(async tx => {
    await lockImports(tx)
    await createNames(context, tx, input)
    const first = await makePlan(context, tx, file, input)
    for (const name of first.newAspects) await insertAspect(tx, first.catalogueId, name)
    const plan =
      first.newAspects.length > 0 ? await planReading(context, tx, first, input.campaignId) : first
    await carryOut(context, tx, importId, input, plan)
    const headers = new Set(plan.reading.sheets.map(sheet => sheet.signature))
    const corrected = correctedMappings(first.remembered, input.mapping)
    for (const [signature, mapping] of Object.entries(corrected)) {
      if (!headers.has(signature)) continue
      const by = context.person.id
      await insertMapping(tx, { signature, mapping, by, at: context.moment })
    }
    const { counts } = viewPlan(importId, plan)
    const { create: created, change: changed, same, refuse: refused } = counts
    const outcome = { created, changed, same, refused }
    await updateImportedFile(tx, importId, {
      campaignId: input.campaignId,
      at: context.moment,
      outcome,
    })
    return { importId, ...outcome }
  })
}

async function carryOut(
  context: Context,
  tx: Transaction,
  importId: number,
  { campaignId }: RunImportInput,
  plan: ImportPlan,
): Promise<void> {
  const toCreate = plan.problems.filter(({ row }) => row.verdict === 'create')
  const ids = await registerItems(
    context,
    tx,
    toCreate.map(planned => registration(planned, importId)),
  )
  const toChange = plan.problems.filter(({ row }) => row.verdict === 'change')
  for (const planned of toChange) await amendFrom(context, tx, planned)
  const same = plan.problems.filter(({ row }) => row.verdict === 'same')
  const reworded = [...toChange, ...same].filter(({ key, known }) => known!.problemKey !== key)
  const ledger = { campaignId, bureauId: homeBureau(context.person) }
  await deleteOrigins(
    tx,
    ledger,
    reworded.map(({ known }) => known!.problemKey),
  )
  const origins = [
    ...toCreate.map((planned, index) => ({ planned, matterId: ids[index]! })),
    ...[...toChange, ...same].map(planned => ({ planned, matterId: planned.known!.itemId })),
  ].map(({ planned, matterId }) => ({
    ...{ ...ledger, matterId, fileId: importId, imported: importedOf(planned.item) },
    problemKey: planned.key,
    sheet: planned.problem.sheet,
    row: planned.problem.row,
    ledgerNumber: planned.problem.number,
  }))
  await insertOrigins(tx, origins)
}

function registration({ problem, item }: PlannedProblem, fileId: number) {
  const { leaderId, handlerId } = item.input
  const ready = problem.claim && leaderId && handlerId
  return {
    action: ready ? ('registerClaim' as const) : ('register' as const),
    input: item.input,
    claim: problem.claim,
    history: item.history,
    origin: { fileId, sheet: problem.sheet, row: problem.row, number: problem.number },
  }
}

/** Only what the file says differently from last time is written; the rest stays as people left it. */
async function amendFrom(context: Context, tx: Transaction, planned: SettledProblem) {
  const { known, fields, problem } = planned
  const reason = `台账导入：${problem.sheet} 第${problem.row}行`
  await actWithin(context, tx, known!.itemId, 'amend', { ...fields, reason })
}

/** Adds the persons and units that the clerk ticked; they get posts, but no account. */
async function createNames(context: Context, tx: Transaction, input: RunImportInput) {
  const { person, today } = context
  const root = await findTopUnit(tx, homeBureau(person))
  const units = await listUnitsByName(tx, person)
  for (const [position, name] of input.createUnits.entries()) {
    if (units.has(name)) continue
    units.set(name, await insertUnit(tx, { name, shortName: '', parentId: root, position }))
  }
  const people = await listPeopleByName(tx, person, today)
  for (const { name, role, unit } of input.createPeople) {
    if (people.has(name)) continue
    const at = context.moment
    const id = await insertPerson(tx, { name, account: null, passwordHash: null, at })
    const post = { unitId: units.get(unit) ?? root, role, title: '', charge: [] }
    const grant = { by: context.person.id, at, approvedBy: null, through: 'import' as const }
    await insertPost(tx, id, { ...post, since: context.today }, grant)
    people.set(name, id)
  }
}

async function readKept(context: Context, sql: Runner, importId: number): Promise<LedgerFile> {
  const kept = await findImportedFile(sql, context.person, importId)
  if (!kept) throw new Refusal('notFound')
  return readKeptFile(context.files, kept)
}
