import { z } from 'zod'
import { fields } from './vocabulary.ts'

/** What the preview of an import is asked for and what it shows. */

const id = z.int().positive()

export const verdicts = ['create', 'change', 'same', 'refuse', 'skip'] as const
export type Verdict = (typeof verdicts)[number]

/** Corrected columns: by the signature of a table's header, column index to field or to nothing. */
export const mappingInput = z.record(
  z.string(),
  z.record(z.string().regex(/^\d{1,4}$/), z.enum(fields).nullable()),
)

export const previewInput = z.object({
  campaignId: id,
  mapping: mappingInput.default({}),
  includeHidden: z.boolean().default(false),
})

const aspectName = z.string().trim().min(1).max(200)

/** Names of the file that the system does not know and that the clerk wants on file. */
export const runImportInput = previewInput.extend({
  createPeople: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(60),
        role: z.enum(['leader', 'handler']),
        unit: z.string().trim().max(60).default(''),
      }),
    )
    .max(10_000)
    .default([]),
  createUnits: z.array(z.string().trim().min(1).max(60)).max(2000).default([]),
  createAspects: z.array(aspectName).max(2000).default([]),
  /**
   * Aspects of the file that are one of the campaign's catalogue by another name. It is remembered for
   * the office's next imports; null forgets it.
   */
  sameAspects: z.record(aspectName, id.nullable()).default({}),
})

const reason = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })

export const planMeasure = z.object({
  text: z.string(),
  acceptance: z.string(),
  deadline: z.string().nullable(),
  longTerm: z.boolean(),
  immediate: z.boolean(),
  deadlineText: z.string(),
  leader: z.string(),
  handler: z.string(),
  claim: z.object({ wording: z.string(), on: z.string().nullable() }).nullable(),
})

export const planRow = z.object({
  sheet: z.string(),
  row: z.int(),
  verdict: z.enum(verdicts),
  number: z.string(),
  aspect: z.string(),
  problem: z.string(),
  measures: z.array(planMeasure),
  leader: z.string(),
  handler: z.string(),
  leadUnit: z.string(),
  deadline: z.string().nullable(),
  longTerm: z.boolean(),
  claim: z.object({ wording: z.string(), on: z.string().nullable() }).nullable(),
  notes: z.array(z.string()),
  reasons: z.array(reason),
  /** The item it is, where it is one already. */
  itemId: z.int().nullable(),
  changes: z.array(z.string()),
})

export const planView = z.object({
  importId: z.int(),
  file: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      used: z.boolean(),
      headerRows: z.array(z.int()),
      kind: z.string(),
      signature: z.string(),
      reason: reason.nullable(),
      remembered: z.boolean(),
      columns: z.array(
        z.object({
          index: z.int(),
          header: z.string(),
          field: z.string().nullable(),
          proposed: z.string().nullable(),
        }),
      ),
    }),
  ),
  rows: z.array(planRow),
  skipped: z.array(z.object({ sheet: z.string(), row: z.int(), text: z.string(), reason })),
  unknownPeople: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['leader', 'handler']),
      unit: z.string(),
      rows: z.int(),
    }),
  ),
  unknownUnits: z.array(z.object({ name: z.string(), rows: z.int() })),
  /** Not in the catalogue under this name; `remembered` is the aspect that was said to be meant. */
  newAspects: z.array(
    z.object({ name: z.string(), rows: z.int(), remembered: z.int().nullable() }),
  ),
  counts: z.record(z.enum(verdicts), z.int()),
})

export const importAnswer = z.object({
  importId: z.int(),
  created: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
})

export type PreviewInput = z.infer<typeof previewInput>
export type RunImportInput = z.infer<typeof runImportInput>
export type PlanRow = z.infer<typeof planRow>
export type PlanView = z.infer<typeof planView>
export type ImportAnswer = z.infer<typeof importAnswer>
