import { aspectKey } from '#domain/ledger/aspect-name.ts'
import type { LedgerFile } from '#domain/ledger/sheet.ts'
import type { ImportAnswer, PlanView, PreviewInput, RunImportInput } from '#domain/ledger/views.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { insertAspect } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { insertPerson, insertPost, insertUnit } from '#server/people/organisation-queries.ts'
import { carryOut } from './carry-out.ts'
import { forget, readingOf, readKeptFile, remember } from './last-read.ts'
import { correctedMappings, makePlan, planReading, viewPlan } from './plan.ts'
import {
  deleteSameAspect,
  findImportedFile,
  findTopUnit,
  insertImportedFile,
  insertMapping,
  insertSameAspect,
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
  readingOf(read, { mapping, includeHidden: true, today: context.today })
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
  const answer = await context.transaction(async tx => {
    await lockImports(tx)
    await createNames(context, tx, input)
    const first = await makePlan(context, tx, file, input)
    const wanted = new Set(input.createAspects.map(aspectKey))
    const aspects = first.newAspects.filter(({ name }) => wanted.has(aspectKey(name)))
    for (const { name } of aspects) await insertAspect(tx, first.catalogueId, name)
    const plan = aspects.length > 0 ? await planReading(context, tx, first, input) : first
    await carryOut(context, tx, { campaignId: input.campaignId, fileId: importId }, plan.problems)
    const headers = new Set(plan.reading.sheets.map(sheet => sheet.signature))
    const corrected = correctedMappings(first.remembered, input.mapping)
    for (const [signature, mapping] of Object.entries(corrected)) {
      if (!headers.has(signature)) continue
      const by = context.person.id
      await insertMapping(tx, { signature, mapping, by, at: context.moment })
    }
    await keepSameAspects(context, tx, first, input)
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
  forget(file)
  return answer
}

/** What the clerk said of aspects holds for the office's next imports too. */
async function keepSameAspects(
  { person, moment }: Context,
  tx: Transaction,
  { catalogueId, newAspects }: Pick<PlanView, 'newAspects'> & { catalogueId: number },
  { sameAspects }: RunImportInput,
) {
  const inFile = new Set(newAspects.map(({ name }) => aspectKey(name)))
  for (const [name, aspectId] of Object.entries(sameAspects)) {
    const named = { catalogueId, bureauId: homeBureau(person), key: aspectKey(name) }
    if (!inFile.has(named.key)) continue
    if (aspectId === null) await deleteSameAspect(tx, named)
    else await insertSameAspect(tx, { ...named, aspectId, by: person.id, at: moment })
  }
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
  if (kept.removedOn) throw new Refusal('fileRemoved', { on: kept.removedOn })
  return readKeptFile(context.files, kept)
}
