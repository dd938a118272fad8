import { type Amendment, amendmentOf, type HeldFields } from '#domain/ledger/amendment.ts'
import { importedOf, type PlannedProblem } from '#domain/ledger/plan.ts'
import { type Reason, reason } from '#domain/ledger/reasons.ts'
import { missingForClaim } from '#domain/rectification/guards.ts'
import type { Item } from '#domain/rectification/item.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import { whyNot } from '#domain/workflow.ts'
import type { Context } from '#server/context.ts'
import type { Runner } from '#server/database/sql.ts'
import { findGone, personsIn, unitsIn } from '#server/people/standing.ts'
import { listFieldsForAmendment, type StoredFields } from './amendment-queries.ts'

/** A changed problem with what its item will hold. */
export interface SettledProblem extends PlannedProblem {
  fields?: HeldFields
  /** The item as it is now. */
  stored?: StoredFields
  /** A draft that was called done from the beginning, and now has its people. */
  toVerifier?: boolean
}

/**
 * Holds what the file changes against the items as they are now: nothing left to change is `same`,
 * an item that may not be amended any more, or names somebody who has left, is refused, so that the
 * preview can show it and the other rows go in.
 */
export async function settleChanges(
  { person, today }: Pick<Context, 'person' | 'today'>,
  sql: Runner,
  problems: readonly PlannedProblem[],
): Promise<SettledProblem[]> {
  const changing = problems.filter(({ row }) => row.verdict === 'change')
  if (changing.length === 0) return [...problems]
  const items = await listFieldsForAmendment(
    sql,
    changing.map(({ known }) => known!.itemId),
  )
  const named = [...items.values()].map(({ fields }) => fields)
  const gone = await findGone(sql, today, [...named, ...changing.map(({ item }) => item.input)])
  return problems.map(problem =>
    problem.row.verdict === 'change' ? settle(problem, items.get(problem.known!.itemId)!) : problem,
  )

  function settle(problem: PlannedProblem, stored: StoredFields): SettledProblem {
    const amended = (fillGaps: boolean) =>
      amendmentOf(problem.known!.imported, importedOf(problem.item), stored.fields, fillGaps)
    const full = amended(true)
    // Names that came on file are no reason to refuse a row whose item has gone on.
    const amendment = refusal(stored, full) ? amended(false) : full
    const refused = refusal(stored, amendment)
    const { fields, changes, kept } = amendment
    const keptHere = kept.length > 0 ? [reason('editedHere', { fields: kept.join('、') })] : []
    const peopled = changes.includes('leaderId') || changes.includes('handlerId')
    const claimed = !refused && peopled && problem.problem.claim !== null
    const toVerifier = claimed && !whyNot(itemWorkflow, 'registerClaim', situated(stored, fields))
    const claim = claimed ? aboutClaim(stored, fields, toVerifier) : []
    const reasons = [...(refused ? [refused] : []), ...keptHere, ...claim, ...problem.row.reasons]
    const verdict = refused ? 'refuse' : changes.length > 0 ? 'change' : 'same'
    const settled = { fields, stored, toVerifier }
    return { ...problem, row: { ...problem.row, verdict, changes, reasons }, ...settled }
  }

  function refusal(stored: StoredFields, amendment: Amendment): Reason | undefined {
    if (amendment.changes.length === 0) return undefined
    const why = whyNot(itemWorkflow, 'amend', situated(stored, amendment.fields))
    if (!why) return left(amendment.fields)
    return why.code === 'leaderHandles'
      ? reason('leaderHandles')
      : reason('underWay', { status: stored.status })
  }

  function situated({ status, claim, fields }: StoredFields, input: HeldFields) {
    const matter = { ...fields, status, claim } as unknown as Item
    return { matter, person, today, input }
  }

  function left(fields: HeldFields): Reason | undefined {
    const person = personsIn(fields).find(id => id !== null && gone.people.has(id))
    if (person) return reason('personGone', { name: gone.people.get(person)! })
    const unit = unitsIn(fields).find(id => id !== null && gone.units.has(id))
    if (unit) return reason('unitGone', { name: gone.units.get(unit)! })
  }
}

/** What the file says is done counts from the first time it said so. */
function aboutClaim(stored: StoredFields, fields: HeldFields, toVerifier: boolean): Reason[] {
  if (toVerifier) return [reason('claimNowToVerify')]
  const stays = stored.status === 'draft' && missingForClaim(fields).length === 0
  return stays ? [reason('claimStaysDraft')] : []
}
