import { namesProblem } from './number-columns.ts'
import { plainHeading, plainLeaf, wholeHeading } from './plain-heading.ts'
import { type Field, fields, vocabulary } from './vocabulary.ts'

export interface ProposedColumn {
  /** Zero-based column of the sheet. */
  index: number
  /** Lines of the heading from top to bottom, joined by `/`. */
  header: string
  field: Field | null
  /** `sure`: a usual heading; `likely`: resembles one; `none`: unmapped, its text goes to the note. */
  proposed: 'sure' | 'likely' | 'none'
}

/** Field by zero-based column; null leaves a column to the note. */
export type Mapping = Readonly<Partial<Record<number, Field | null>>>

/**
 * Proposes a field for each column of a header. One field goes to one column only; a heading that
 * could mean two fields (存在问题及整改措施), or nothing known, stays unmapped.
 */
export function proposeMapping(headers: readonly (readonly string[])[]): ProposedColumn[] {
  const guesses = headers.map(lines => guess(lines))
  const columns = guesses.map((found, index) => {
    const header = [...new Set(headers[index])].join('/')
    const taken = found && betterElsewhere(found, index, guesses)
    if (!found || taken) return { index, header, field: null, proposed: 'none' as const }
    return {
      index,
      header,
      field: found.field,
      proposed: found.sure ? ('sure' as const) : ('likely' as const),
    }
  })
  return secondBest(columns)
}

/** Two headers with equal signatures have the same columns in the same order. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(plainHeading).join('|').replace(/\|+$/, '')
}

/** Field of a single heading, or null when it is unknown or could mean two. */
export function fieldOfHeading(heading: string): Field | null {
  return guess([heading])?.field ?? null
}

/** True for a heading that stands in the vocabulary and does not merely resemble one. */
export function isUsualHeading(heading: string): boolean {
  return usualGuess(heading) !== undefined
}

interface Guess {
  field: Field
  sure: boolean
  /** Place among the field's words; smaller is more usual. */
  rank: number
}

/** Every usual heading; the first field that has a word has it. */
const usual = new Map<string, Guess>(
  [...fields]
    .reverse()
    .flatMap(field =>
      [...vocabulary[field].exact.entries()]
        .reverse()
        .map(([rank, word]): [string, Guess] => [word, { field, sure: true, rank }]),
    ),
)

/** The lowest line says it; what it says too little of is read with the line above: 责任 over 人员. */
function guess(lines: readonly string[]): Guess | null {
  const [leaf = '', ...above] = [...lines].reverse()
  const own = guessOne(leaf)
  if (own) return own
  if (/^(?:姓名|名称|内容|具体内容)$/.test(plainHeading(leaf))) return guess([...above].reverse())
  const part = partOfDeadline(plainHeading(leaf), [...above].reverse())
  if (part) return part
  const joined = above[0] === undefined || above[0] === leaf ? null : guessOne(above[0] + leaf)
  return joined?.sure ? joined : null
}

/** 计划 and 实际 below a time limit are the limit itself and the day it was met. */
function partOfDeadline(leaf: string, above: readonly string[]): Guess | null {
  const part = /^(?:(计划|预计|要求)|实际)(?:时间|日期|时限|完成)?$/.exec(leaf)
  if (!part || above.length === 0 || guess(above)?.field !== 'deadline') return null
  return { field: part[1] ? 'deadline' : 'closedOn', sure: true, rank: 0 }
}

function guessOne(heading: string): Guess | null {
  const plain = plainHeading(heading)
  if (plain === '' || plain.length > 24) return null
  const found = usualGuess(heading) ?? resembling(plain)
  if (found && isAccount(found, plain)) return { ...found, rank: found.rank + 2_000 }
  return found?.field === 'number' && namesProblem(plain) ? { ...found, rank: -1 } : found
}

/** Where the words outside its brackets are none by themselves, those inside belong to them: 责任股（室）. */
function usualGuess(heading: string): Guess | undefined {
  return usual.get(plainHeading(heading)) ?? usual.get(wholeHeading(heading))
}

function resembling(plain: string): Guess | null {
  const meant = meantBy(plain)
  const field = meant.length === 1 ? meant[0] : heldBy(meant)
  return field ? { field, sure: false, rank: 1_000 + meant.length } : null
}

/** 问题表现 and 问题描述 tell how a problem shows where another column names it, whatever that is called. */
function isAccount({ field }: Guess, plain: string): boolean {
  return field === 'problem' && /表现|描述|情况/.test(plain)
}

function meantBy(plain: string): Field[] {
  const parts = plain.split(/及其?|和|与|、|\/|暨/).filter(part => part !== '')
  const meant = parts.flatMap(part => {
    const exact = fields.filter(field => vocabulary[field].exact.includes(part))
    return exact.length > 0 ? exact : fields.filter(field => vocabulary[field].like.test(part))
  })
  return [...new Set(meant)]
}

const duties: readonly Field[] = ['leader', 'handler', 'leadUnit']

/** The first person of a heading of several duties: how its cells are parted, `part-duties.ts` tells. */
function heldBy(meant: readonly Field[]): Field | undefined {
  if (meant.join() === 'problem,manifestation') return 'problem'
  if (meant.join() === 'leadUnit,coUnits') return 'leadUnit'
  if (!meant.every(field => duties.includes(field))) return undefined
  return meant.find(field => field !== 'leadUnit')
}

/** Who a heading of several duties names (责任领导及责任人), in its order; none for any other heading. */
export function dutiesOfHeading(heading: string): Field[] {
  const meant = meantBy(plainHeading(heading))
  return meant.length > 1 && meant.every(field => duties.includes(field)) ? meant : []
}

function betterElsewhere(found: Guess, index: number, guesses: readonly (Guess | null)[]): boolean {
  return guesses.some(
    (other, place) =>
      other?.field === found.field &&
      place !== index &&
      (other.rank < found.rank || (other.rank === found.rank && place < index)),
  )
}

/** A second column of problems tells how they show; a second date beside a deadline tells when it was done. */
function secondBest(columns: ProposedColumn[]): ProposedColumn[] {
  const has = (field: Field) => columns.some(column => column.field === field)
  return columns.map(column => {
    if (column.field !== null) return column
    const plain = plainLeaf(column.header)
    const field = fieldOfHeading(plain)
    if (field === 'problem' && /表现|描述|情况/.test(plain) && !has('manifestation')) {
      return { ...column, field: 'manifestation', proposed: 'likely' }
    }
    if (field === 'deadline' && /^完成(?:时间|日期)$/.test(plain) && !has('closedOn')) {
      return { ...column, field: 'closedOn', proposed: 'likely' }
    }
    return column
  })
}
