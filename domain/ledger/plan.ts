import { missingForClaim } from '../rectification/guards.ts'
import { type Imported, isSame, saysOtherwise } from './amendment.ts'
import { aspectName } from './aspect-name.ts'
import { type ImportedItem, importedItem, type KnownNames } from './imported-item.ts'
import { type KnownOrigin, knownAgain } from './known-again.ts'
import type { LedgerMeasure, LedgerProblem } from './problem.ts'
import { problemKeys } from './problem-key.ts'
import type { LedgerReading } from './reading.ts'
import { type Reason, reason } from './reasons.ts'
import { warnOfTwins } from './twins.ts'
import type { PlanRow, Verdict } from './views.ts'

export interface PlannedProblem {
  row: PlanRow
  problem: LedgerProblem
  key: string
  item: ImportedItem
  known: KnownOrigin | undefined
  /** The item that has the row's number, where the file is an export of this house. */
  recordedAs?: number
}

/** What the record knows of a file's problems. */
export interface OnRecord {
  origins: readonly KnownOrigin[]
  /** Items by their own numbers. */
  numbers: ReadonlyMap<string, number>
}

/** Before anything was imported. */
export const nothingOnRecord: OnRecord = { origins: [], numbers: new Map() }

type Found = Pick<PlannedProblem, 'problem' | 'key' | 'known' | 'recordedAs'>

/**
 * What importing would do with each problem of the file, compared with what the file said last time.
 * `change` only says that the file or the names on file have changed; what that does to the item as
 * it is now, and whether it may still be changed, is decided where the item is at hand.
 */
export function planImport(
  reading: LedgerReading,
  campaignId: number,
  names: KnownNames,
  { origins, numbers }: OnRecord,
): { problems: PlannedProblem[]; refused: PlanRow[] } {
  const keys = problemKeys(reading.problems.map(p => p.problem || p.manifestation))
  const known = knownAgain(reading.problems, keys, reading.file.fileName, origins)
  const found = reading.problems.map((problem, at): Found => {
    const recordedAs = numbers.get(problem.number)
    return { problem, key: keys[at]!, known: recordedAs ? undefined : known[at], recordedAs }
  })
  return {
    problems: planProblems(warnOfTwins(found, origins), campaignId, names),
    refused: reading.refused.map(refusedRow),
  }
}

/** The same for problems whose keys are known already. */
export function planProblems(
  found: readonly Found[],
  campaignId: number,
  names: KnownNames,
): PlannedProblem[] {
  return found.map(one => {
    const { problem, known } = one
    return planned({
      ...one,
      item: importedItem(problem, campaignId, names, known?.imported.claims),
    })
  })
}

/** What is remembered of a problem beside its item. */
export function importedOf({ input, said, history, claims }: ImportedItem): Imported {
  return { ...input, said, history, claims }
}

function planned(found: Omit<PlannedProblem, 'row'>): PlannedProblem {
  const { problem, item, known, recordedAs } = found
  if (recordedAs) return { ...found, row: planRow(found, 'same', [onRecord(problem)]) }
  const refusing = [...problem.reasons, ...item.reasons.filter(isRefusing)]
  const verdict = verdictOf(refusing.length > 0, known, item)
  const reasons = [...refusing, ...problem.warnings, ...hints(problem, item, known)]
  return { ...found, row: planRow(found, verdict, reasons) }
}

function verdictOf(refused: boolean, known: KnownOrigin | undefined, item: ImportedItem): Verdict {
  if (refused) return 'refuse'
  if (!known) return 'create'
  return saysOtherwise(known.imported, importedOf(item)) ? 'change' : 'same'
}

/** An export is a picture of the record: what it says comes from there and cannot change it. */
function onRecord({ number }: LedgerProblem): Reason {
  return reason('onRecord', { number })
}

function isRefusing({ code }: Reason): boolean {
  return code === 'fieldRefused' || code === 'tooManyMeasures'
}

function hints(problem: LedgerProblem, item: ImportedItem, known?: KnownOrigin): Reason[] {
  const people = new Set(item.unknownPeople.map(person => person.name))
  const units = new Set(item.unknownUnits)
  const { leaderId, handlerId } = item.input
  return [
    ...item.reasons.filter(found => !isRefusing(found)),
    ...[...people].map(name => reason('unknownPerson', { name })),
    ...[...units].map(name => reason('unknownUnit', { name })),
    ...(leaderId !== null && leaderId === handlerId ? [reason('leaderHandles')] : []),
    ...(known ? sinceLastTime(item, known) : aboutClaim(problem, item)),
  ]
}

function aboutClaim({ claim }: LedgerProblem, { input }: ImportedItem): Reason[] {
  if (!claim) return []
  return [reason(missingForClaim(input).length === 0 ? 'claimToVerify' : 'claimWithoutPeople')]
}

/** Progress of an item on record is reported on the item, by those who made it. */
function sinceLastTime({ history }: ImportedItem, { imported }: KnownOrigin): Reason[] {
  return imported.history && !isSame(imported.history, history) ? [reason('progressDiffers')] : []
}

function planRow(
  { problem, item, known, recordedAs }: Omit<PlannedProblem, 'row'>,
  verdict: Verdict,
  reasons: readonly Reason[],
): PlanRow {
  const { sheet, row, number, leadUnit, deadline, longTerm, claim } = problem
  return {
    ...{ sheet, row, number, leadUnit, deadline, longTerm, claim, verdict },
    aspect: aspectName(problem.aspect),
    problem: problem.problem || problem.manifestation,
    measures: problem.measures.map(planMeasure),
    leader: problem.leaderText,
    handler: problem.handlerText,
    notes: item.input.note.split('\n').filter(Boolean),
    reasons: reasons.map(({ code, details }) => ({ code, details })),
    itemId: recordedAs ?? known?.itemId ?? null,
    changes: [],
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
