import { type RegisterInput, registerInput } from '../rectification/inputs.ts'
import { aspectKey, aspectName, findAspect } from './aspect-name.ts'
import { isPartOf } from './claim.ts'
import { itemNote, type Placed, saidBeside } from './item-note.ts'
import type { Assignment, LedgerMeasure, LedgerProblem, RowReason } from './problem.ts'
import { type Reason, reason } from './reasons.ts'
import { canBeUnit, findUnit, splitUnits } from './units.ts'

/** What the system knows already, by the name a ledger would use. A name two people share is `null`. */
export interface KnownNames {
  people: ReadonlyMap<string, number | null>
  units: ReadonlyMap<string, number>
  /** By `aspectKey`. */
  aspects: ReadonlyMap<string, number>
  /** The kinds of problem within the aspects, named by `aspectKey` too. */
  kinds: readonly KnownKind[]
}

export interface KnownKind {
  id: number
  aspectId: number
  key: string
}

export interface ImportedItem {
  input: RegisterInput
  /** What the file says beside, whoever is on file: tells whether the file changed, or our names. */
  said: string
  /** What the file says of each measure beyond the plan, in the order of the measures. */
  history: { claim: LedgerMeasure['claim']; result: string }[]
  /** The claims the item came in with, for a later file does not change them. */
  claims: ClaimWords
  reasons: RowReason[]
  /** Names that are not on file, to be offered for creation; never guessed. */
  unknownPeople: { name: string; role: 'leader' | 'handler'; unit: string }[]
  unknownUnits: string[]
}

/** Wording of a claim by the text of its measure; that of a problem without measures by ''. */
export type ClaimWords = Record<string, string>

/**
 * A problem of a ledger as the input of an item; `earlier` are the claims of one that is on record. Names not on file stay empty and are kept in the
 * note as written, so that nothing the file says is lost.
 */
export function importedItem(
  problem: LedgerProblem,
  campaignId: number,
  known: KnownNames,
  earlier?: ClaimWords,
): ImportedItem {
  const claims = earlier ?? claimsOf(problem)
  const reasons: RowReason[] = []
  const unknownPeople: ImportedItem['unknownPeople'] = []
  const [leadUnit = '', ...furtherUnits] = splitUnits(problem.leadUnit)
  const person = (name: string | undefined, role: 'leader' | 'handler', unit: string) => {
    if (!name) return null
    const id = known.people.get(name)
    if (id === null) reasons.push({ ...here(problem), ...reason('sharedName', { name }) })
    if (id === undefined)
      unknownPeople.push({ name, role, unit: role === 'handler' && canBeUnit(unit) ? unit : '' })
    return id ?? null
  }
  const coUnits = [...new Set([...furtherUnits, ...problem.coUnits])]
  const input = {
    campaignId,
    ...classOf(problem, known),
    problem: problem.problem || problem.manifestation,
    manifestation: problem.problem ? problem.manifestation : '',
    cause: problem.cause,
    source: problem.source,
    foundOn: problem.foundOn,
    goal: problem.goal,
    note: itemNote(problem, placedIn(problem, known, claims)),
    leadUnitId: findUnit(leadUnit, known.units) ?? null,
    coUnitIds: idsOf(coUnits, known.units),
    leaderId: person(problem.leader?.name, 'leader', ''),
    handlerId: person(problem.handler?.name, 'handler', leadUnit),
    deadline: problem.deadline,
    longTerm: problem.longTerm,
    immediate: problem.immediate,
    measures: problem.measures.map(measure => ({
      text: measure.text,
      acceptance: measure.acceptance,
      handlerId: person(measure.handler?.name, 'handler', splitUnits(measure.leadUnit)[0] ?? ''),
      deadline: measure.deadline,
      longTerm: measure.longTerm,
      immediate: measure.immediate,
    })),
  }
  reasons.push(...aboutAspect(problem, known).map(why => ({ ...here(problem), ...why })))
  return {
    ...checked(input as RegisterInput, problem, reasons),
    said: saidBeside(problem),
    history: problem.measures.map(({ claim, progress }) => ({ claim, result: progress })),
    claims,
    reasons,
    unknownPeople,
    unknownUnits: [leadUnit, ...coUnits].filter(
      name => canBeUnit(name) && findUnit(name, known.units) === undefined,
    ),
  }
}

/** The aspect and the kind within it; a kind of one aspect only names that aspect as well. */
function classOf({ aspect, kind }: LedgerProblem, { aspects, kinds }: KnownNames) {
  const named = findAspect(aspect, aspects) ?? null
  const fits = (one: KnownKind) => (named ? one.aspectId === named : aspect === '')
  const meant = kind ? kinds.filter(one => one.key === aspectKey(kind) && fits(one)) : []
  const [only = null] = meant.length === 1 ? meant : []
  return { aspectId: named ?? only?.aspectId ?? null, kindId: only?.id ?? null }
}

function aboutAspect({ aspect }: LedgerProblem, { aspects }: KnownNames): Reason[] {
  const key = aspectKey(aspect)
  if (key === '' || aspects.has(key)) return []
  const id = findAspect(aspect, aspects)
  const name = aspectName(aspect)
  if (id === undefined) return [reason('newAspect', { name })]
  const taken = [...aspects].find(([, other]) => other === id)![0]
  return [reason('aspectTaken', { name, taken })]
}

/** A text is placed when the item's fields say all of it: one person by name, units on file. */
function placedIn(problem: LedgerProblem, known: KnownNames, claims: ClaimWords): Placed {
  const { people, units } = known
  const named = (text: string, name: string | undefined) =>
    text === '' || (text === name && Boolean(people.get(name)))
  const onFile = (names: readonly string[]) => names.every(name => units.has(name))
  const shared = (part: Assignment, field: 'leaderText' | 'leadUnit') =>
    part[field] === problem[field]
  return {
    aspect: findAspect(problem.aspect, known.aspects) !== undefined,
    kind: classOf(problem, known).kindId !== null,
    leader: (part: Assignment) =>
      named(part.leaderText, part.leader?.name) && part.leader?.name === problem.leader?.name,
    handler: (part: Assignment) => named(part.handlerText, part.handler?.name),
    units: (part: Assignment) => shared(part, 'leadUnit') && onFile(splitUnits(part.leadUnit)),
    coUnits: (part: Assignment) =>
      part.coUnits.join() === problem.coUnits.join() && onFile(part.coUnits),
    claimed: (part, words) => isPartOf(claims[partKey(part)] ?? '', words),
  }
}

function claimsOf(problem: LedgerProblem): ClaimWords {
  const parts = problem.measures.length > 0 ? problem.measures : [problem]
  return Object.fromEntries(
    parts.flatMap(part => (part.claim ? [[partKey(part), part.claim.wording]] : [])),
  )
}

function partKey(part: Assignment | LedgerMeasure): string {
  return 'text' in part ? part.text : ''
}

function idsOf(names: readonly string[], units: ReadonlyMap<string, number>): number[] {
  return [...new Set(names.flatMap(name => findUnit(name, units) ?? []))]
}

function checked(input: RegisterInput, problem: LedgerProblem, reasons: RowReason[]) {
  const result = registerInput.safeParse(input)
  if (result.success) return { input: result.data }
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    if (field === 'measures' && issue.code === 'too_big') {
      const details = { found: problem.measures.length, limit: Number(issue.maximum) }
      reasons.push({ ...here(problem), ...reason('tooManyMeasures', details) })
      continue
    }
    const why = issue.code === 'custom' ? issue.message : issue.code
    reasons.push({ ...here(problem), ...reason('fieldRefused', { field, why }) })
  }
  return { input }
}

function here({ sheet, row }: LedgerProblem) {
  return { sheet, row }
}
