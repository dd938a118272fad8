import type { CampaignView } from '#domain/campaign/views.ts'
import { aspectKey, aspectName, findAspect } from '#domain/ledger/aspect-name.ts'
import type { Mapping } from '#domain/ledger/columns.ts'
import type { KnownNames } from '#domain/ledger/imported-item.ts'
import { type PlannedProblem, planImport } from '#domain/ledger/plan.ts'
import type { LedgerReading } from '#domain/ledger/reading.ts'
import type { LedgerFile } from '#domain/ledger/sheet.ts'
import type {
  PlanRow,
  PlanView,
  PreviewInput,
  RunImportInput,
  Verdict,
} from '#domain/ledger/views.ts'
import { homeBureau } from '#domain/people/roles.ts'
import { isItemNumber } from '#domain/rectification/item-number.ts'
import { Refusal } from '#domain/refusals.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { Runner } from '#server/database/sql.ts'
import { type SettledProblem, settleChanges } from './amendments.ts'
import { readingOf } from './last-read.ts'
import { refuseOtherBureaus } from './other-bureaus.ts'
import {
  listItemsByNumber,
  listMappings,
  listOrigins,
  listPeopleByName,
  listSameAspects,
  listUnitsByName,
} from './queries.ts'

/** What the clerk said of aspects: which of the catalogue a name means. */
type SameAspects = Partial<Pick<RunImportInput, 'sameAspects'>>

export interface ImportPlan {
  reading: LedgerReading
  problems: SettledProblem[]
  refused: PlanRow[]
  catalogueId: number
  newAspects: PlanView['newAspects']
  remembered: Record<string, Mapping>
}

/** Reads a file against what is on record now. Refuses an unknown campaign or column. */
export async function makePlan(
  context: Pick<Context, 'today' | 'person'>,
  sql: Runner,
  file: LedgerFile,
  input: PreviewInput & SameAspects,
): Promise<ImportPlan> {
  const remembered = await listMappings(sql)
  const mapping = { ...remembered, ...correctedMappings(remembered, input.mapping) }
  const { includeHidden } = input
  const reading = readingOf(file, { mapping, includeHidden, today: context.today })
  return planReading(context, sql, { reading, remembered }, input)
}

/** The same reading against the record once more, after names were added to it. */
export async function planReading(
  context: Pick<Context, 'today' | 'person'>,
  sql: Runner,
  { reading, remembered }: Pick<ImportPlan, 'reading' | 'remembered'>,
  { campaignId, sameAspects = {} }: Pick<PreviewInput, 'campaignId'> & SameAspects,
): Promise<ImportPlan> {
  const campaign = await findCampaign(sql, context.person, campaignId)
  if (!campaign) throw new Refusal('notFound')
  const bureauId = homeBureau(context.person)
  const catalogueId = campaign.catalogue.id
  const said = await listSameAspects(sql, { catalogueId, bureauId })
  const names = await knownNames(context, sql, campaign, saidNow(said, sameAspects))
  const origins = await listOrigins(sql, { campaignId, bureauId })
  const written = reading.problems.map(({ number }) => number).filter(isItemNumber)
  const numbers = await listItemsByNumber(sql, context.person, written)
  const { problems: planned, refused } = planImport(reading, campaignId, names, {
    origins,
    numbers,
  })
  const settled = await settleChanges(context, sql, planned)
  const problems = await refuseOtherBureaus(context, sql, settled)
  return {
    reading,
    problems,
    refused,
    catalogueId,
    newAspects: newAspects(problems, cataloguedAspects(campaign), said),
    remembered,
  }
}

/** Whom and what a row may name: people in post, open units, and the campaign's catalogue. */
export async function knownNames(
  { person, today }: Pick<Context, 'person' | 'today'>,
  sql: Runner,
  campaign: Pick<CampaignView, 'aspects'>,
  said: ReadonlyMap<string, number>,
): Promise<KnownNames> {
  const catalogued = cataloguedAspects(campaign)
  const ids = new Set(catalogued.values())
  if ([...said.values()].some(id => !ids.has(id))) throw new Refusal('notFound')
  const aspects = new Map([...said, ...catalogued])
  const kinds = campaign.aspects.flatMap(aspect =>
    aspect.kinds.map(({ id, name }) => ({ id, aspectId: aspect.id, key: aspectKey(name) })),
  )
  const people = await listPeopleByName(sql, person, today)
  return { people, units: await listUnitsByName(sql, person), aspects, kinds }
}

function cataloguedAspects({ aspects }: Pick<CampaignView, 'aspects'>): Map<string, number> {
  return new Map(aspects.map(aspect => [aspectKey(aspect.name), aspect.id]))
}

/** What was said of aspects before, and now. */
function saidNow(
  before: ReadonlyMap<string, number>,
  now: Record<string, number | null>,
): Map<string, number> {
  const said = new Map(before)
  for (const [name, id] of Object.entries(now)) {
    if (id === null) said.delete(aspectKey(name))
    else said.set(aspectKey(name), id)
  }
  return said
}

/** Corrections of a header over what is remembered of it: a column not named stays as remembered. */
export function correctedMappings(
  remembered: Readonly<Record<string, Mapping>>,
  corrected: PreviewInput['mapping'],
): Record<string, Mapping> {
  return Object.fromEntries(
    Object.entries(corrected).map(([signature, columns]) => [
      signature,
      { ...remembered[signature], ...(columns as Mapping) },
    ]),
  )
}

/** Of problems that come in; the first writing of each. */
function newAspects(
  problems: readonly PlannedProblem[],
  catalogued: ReadonlyMap<string, number>,
  said: ReadonlyMap<string, number>,
): PlanView['newAspects'] {
  const found = new Map<string, PlanView['newAspects'][number]>()
  for (const { problem } of problems.filter(comesIn)) {
    const key = aspectKey(problem.aspect)
    if (key === '' || catalogued.has(key)) continue
    const remembered = said.get(key) ?? null
    if (remembered === null && findAspect(problem.aspect, catalogued) !== undefined) continue
    const { name, rows } = found.get(key) ?? { name: aspectName(problem.aspect), rows: 0 }
    found.set(key, { name, rows: rows + 1, remembered })
  }
  return [...found.values()]
}

/** The plan as the preview shows it. */
export function viewPlan(importId: number, plan: ImportPlan): PlanView {
  const { reading, problems, refused, remembered } = plan
  const rows = inFileOrder(reading, [...problems.map(planned => planned.row), ...refused])
  return {
    importId,
    file: reading.file.fileName,
    sheets: reading.sheets.map(sheet => ({
      ...sheet,
      reason: sheet.reason ?? null,
      remembered: sheet.signature in remembered,
    })),
    rows,
    skipped: reading.skipped,
    unknownPeople: unknownPeople(problems),
    unknownUnits: unknownUnits(problems),
    newAspects: plan.newAspects,
    counts: counted(rows, reading.skipped.length),
  }
}

function inFileOrder({ sheets }: LedgerReading, rows: PlanRow[]): PlanRow[] {
  const place = new Map(sheets.map((sheet, index) => [sheet.name, index]))
  return rows.sort(
    (one, other) => place.get(one.sheet)! - place.get(other.sheet)! || one.row - other.row,
  )
}

/** Of rows that come in; a name counts once for an item, however many of its measures name it. */
function unknownPeople(problems: readonly PlannedProblem[]): PlanView['unknownPeople'] {
  const found = new Map<string, PlanView['unknownPeople'][number]>()
  for (const { item } of problems.filter(comesIn)) {
    const here = new Set<string>()
    for (const { name, role, unit } of item.unknownPeople) {
      const before = found.get(name)
      const leading = role === 'leader' || before?.role === 'leader'
      found.set(name, {
        name,
        role: leading ? 'leader' : 'handler',
        unit: before?.unit || unit,
        rows: (before?.rows ?? 0) + (here.has(name) ? 0 : 1),
      })
      here.add(name)
    }
  }
  return [...found.values()]
}

function unknownUnits(problems: readonly PlannedProblem[]): PlanView['unknownUnits'] {
  const found = new Map<string, number>()
  for (const { item } of problems.filter(comesIn)) {
    for (const name of new Set(item.unknownUnits)) found.set(name, (found.get(name) ?? 0) + 1)
  }
  return [...found].map(([name, rows]) => ({ name, rows }))
}

function comesIn({ recordedAs, row }: PlannedProblem): boolean {
  return !recordedAs && row.verdict !== 'refuse'
}

function counted(rows: readonly PlanRow[], skip: number): Record<Verdict, number> {
  const counts = { create: 0, change: 0, same: 0, refuse: 0, skip }
  for (const { verdict } of rows) counts[verdict]++
  return counts
}
