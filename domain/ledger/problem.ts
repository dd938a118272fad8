import type { Claim } from './claim.ts'
import type { NamedPerson } from './people.ts'
import type { Reason } from './reasons.ts'
import type { Field } from './vocabulary.ts'

/** Who does what until when, as one row of a ledger says it. Texts are kept as written. */
export interface Assignment {
  leader: NamedPerson | null
  coLeaders: NamedPerson[]
  leaderText: string
  handler: NamedPerson | null
  coHandlers: NamedPerson[]
  handlerText: string
  leadUnit: string
  coUnits: string[]
  /** `YYYY-MM-DD`, or null: long-term, immediate, unwritten, or unread (then a reason says so). */
  deadline: string | null
  longTerm: boolean
  immediate: boolean
  deadlineText: string
  /** 整改类型 as written. */
  timeClass: string
  /** 是否长期坚持 as written. */
  longTermText: string
  /** 进展情况 and 完成情况 as written. */
  progress: string
  evidence: string
  /** 是否销号 and 销号时间 as written. */
  closedText: string
  closedOnText: string
  claim: Claim | null
}

export interface LedgerMeasure extends Assignment {
  text: string
  acceptance: string
  /** As the file's own program shows it, from 1. */
  row: number
  sheet: string
}

/**
 * One problem of a ledger. Its own assignment is what its row says, or, where only the measures
 * say it, the first measure's people, the last deadline, and the claim when every measure has one.
 */
export interface LedgerProblem extends Assignment {
  sheet: string
  row: number
  number: string
  aspect: string
  kind: string
  problem: string
  manifestation: string
  cause: string
  source: string
  /** Only a full day; `foundOnText` keeps what is written. */
  foundOn: string | null
  foundOnText: string
  goal: string
  dutyArea: string
  measures: LedgerMeasure[]
  /** Everything that found no field, a line each: `备注：第一批`. */
  note: string
  /** What must be put right before this problem can be taken. */
  reasons: RowReason[]
  /** What a person should look at. */
  warnings: RowReason[]
}

export interface RowReason extends Reason {
  sheet: string
  row: number
}

export interface RefusedRow {
  sheet: string
  row: number
  reasons: Reason[]
  text: string
}

export interface SkippedRow {
  sheet: string
  row: number
  reason: Reason
  text: string
}

/** One item row: the text of each field, and what has none. */
export interface ItemRow {
  sheet: string
  row: number
  aspect: string
  texts: Partial<Record<Field, string>>
  /** Days of real date cells, by field. */
  dates: Partial<Record<Field, string>>
  /** Fields whose cell holds a number and not a text. */
  numbers: Partial<Record<Field, true>>
  /** Fields whose cell is a formula without a result: they have no text. */
  uncomputed: Partial<Record<Field, true>>
  /** Headings of columns without a field where a formula has no result. */
  uncomputedRest: string[]
  /** `header：text` of each column without a field. */
  rest: string[]
  /** Headings of the columns that say 同上 and have the words of the row above. */
  carried: string[]
  /** Fields whose cell is merged with the row above. */
  tied: Partial<Record<Field, true>>
}
