import type { RegisterInput } from '../rectification/inputs.ts'
import { type ImportedItem, importedItem, type KnownNames } from './imported-item.ts'
import type { LedgerMeasure, LedgerProblem } from './problem.ts'
import { problemKeys } from './problem-key.ts'
import type { LedgerReading } from './reading.ts'
import { type Reason, reason } from './reasons.ts'
import type { PlanRow, Verdict } from './views.ts'

/** An item that came from a ledger before, with what the file said then. */
export interface KnownOrigin {
  problemKey: string
  itemId: number
  fileName: string
  sheet: string
  ledgerNumber: string
  imported: RegisterInput
}

export interface PlannedProblem {
  row: PlanRow
  problem: LedgerProblem
  key: string
  item: ImportedItem
  known: KnownOrigin | undefined
}

/**
 * What importing would do with each problem of the file, compared with what the same file said
 * last time. Decides nothing about rights and statuses; those answer when the change is made.
 */
export function planImport(
  reading: LedgerReading,
  campaignId: number,
  names: KnownNames,
  origins: readonly KnownOrigin[],
): { problems: PlannedProblem[]; refused: PlanRow[] } {
  const find = finder(reading.file.fileName, origins)
  const keys = problemKeys(reading.problems.map(p => p.problem || p.manifestation))
  const problems = reading.problems.map((problem, index) => {
    const key = keys[index]!
    const item = importedItem(problem, campaignId, names)
    const known = find(key, problem)
    const changes = known ? changedFields(known.imported, item.input) : []
    const refusing = [...problem.reasons, ...item.reasons.filter(isRefusing)]
    const verdict = verdictOf(refusing.length > 0, known, changes)
    const reasons = [...refusing, ...problem.warnings, ...hints(problem, item)]
    const row = planRow(problem, { verdict, reasons, itemId: known?.itemId ?? null, changes })
    return { row, problem, key, item, known }
  })
  return { problems, refused: reading.refused.map(refusedRow) }
}

function verdictOf(refused: boolean, known: unknown, changes: readonly string[]): Verdict {
  if (refused) return 'refuse'
  if (!known) return 'create'
  return changes.length > 0 ? 'change' : 'same'
}

/** By its words, or by its number in the same sheet of the same file when the words were edited. */
function finder(fileName: string, origins: readonly KnownOrigin[]) {
  const byKey = new Map(origins.map(origin => [origin.problemKey, origin]))
  const byNumber = new Map(
    origins
      .filter(origin => origin.fileName === fileName && origin.ledgerNumber !== '')
      .map(origin => [`${origin.sheet}\n${origin.ledgerNumber}`, origin]),
  )
  return (key: string, { sheet, number }: LedgerProblem) =>
    byKey.get(key) ?? (number ? byNumber.get(`${sheet}\n${number}`) : undefined)
}

/** Names of the input's fields that differ between two readings of the same problem. */
export function changedFields(before: RegisterInput, after: RegisterInput): string[] {
  const fields = Object.keys(after) as (keyof RegisterInput)[]
  return fields.filter(field => written(before[field]) !== written(after[field]))
}

/** JSON without regard to the order of keys, which the database does not keep. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

function isRefusing({ code }: Reason): boolean {
  return code === 'fieldRefused'
}

function hints(problem: LedgerProblem, item: ImportedItem): Reason[] {
  const people = new Set(item.unknownPeople.map(person => person.name))
  const units = new Set(item.unknownUnits)
  const { leaderId, handlerId } = item.input
  return [
    ...item.reasons.filter(found => !isRefusing(found)),
    ...[...people].map(name => reason('unknownPerson', { name })),
    ...[...units].map(name => reason('unknownUnit', { name })),
    ...(problem.claim
      ? [reason(leaderId && handlerId ? 'claimToVerify' : 'claimWithoutPeople')]
      : []),
  ]
}

function planRow(
  problem: LedgerProblem,
  found: { verdict: Verdict; reasons: readonly Reason[]; itemId: number | null; changes: string[] },
): PlanRow {
  const { sheet, row, number, aspect, leadUnit, deadline, longTerm, claim, note } = problem
  return {
    ...{ sheet, row, number, aspect, leadUnit, deadline, longTerm, claim },
    verdict: found.verdict,
    problem: problem.problem || problem.manifestation,
    measures: problem.measures.map(planMeasure),
    leader: problem.leaderText,
    handler: problem.handlerText,
    notes: note.split('\n').filter(Boolean),
    reasons: found.reasons.map(({ code, details }) => ({ code, details })),
    itemId: found.itemId,
    changes: found.changes,
  }
}

function planMeasure(measure: LedgerMeasure) {
  const { text, acceptance, deadline, longTerm, immediate, deadlineText, claim } = measure
  const people = { leader: measure.leaderText, handler: measure.handlerText }
  return { text, acceptance, deadline, longTerm, immediate, deadlineText, claim, ...people }
}

function refusedRow(refused: LedgerReading['refused'][number]): PlanRow {
  const { sheet, row, text, reasons } = refused
  return {
    ...{ sheet, row, reasons, verdict: 'refuse', problem: text, number: '', aspect: '' },
    ...{ leader: '', handler: '', leadUnit: '', deadline: null, longTerm: false, claim: null },
    ...{ measures: [], notes: [], itemId: null, changes: [] },
  }
}
