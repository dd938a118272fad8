import { z } from 'zod'
import { daySchema, ledgerDaySchema } from '#domain/calendar/dates.ts'
import { legalText } from '#domain/document/legal-text.ts'
import { joinTexts } from '#domain/report/document.ts'

/** What the composer sends; what a docx could not carry is left out of every text. */
const line = z.string().max(500).transform(legalText)
const text = z.string().max(20_000).transform(legalText)
const revision = z.int().positive()

const run = z.union([
  z.strictObject({ text }),
  z.strictObject({
    figure: z.string().min(1).max(80),
    style: z.enum(['digits', 'chinese']).optional(),
  }),
])
const paragraphs = z.array(z.array(run).max(500).transform(joinTexts)).max(500)

const elements = z.object({
  ...{ mark: line, number: line, signer: line, copyTo: line, printedBy: line },
  printedOn: z.union([z.literal(''), daySchema]),
})

const reportDocumentInput = z.object({
  title: line,
  addressee: line,
  opening: paragraphs,
  parts: z
    .array(
      z.object({
        title: line,
        sections: z.array(z.object({ heading: line, paragraphs })).max(200),
      }),
    )
    .min(1)
    .max(10),
  elements: elements.partial().optional(),
})

export const createReportInput = z.object({
  campaignId: z.int32().positive(),
  /** The day of the figures; today unless given. */
  atDate: ledgerDaySchema.optional(),
})

export const saveReportInput = z.object({ document: reportDocumentInput, revision })
export const redraftReportInput = z.object({ revision })
export const signReportInput = z.object({
  revision,
  /** The whole ledger goes with the report, not only its first pages. */
  wholeLedger: z.boolean().default(false),
})

export const reportDocxQuery = z.object({ wholeLedger: z.stringbool().default(false) })
export const figureRowsParams = z.object({
  id: z.coerce.number().pipe(z.int32().positive()),
  key: z.string().max(80),
})
export const figureRowsQuery = z.object({
  offset: z.coerce.number().pipe(z.int32().nonnegative()).default(0),
})

export type CreateReportInput = z.infer<typeof createReportInput>
export type SaveReportInput = z.infer<typeof saveReportInput>
export type RedraftReportInput = z.infer<typeof redraftReportInput>
export type SignReportInput = z.infer<typeof signReportInput>
