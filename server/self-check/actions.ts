import { Refusal } from '#domain/refusals.ts'
import type { FindingInput, WithdrawFindingInput } from '#domain/self-check/inputs.ts'
import type { RoundSize, SelfCheckView } from '#domain/self-check/views.ts'
import { requireOwnAspect } from '#server/campaign/own-aspect.ts'
import { findCampaign } from '#server/campaign/queries.ts'
import type { Context } from '#server/context.ts'
import type { Runner, Transaction } from '#server/database/sql.ts'
import { withoutPost } from '#server/people/organisation-queries.ts'
import { requireOffice } from '#server/people/standing.ts'
import { registerItems } from '#server/rectification/register.ts'
import {
  type Finding,
  findSelfCheck,
  insertFinding,
  listFindings,
  listOwnUnits,
  listWaitingFor,
  lockFinding,
  lockSelfCheck,
  type SelfCheck,
  updateFindingItem,
  updateFindingWithdrawn,
  updateSigned,
} from './queries.ts'
import { countRound, insertRound, lockNewestRound } from './round-queries.ts'
import { sealOf } from './seal.ts'
import { findSheetContent } from './seal-queries.ts'
import { tellSigners } from './signers.ts'

/**
 * Hands a sheet to every unit in scope and every leader and tells them. Refuses while the last round
 * is open, and `roundDueBehind` for a day that has passed.
 */
export function openSelfChecks(context: Context, input: { campaignId: number; dueOn: string }) {
  return context.transaction(async tx => {
    const { dueOn } = input
    if (dueOn < context.today) throw new Refusal('roundDueBehind', { dueOn })
    await requireOwnCampaign(context, tx, input.campaignId)
    const last = await lockNewestRound(tx, input.campaignId)
    if (last.open > 0) throw new Refusal('checksOpen', { open: last.open })
    const round = last.round + 1
    const sheets = await insertRound(tx, { ...input, round, openedOn: context.today })
    await tellSigners(context, tx, 'sheetToSign', sheets)
    return { round, sheets: sheets.length }
  })
}

/** How many sheets a round opened today would hand out. Refuses like the opening. */
export async function viewRoundSize(context: Context, campaignId: number): Promise<RoundSize> {
  await requireOwnCampaign(context, context.sql, campaignId)
  return countRound(context.sql, campaignId, context.today)
}

/** Writes down one thing found, with its concrete manifestation, under an aspect of the catalogue. */
export function addFinding(context: Context, selfCheckId: number, input: FindingInput) {
  return context.transaction(async tx => {
    const sheet = await lockOwnSheet(context, tx, selfCheckId)
    await requireOwnAspect(tx, { ...input, campaignId: sheet.campaignId })
    const found = { foundBy: context.person.id, foundAt: context.moment }
    return { id: await insertFinding(tx, { ...input, selfCheckId, ...found }) }
  })
}

/**
 * Takes back a finding before the sheet is signed; it stays there, withdrawn. Refuses `sheetSigned`,
 * `findingTaken` and `findingWithdrawn`.
 */
export function withdrawFinding(context: Context, findingId: number, input: WithdrawFindingInput) {
  return context.transaction(async tx => {
    const finding = await lockFinding(tx, findingId)
    if (!finding) throw new Refusal('notFound')
    await lockOwnSheet(context, tx, finding.selfCheckId)
    requireStanding(finding)
    const { person, moment: at } = context
    await updateFindingWithdrawn(tx, findingId, { at, by: person.id, reason: input.reason })
    return { id: findingId }
  })
}

/**
 * Signs and seals the sheet. "None found" is signed with a sentence, never with an empty page.
 */
export function signSelfCheck(context: Context, selfCheckId: number, statement: string) {
  return context.transaction(async tx => {
    await lockOwnSheet(context, tx, selfCheckId)
    const content = await findSheetContent(tx, selfCheckId)
    const isNone = content.findings.every(({ withdrawnAt }) => withdrawnAt !== null)
    if (isNone && [...statement].length < 5) throw new Refusal('noneNeedsSentence')
    const { person, moment: signedAt } = context
    const signed = { statement, signedBy: person.id, signedName: person.name, signedAt }
    const seal = sealOf({ ...content, ...signed })
    await updateSigned(tx, selfCheckId, { ...signed, seal })
    return { id: selfCheckId }
  })
}

/** Puts a finding on the ledger as a draft item, once; its words are the manifestation there as well. */
export function itemFromFinding(context: Context, findingId: number) {
  return context.transaction(async tx => {
    const finding = await lockFinding(tx, findingId)
    if (!finding) throw new Refusal('notFound')
    const sheet = await findSelfCheck(tx, context.person, finding.selfCheckId)
    if (!sheet) throw new Refusal('notFound')
    requireStanding(finding)
    const leaderId = await stillInPost(context, tx, sheet.personId)
    const [id] = await registerItems(context, tx, [
      {
        action: 'register',
        input: {
          ...{ campaignId: sheet.campaignId, aspectId: finding.aspectId, kindId: finding.kindId },
          ...{ problem: finding.manifestation, manifestation: finding.manifestation },
          ...{ cause: '', source: '自查自纠' },
          ...{ foundOn: finding.foundOn, goal: '', note: '', leadUnitId: sheet.unitId },
          ...{ coUnitIds: [], leaderId, handlerId: null, deadline: null },
          ...{ longTerm: false, immediate: false, measures: [] },
        },
        origin: { findingId, selfCheckId: sheet.id, round: sheet.round },
      },
    ])
    await updateFindingItem(tx, findingId, id!)
    return { id: id! }
  })
}

/** What a leader found on their own sheet is theirs to see to, unless they have left since. */
async function stillInPost({ today }: Context, tx: Transaction, personId: number | null) {
  if (personId === null) return null
  const gone = await withoutPost(tx, [personId], today)
  return gone.length > 0 ? null : personId
}

/** One sheet with what was found. Refuses `notFound`. */
export async function viewSelfCheck(context: Context, id: number): Promise<SelfCheckView> {
  const sheet = await findSelfCheck(context.sql, context.person, id)
  if (!sheet) throw new Refusal('notFound')
  const list = await listFindings(context.sql, id)
  return { ...sheet, list, mine: await isMine(context, context.sql, sheet) }
}

export async function listMySelfChecks(context: Context): Promise<SelfCheck[]> {
  const units = await listOwnUnits(context.sql, context.person.id, context.today)
  return listWaitingFor(context.sql, context.person.id, units)
}

function requireStanding({ itemId, withdrawnAt }: Finding): void {
  if (itemId) throw new Refusal('findingTaken')
  if (withdrawnAt) throw new Refusal('findingWithdrawn')
}

async function requireOwnCampaign({ person }: Context, sql: Runner, id: number): Promise<void> {
  const campaign = await findCampaign(sql, person, id)
  if (!campaign) throw new Refusal('notFound')
  requireOffice(person, campaign.bureauId)
}

async function lockOwnSheet(context: Context, tx: Transaction, id: number): Promise<SelfCheck> {
  const sheet = await lockSelfCheck(tx, id)
  if (!sheet) throw new Refusal('notFound')
  if (!(await isMine(context, tx, sheet))) throw new Refusal('notYourSheet')
  if (sheet.signedAt) throw new Refusal('sheetSigned', { by: sheet.signedName })
  if (sheet.endedAt) throw new Refusal('roundEnded')
  return sheet
}

async function isMine(context: Context, sql: Runner, sheet: SelfCheck): Promise<boolean> {
  if (sheet.personId !== null) return sheet.personId === context.person.id
  return (await listOwnUnits(sql, context.person.id, context.today)).includes(sheet.unitId!)
}
