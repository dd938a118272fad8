import { z } from 'zod'
import { itemStatuses, outcomes, verificationMethods } from '#domain/rectification/item.ts'
import { elementKeys } from '#domain/report/elements.ts'
import { lintTexts } from '#domain/report/lints.ts'
import { activityKinds } from '#domain/report/records.ts'

/** `ReportView` and `FigureRows` as the description of the interface says them. */

const count = z.int()
const day = z.string()
const number = z.number().nullable()

const run = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ figure: z.string(), style: z.enum(['digits', 'chinese']).optional() }),
])
const paragraphs = z.array(z.array(run))
const section = z.object({ heading: z.string(), paragraphs })
const part = z.object({ title: z.string(), sections: z.array(section) })

const figureFilter = z.object({
  of: z.enum(['items', 'measures', 'aspects', 'catalogue', 'activities', 'channels', 'trainings']),
  aspect: count.nullable().optional(),
  statuses: z.array(z.enum(itemStatuses)).optional(),
  overdue: z.boolean().optional(),
  longTerm: z.boolean().optional(),
  dueOn: day.optional(),
  immediate: z.boolean().optional(),
  outcome: z.enum(outcomes).optional(),
  verificationMethod: z.enum(verificationMethods).optional(),
  rebound: z.boolean().optional(),
  measureDone: z.boolean().optional(),
  activityKind: z.enum(activityKinds).optional(),
})

const figure = z.object({
  key: z.string(),
  value: number,
  unit: z.string(),
  text: z.string(),
  chinese: z.string(),
  opens: figureFilter,
})

const place = z.object({
  part: count.nullable(),
  section: count.nullable(),
  paragraph: count.nullable(),
})

export const reportView = z.object({
  id: count,
  campaign: z.object({ id: count, name: z.string() }),
  issuer: z.string(),
  atDate: day,
  document: z.object({
    title: z.string(),
    addressee: z.string(),
    opening: paragraphs,
    parts: z.array(part),
    elements: z.partialRecord(z.enum(elementKeys), z.string()).optional(),
  }),
  facts: z.object({
    atDate: day,
    figures: z.record(z.string(), figure),
    aspects: z.array(z.object({ id: count, name: z.string() })),
    nearestDeadlines: z.array(day),
    provisionalDeadlines: z.array(day).optional(),
  }),
  definitions: z.array(
    z.object({ key: z.string(), unit: z.string(), zh: z.string(), en: z.string() }),
  ),
  drafted: z
    .object({ values: z.record(z.string(), number), numbers: z.array(z.string()) })
    .nullable(),
  unsignedSheets: z.int(),
  lints: z.array(
    z.object({
      code: z.enum(Object.keys(lintTexts)),
      level: z.enum(['error', 'warning']),
      where: place,
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  ledger: z.object({ shown: count, total: count }),
  maxLength: count,
  revision: count,
  createdName: z.string(),
  createdAt: z.string(),
  updatedName: z.string(),
  updatedAt: z.string(),
  signed: z
    .object({
      name: z.string(),
      at: z.string(),
      on: day,
      sha256: z.string(),
      intact: z.boolean(),
    })
    .nullable(),
})

export const figureRows = z.object({
  key: z.string(),
  total: count,
  hidden: count,
  over: number,
  rows: z.array(
    z.object({
      itemId: count.nullable(),
      number: z.string().nullable(),
      text: z.string(),
      day: day.nullable(),
      status: z.enum(itemStatuses).nullable(),
      done: z.boolean().nullable(),
      count: count.nullable(),
    }),
  ),
  /** A filter of `GET /api/items`. */
  ledger: z.record(z.string(), z.unknown()).nullable(),
})
