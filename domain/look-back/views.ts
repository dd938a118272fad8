import { z } from 'zod'
import { lookBackOrigins, lookBackResults } from '../rectification/item.ts'

const id = z.int()
const day = z.string().nullable()

export const lookBackRow = z.object({
  id,
  matterId: id,
  number: z.string(),
  problem: z.string(),
  cycle: id,
  origin: z.enum(lookBackOrigins),
  drawId: id.nullable(),
  dueOn: z.string(),
  doneOn: day,
  byName: z.string().nullable(),
  result: z.enum(lookBackResults).nullable(),
  finding: z.string(),
  campaignId: id,
  leadUnitId: id.nullable(),
  handlerId: id.nullable(),
})

export const lookBackPage = z.object({ rows: z.array(lookBackRow), next: z.string().nullable() })

/** A draw as it is published; the numbers it was drawn from are in its export. */
export const drawRow = z.object({
  id,
  campaignId: id.nullable(),
  unitId: id.nullable(),
  closedFrom: day,
  closedTo: day,
  /** The whole of it, from which anybody draws again. */
  seed: z.string(),
  typedSeed: z.string(),
  /** What the server added; null for draws from before it did. */
  serverPart: z.string().nullable(),
  population: id,
  size: id,
  dueOn: z.string(),
  drawnBy: z.string(),
  drawnAt: z.string(),
  done: id,
  rebounds: id,
})

export const drawPage = z.object({ rows: z.array(drawRow), next: id.nullable() })

export type LookBackRow = z.infer<typeof lookBackRow>
export type LookBackPage = z.infer<typeof lookBackPage>
export type DrawRow = z.infer<typeof drawRow>
export type DrawPage = z.infer<typeof drawPage>
