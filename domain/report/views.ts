import { z } from 'zod'
import type { ItemStatus } from '#domain/rectification/item.ts'
import type { ItemFilter } from '#domain/rectification/views.ts'
import type { ReportDocument } from '#domain/report/document.ts'
import type { Drafted } from '#domain/report/drafted.ts'
import type { Facts } from '#domain/report/facts.ts'
import type { Lint } from '#domain/report/lints.ts'

/** What the server answers about reports. */

const id = z.int()
const moment = z.string()

export const reportRow = z.object({
  id,
  title: z.string(),
  campaign: z.string(),
  atDate: z.string(),
  createdName: z.string(),
  createdAt: moment,
  updatedName: z.string(),
  updatedAt: moment,
  signedName: z.string().nullable(),
  signedAt: moment.nullable(),
})

export const reportMade = z.object({ id })
export const reportSaved = z.object({ revision: id, savedAt: moment })

/** One row behind a figure, whatever it counts; what does not apply is null. */
export interface FigureRow {
  itemId: number | null
  number: string | null
  text: string
  day: string | null
  status: ItemStatus | null
  done: boolean | null
  count: number | null
}

export interface FigureRows {
  key: string
  total: number
  /** How many of them are of items that the reader may not see; they are not among the rows. */
  hidden: number
  /** For a rate: how many there are in all. */
  over: number | null
  rows: FigureRow[]
  /** The ledger's filter that shows the same items; null for figures that count other things. */
  ledger: ItemFilter | null
}

/** A report with everything that its screen and a check of it need. */
export interface ReportView {
  id: number
  campaign: { id: number; name: string }
  issuer: string
  atDate: string
  document: ReportDocument
  /** As of now for a draft, as of the signature after it. */
  facts: Facts
  definitions: { key: string; unit: string; zh: string; en: string }[]
  /** What the text was drafted from; null once it is signed. */
  drafted: Drafted | null
  /** Self-check sheets of the campaign that wait for a signature; 0 once the report is signed. */
  unsignedSheets: number
  lints: Lint[]
  /** Characters a report of this bureau may have. */
  maxLength: number
  /** How many items the ledger attached shows, of how many. */
  ledger: { shown: number; total: number }
  revision: number
  createdName: string
  createdAt: string
  updatedName: string
  updatedAt: string
  signed: ReportSignature | null
}

interface ReportSignature {
  name: string
  at: string
  /** Day of the document (成文日期). */
  on: string
  sha256: string
  /** Whether what is stored still has the hash it was signed with. */
  intact: boolean
}

export type ReportRow = z.infer<typeof reportRow>
