import { type RegisterInput, registerInput } from '../rectification/inputs.ts'
import type { LedgerMeasure, LedgerProblem, RowReason } from './problem.ts'
import { reason } from './reasons.ts'

/** What the system knows already, by the name a ledger would use. A name two people share is `null`. */
export interface KnownNames {
  people: ReadonlyMap<string, number | null>
  units: ReadonlyMap<string, number>
  aspects: ReadonlyMap<string, number>
}

export interface ImportedItem {
  input: RegisterInput
  /** What the file says of each measure beyond the plan, in the order of the measures. */
  history: { claim: LedgerMeasure['claim']; result: string }[]
  reasons: RowReason[]
  /** Names that are not on file, to be offered for creation; never guessed. */
  unknownPeople: { name: string; role: 'leader' | 'handler'; unit: string }[]
  unknownUnits: string[]
}

/**
 * A problem of a ledger as the input of an item. Names not on file stay empty and are kept in the
 * note as written, so that nothing the file says is lost.
 */
export function importedItem(
  problem: LedgerProblem,
  campaignId: number,
  known: KnownNames,
): ImportedItem {
  const found: Pick<ImportedItem, 'reasons' | 'unknownPeople' | 'unknownUnits'> = {
    reasons: [],
    unknownPeople: [],
    unknownUnits: [],
  }
  const person = (name: string | undefined, role: 'leader' | 'handler', unit: string) => {
    if (!name) return null
    const id = known.people.get(name)
    if (id === null) found.reasons.push({ ...here(problem), ...reason('sharedName', { name }) })
    if (id === undefined) found.unknownPeople.push({ name, role, unit })
    return id ?? null
  }
  const unit = (name: string) => {
    if (name && !known.units.has(name)) found.unknownUnits.push(name)
    return known.units.get(name) ?? null
  }
  const input = {
    campaignId,
    aspectId: known.aspects.get(problem.aspect) ?? null,
    problem: problem.problem || problem.manifestation,
    manifestation: problem.problem ? problem.manifestation : '',
    cause: problem.cause,
    source: problem.source,
    foundOn: problem.foundOn,
    goal: problem.goal,
    note: noteOf(problem).join('\n'),
    leadUnitId: unit(problem.leadUnit),
    coUnitIds: problem.coUnits.map(unit).filter(id => id !== null),
    leaderId: person(problem.leader?.name, 'leader', ''),
    handlerId: person(problem.handler?.name, 'handler', problem.leadUnit),
    deadline: problem.deadline,
    longTerm: problem.longTerm,
    immediate: problem.immediate,
    measures: problem.measures.map(measure => ({
      text: measure.text,
      acceptance: measure.acceptance,
      handlerId: person(measure.handler?.name, 'handler', measure.leadUnit || problem.leadUnit),
      deadline: measure.deadline,
      longTerm: measure.longTerm,
      immediate: measure.immediate,
    })),
  }
  const history = problem.measures.map(({ claim, progress }) => ({ claim, result: progress }))
  return { ...checked(input as RegisterInput, problem, found.reasons), ...found, history }
}

function checked(input: RegisterInput, problem: LedgerProblem, reasons: RowReason[]) {
  const result = registerInput.safeParse(input)
  if (result.success) return { input: result.data }
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    reasons.push({ ...here(problem), ...reason('fieldRefused', { field, why: issue.message }) })
  }
  return { input }
}

/** What the item has no field for, each with the words it stood under. */
export function noteOf(problem: LedgerProblem): string[] {
  const lines = [
    ...problem.note.split('\n'),
    line('问题类别', problem.kind),
    line('分管领域', problem.dutyArea),
    line('发现时间', problem.foundOn ? '' : problem.foundOnText),
    ...assignmentNotes(problem, ''),
    ...problem.measures.flatMap((measure, index) =>
      assignmentNotes(measure, problem.measures.length > 1 ? `措施${index + 1}` : ''),
    ),
  ]
  return [...new Set(lines.filter(text => text !== ''))]
}

type Assigned = Omit<LedgerMeasure, 'text' | 'acceptance' | 'row' | 'sheet'>

function assignmentNotes(part: Assigned, prefix: string): string[] {
  const unread = !part.deadline && !part.longTerm && !part.immediate
  return [
    line(`${prefix}责任领导`, part.leaderText === part.leader?.name ? '' : part.leaderText),
    line(`${prefix}责任人`, part.handlerText === part.handler?.name ? '' : part.handlerText),
    line(`${prefix}整改时限`, unread ? part.deadlineText : ''),
    line(`${prefix}整改类型`, impliedClasses.test(part.timeClass) ? '' : part.timeClass),
    line(`${prefix}佐证材料`, part.evidence),
    line(`${prefix}是否销号`, part.claim ? '' : part.closedText),
    line(`${prefix}销号时间`, part.claim?.on ? '' : part.closedOnText),
  ]
}

/** 整改类型 that the deadline, the immediate and the long-term flag say already. */
const impliedClasses = /^(限期整改|立行立改|长期坚持|立即整改|)$/

function line(header: string, text: string): string {
  return text ? `${header}：${text}` : ''
}

function here({ sheet, row }: LedgerProblem) {
  return { sheet, row }
}
