import { aspectKey } from '#domain/ledger/aspect-name.ts'
import {
  type IntakeAnswer,
  type IntakeInput,
  intakeKey,
  type ReadIntake,
  readIntake,
} from '#domain/ledger/intake.ts'
import { planProblems } from '#domain/ledger/plan.ts'
import { reason } from '#domain/ledger/reasons.ts'
import { warnOfTwins } from '#domain/ledger/twins.ts'
import type { Verdict } from '#domain/ledger/views.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { Refusal } from '#domain/refusals.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { type SettledProblem, settleChanges } from './amendments.ts'
import { carryOut } from './carry-out.ts'
import { refuseOtherBureaus } from './other-bureaus.ts'
import { knownNames } from './plan.ts'
import {
  insertImportedFile,
  listIntakeItems,
  listOrigins,
  listSameAspects,
  lockImports,
  updateImportedFile,
} from './queries.ts'

/**
 * Takes in rows of another system by the same actions as a ledger file, in one transaction: new
 * ones are registered, changed ones amended, refused ones stay out and say why. Known again by the
 * other system's number, so that the same rows sent twice change nothing. What was sent is kept.
 */
export async function takeInRows(context: Context, input: IntakeInput): Promise<IntakeAnswer> {
  const { campaignId, source, dryRun } = input
  const sha256 = dryRun ? '' : await context.files.keep(Buffer.from(JSON.stringify(input)))
  const ledger = { campaignId, bureauId: homeBureau(context.person) }
  return context.transaction(async tx => {
    await lockImports(tx)
    const read = readIntake(input)
    const problems = await planRows(context, tx, input, read)
    if (!dryRun) {
      const uploaded = { uploadedBy: context.person.id, uploadedAt: context.moment }
      const kept = { sha256, fileName: `接口：${source}`, bureauId: ledger.bureauId, ...uploaded }
      const fileId = await insertImportedFile(tx, kept)
      await carryOut(context, tx, { campaignId, fileId }, problems)
      const outcome = countsOf(answerRows(read, problems, new Map()))
      await updateImportedFile(tx, fileId, { campaignId, at: context.moment, outcome })
    }
    const keys = problems.map(({ key }) => key)
    const rows = answerRows(read, problems, await listIntakeItems(tx, ledger, keys))
    return { ...countsOf(rows), rows }
  })
}

async function planRows(
  context: Context,
  tx: Transaction,
  { campaignId, source }: IntakeInput,
  read: ReadIntake,
): Promise<SettledProblem[]> {
  const campaign = await findCampaign(tx, context.person, campaignId)
  if (!campaign) throw new Refusal('notFound')
  const bureauId = homeBureau(context.person)
  const said = await listSameAspects(tx, { catalogueId: campaign.catalogue.id, bureauId })
  const names = await knownNames(context, tx, campaign, said)
  const origins = await listOrigins(tx, { campaignId, bureauId })
  const byKey = new Map(origins.map(origin => [origin.problemKey, origin]))
  const found = read.problems.map(({ problem }) => {
    const key = intakeKey(source, problem.number)
    const unknown = problem.aspect !== '' && !names.aspects.has(aspectKey(problem.aspect))
    const here = { sheet: problem.sheet, row: problem.row }
    const reasons = unknown
      ? [{ ...here, ...reason('unknownAspect', { name: problem.aspect }) }]
      : []
    return { problem: { ...problem, reasons }, key, known: byKey.get(key) }
  })
  const warned = warnOfTwins(found, origins)
  const settled = await settleChanges(context, tx, planProblems(warned, campaignId, names))
  return refuseOtherBureaus(context, tx, settled)
}

type Row = IntakeAnswer['rows'][number]

function answerRows(
  read: ReadIntake,
  problems: readonly SettledProblem[],
  items: ReadonlyMap<string, { id: number; number: string }>,
): Row[] {
  const taken = problems.map(({ row, problem, key }): Row => {
    const item = items.get(key)
    const { verdict, changes, reasons } = row
    const { row: at, number } = problem
    return {
      ...{ row: at, number, verdict, changes, reasons },
      ...{ itemId: item?.id ?? null, itemNumber: item?.number ?? null },
    }
  })
  const refused = read.refused.map(({ row, number, reasons }): Row => {
    const none = { itemId: null, itemNumber: null, changes: [] }
    return { row, number, verdict: 'refuse', ...none, reasons: reasons as Row['reasons'] }
  })
  return [...taken, ...refused].sort((one, other) => one.row - other.row)
}

function countsOf(rows: readonly Row[]) {
  const count = (verdict: Verdict) => rows.filter(row => row.verdict === verdict).length
  return {
    created: count('create'),
    changed: count('change'),
    same: count('same'),
    refused: count('refuse'),
  }
}
