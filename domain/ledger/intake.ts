import { z } from 'zod'
import { ledgerDaySchema } from '../calendar/dates.ts'
import type { Assignment, LedgerProblem } from './problem.ts'
import { reason } from './reasons.ts'
import { verdicts } from './views.ts'

/**
 * Rows that another system hands in, such as a municipal platform. What its own number is known by
 * stays the same item: the same row again changes nothing.
 */

const text = z.string().trim().max(32_767).default('')
const short = z.string().trim().max(200).default('')
const required = z.string().trim().min(2, { error: 'textTooShort' }).max(32_767)
const limit = {
  deadline: ledgerDaySchema.nullable().default(null),
  longTerm: z.boolean().default(false),
  immediate: z.boolean().default(false),
}

export const intakeMeasure = z.object({
  text: required,
  acceptance: text,
  handler: short.describe('姓名，须与本局在任人员一致 · the name of a person in post'),
  ...limit,
})

export const intakeRow = z.object({
  number: z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(100)
    .describe('对方系统的编号 · the number in the other system'),
  problem: required.describe('具体问题 · the problem'),
  manifestation: text.describe('主要表现 · how it shows'),
  cause: text,
  source: short,
  foundOn: ledgerDaySchema.nullable().default(null),
  goal: text,
  aspect: short.describe('问题目录中的方面 · an aspect of the catalogue'),
  kind: short.describe('该方面下的问题种类 · a kind of that aspect'),
  leadUnit: short.describe('责任单位名称 · name of the lead unit'),
  coUnits: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  leader: short.describe('责任领导姓名 · name of the leader'),
  handler: short.describe('责任人姓名 · name of the handler'),
  ...limit,
  note: text,
  measures: z.array(intakeMeasure).max(100).default([]),
})

export const intakeInput = z.object({
  campaignId: z.int32().positive(),
  source: z
    .string()
    .trim()
    .min(2, { error: 'textTooShort' })
    .max(60)
    .describe('对方系统名称 · name of the other system'),
  dryRun: z
    .boolean()
    .default(false)
    .describe('只试算，不写入 · says what would be done and writes nothing'),
  /** Each is checked by itself, so that one wrong row does not hold up the others. */
  rows: z
    .array(z.unknown())
    .min(1)
    .max(2000)
    .meta({ items: z.toJSONSchema(intakeRow, { io: 'input' }) as never }),
})

const reasonView = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })

export const intakeAnswer = z.object({
  created: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
  rows: z.array(
    z.object({
      /** Which row of the request, from 1. */
      row: z.int(),
      number: z.string(),
      verdict: z.enum(verdicts),
      itemId: z.int().nullable(),
      itemNumber: z.string().nullable(),
      changes: z.array(z.string()),
      reasons: z.array(reasonView),
    }),
  ),
})

export type IntakeRow = z.infer<typeof intakeRow>
export type IntakeInput = z.infer<typeof intakeInput>
export type IntakeAnswer = z.infer<typeof intakeAnswer>

export interface ReadIntake {
  problems: { row: number; problem: LedgerProblem }[]
  refused: { row: number; number: string; reasons: { code: string; details: object }[] }[]
}

/** Every row as a problem of a ledger, or refused with what is wrong in it. */
export function readIntake({ source, rows }: Pick<IntakeInput, 'source' | 'rows'>): ReadIntake {
  const read: ReadIntake = { problems: [], refused: [] }
  const seen = new Map<string, number>()
  rows.forEach((given, index) => {
    const row = index + 1
    const result = intakeRow.safeParse(given)
    if (!result.success) {
      read.refused.push({ row, number: numberOf(given), reasons: fieldReasons(result.error) })
      return
    }
    const { number } = result.data
    const firstRow = seen.get(number)
    if (firstRow !== undefined) {
      const reasons = [reason('duplicateNumber', { number, firstRow })]
      read.refused.push({ row, number, reasons })
      return
    }
    seen.set(number, row)
    read.problems.push({ row, problem: problemOf(result.data, source, row) })
  })
  return read
}

/** What an item is known again by: the other system and its number there. */
export function intakeKey(source: string, number: string): string {
  return `${source} ${number}`
}

function numberOf(given: unknown): string {
  const { number } = (given ?? {}) as { number?: unknown }
  return typeof number === 'string' ? number.slice(0, 100) : ''
}

function fieldReasons({ issues }: z.ZodError) {
  return issues.map(({ path, code, message }) => {
    const why = /^[a-z][A-Za-z]+$/.test(message) ? message : code
    return reason('fieldRefused', { field: path.join('.'), why })
  })
}

function problemOf(row: IntakeRow, sheet: string, at: number): LedgerProblem {
  const { measures, note, foundOn, ...said } = row
  return {
    ...assignmentOf(row, row.coUnits),
    ...{ number: said.number, aspect: said.aspect, kind: said.kind, problem: said.problem },
    ...{ manifestation: said.manifestation, cause: said.cause, source: said.source },
    ...{ foundOn, foundOnText: '', goal: said.goal, dutyArea: '', sheet, row: at },
    note: note && `备注：${note}`,
    measures: measures.map(({ text: words, acceptance, ...measure }) => ({
      ...assignmentOf({ ...row, ...measure, handler: measure.handler || row.handler }, row.coUnits),
      ...{ text: words, acceptance, sheet, row: at },
    })),
    reasons: [],
    warnings: [],
  }
}

type Limits = Pick<
  IntakeRow,
  'leader' | 'handler' | 'leadUnit' | 'deadline' | 'longTerm' | 'immediate'
>

function assignmentOf(said: Limits, coUnits: string[]): Assignment {
  const { leader, handler, leadUnit, deadline, longTerm, immediate } = said
  const named = (name: string) => (name ? { name, detail: null } : null)
  return {
    ...{ leader: named(leader), coLeaders: [], leaderText: leader },
    ...{ handler: named(handler), coHandlers: [], handlerText: handler },
    ...{ leadUnit, coUnits, deadline, longTerm, immediate, deadlineText: '' },
    ...{ timeClass: '', longTermText: '' },
    ...{ progress: '', evidence: '', closedText: '', closedOnText: '', claim: null },
  }
}
