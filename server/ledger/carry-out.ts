import { importedOf, type PlannedProblem } from '#domain/ledger/plan.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { missingForClaim } from '#domain/rectification/guards.ts'
import type { Context } from '#server/context.ts'
import type { Transaction } from '#server/database/sql.ts'
import { actWithin } from '#server/rectification/actions.ts'
import { registerItems } from '#server/rectification/register.ts'
import type { SettledProblem } from './amendments.ts'
import { deleteOrigins, insertOrigins } from './queries.ts'

/** Registers and amends what the plan says, and remembers where each item came from. */
export async function carryOut(
  context: Context,
  tx: Transaction,
  { campaignId, fileId }: { campaignId: number; fileId: number },
  problems: readonly SettledProblem[],
): Promise<void> {
  const toCreate = problems.filter(({ row }) => row.verdict === 'create')
  const ids = await registerItems(
    context,
    tx,
    toCreate.map(planned => registration(planned, fileId)),
  )
  const toChange = problems.filter(({ row }) => row.verdict === 'change')
  for (const planned of toChange) await amendFrom(context, tx, planned, fileId)
  const same = problems.filter(({ row, known }) => row.verdict === 'same' && known)
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
    ...{ ...ledger, matterId, fileId, imported: importedOf(planned.item) },
    problemKey: planned.key,
    sheet: planned.problem.sheet,
    row: planned.problem.row,
    ledgerNumber: planned.problem.number,
  }))
  await insertOrigins(tx, origins)
}

function registration({ problem, item }: PlannedProblem, fileId: number) {
  const ready = problem.claim && missingForClaim(item.input).length === 0
  return {
    action: ready ? ('registerClaim' as const) : ('register' as const),
    input: item.input,
    claim: problem.claim,
    history: item.history,
    origin: originIn(problem, fileId),
  }
}

/**
 * Only what the file says differently from last time is written; the rest stays as people left it. A
 * claim whose people come with it goes on to the verifier, as if they had been there the first time.
 */
async function amendFrom(
  context: Context,
  tx: Transaction,
  { known, fields, problem, toVerifier }: SettledProblem,
  fileId: number,
) {
  const reason = `台账导入：${problem.sheet} 第${problem.row}行`
  const origin = originIn(problem, fileId)
  await actWithin(context, tx, known!.itemId, 'amend', { ...fields, reason, origin })
  if (!toVerifier) return
  const { leaderId, handlerId } = fields!
  await actWithin(context, tx, known!.itemId, 'registerClaim', { leaderId, handlerId, origin })
}

function originIn({ sheet, row, number }: PlannedProblem['problem'], fileId: number) {
  return { fileId, sheet, row, number }
}
