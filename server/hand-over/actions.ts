import type { HandOverAnswer, HandOverInput, HeldRow } from '#domain/people/hand-over.ts'
import { whyStranger } from '#domain/people/own-people.ts'
import { partsOn, suits } from '#domain/people/parts.ts'
import type { HandOver } from '#domain/rectification/hand-over.ts'
import type { Item } from '#domain/rectification/item.ts'
import { itemWorkflow } from '#domain/rectification/workflow.ts'
import { Refusal } from '#domain/refusals.ts'
import { type Reason, whyNot } from '#domain/workflow.ts'
import type { Context } from '#server/context.ts'
import { asRefusal } from '#server/http/answers.ts'
import { findNamed } from '#server/people/standing.ts'
import { actWithin } from '#server/rectification/actions.ts'
import { updateReadersWithout } from '#server/rectification/former-readers.ts'
import {
  findName,
  type HeldItem,
  type HeldSheet,
  listHeldItems,
  listHeldSheets,
  lockSuccessor,
  updateSheetHolder,
} from './queries.ts'

type Named = Pick<HandOver, 'successorId' | 'successorName' | 'successorRoles'>
interface Successor {
  /** What the event keeps of them. */
  named: Named
  /** Where they hold a post. */
  bureauIds: readonly number[]
}

/** What a person holds open; with a successor, each row says why it could not go to them. */
export async function viewHeld(
  context: Context,
  personId: number,
  successorId?: number,
): Promise<{ rows: HeldRow[] }> {
  const from = await fromOf(context, personId)
  const successor = successorId && (await successorOf(context, successorId))
  const [items, sheets, known] = await Promise.all([
    listHeldItems(context.sql, personId, context),
    listHeldSheets(context.sql, personId, context),
    findNamed(context.sql, context, [successorId ?? null]),
  ])
  const input = successor ? { ...from, ...successor.named, reason: '' } : undefined
  return {
    rows: [
      ...items.map(item => itemRow(context, item, { personId, input, known })),
      ...sheets.map(sheet => sheetRow(sheet, successor || undefined)),
    ],
  }
}

/**
 * Hands over all that a person holds open, or the chosen part of it. Each item and sheet goes in a
 * transaction of its own, through the item's table and with an event, so that one refused row holds
 * up no other; the answer says what became of each. Refuses `notFound` and `successorSame`.
 */
export async function handOver(
  context: Context,
  personId: number,
  input: HandOverInput,
): Promise<HandOverAnswer> {
  if (personId === input.successorId) throw new Refusal('successorSame')
  const from = await fromOf(context, personId)
  const { rows } = await viewHeld(context, personId, input.successorId)
  const chosen = rows.filter(row => isChosen(row, input))
  const answer: HandOverAnswer['rows'] = []
  for (const { kind, id, number } of chosen) {
    const move = kind === 'item' ? moveItem : moveSheet
    const reason = await move(context, id, { ...from, ...input }).then(() => undefined, refused)
    answer.push({ kind, id, number, done: !reason, ...(reason && { reason }) })
  }
  return { rows: answer }
}

type Move = Pick<HandOver, 'fromId' | 'fromName' | 'reason'> & { successorId: number }

/** Found through the eyes of who holds the part: an administrator moves it without reading it. */
function moveItem(context: Context, id: number, move: Move) {
  return context.transaction(async tx => {
    const { named } = await successorOf({ ...context, sql: tx }, move.successorId)
    const { fromId, fromName, reason } = move
    const holder = { id: fromId, name: fromName, roles: [], reach: [] }
    const input = { fromId, fromName, ...named, reason }
    await actWithin(context, tx, id, 'handOver', input, holder)
    await updateReadersWithout(tx, fromId, context.today)
  })
}

function moveSheet(context: Context, id: number, { fromId, fromName, successorId }: Move) {
  return context.transaction(async tx => {
    const successor = await successorOf({ ...context, sql: tx }, successorId)
    const held = await listHeldSheets(tx, fromId, context)
    const sheet = held.find(one => one.id === id)
    const reason = sheet && whySheetStays(sheet, successor)
    if (reason) throw new Refusal(reason.code, reason.details)
    if (sheet && (await updateSheetHolder(tx, id, fromId, successorId))) return
    throw new Refusal('noPartHeld', { name: fromName })
  })
}

interface Asked {
  personId: number
  input: HandOver | undefined
  known: Awaited<ReturnType<typeof findNamed>>
}

function itemRow(
  { person, today }: Context,
  item: HeldItem,
  { personId, input, known }: Asked,
): HeldRow {
  const { id, number, title, deadline } = item
  const situation = { matter: item as unknown as Item, person, today, input }
  const stranger = () => whyStranger(known, { ...item, leaderId: input!.successorId }, item)
  const why = input && (whyNot(itemWorkflow, 'handOver', situation) ?? stranger())
  const parts = partsOn(item, personId)
  return { kind: 'item', id, number, title, parts, deadline, ...(why && { reason: why }) }
}

function sheetRow(sheet: HeldSheet, successor: Successor | undefined): HeldRow {
  const { id, campaign, round, dueOn } = sheet
  const reason = successor && whySheetStays(sheet, successor)
  const shown = { id, number: String(round), title: campaign, deadline: dueOn }
  return { kind: 'selfCheck', ...shown, parts: ['selfCheck'], ...(reason && { reason }) }
}

function whySheetStays(sheet: HeldSheet, successor: Successor): Reason | undefined {
  const { successorId, successorName: name, successorRoles } = successor.named
  if (!suits('selfCheck', successorRoles)) {
    return { code: 'successorUnsuitable', details: { name, part: 'selfCheck' } }
  }
  if (sheet.bureauId !== null && !successor.bureauIds.includes(sheet.bureauId)) {
    return { code: 'successorNotInBureau', details: { name } }
  }
  if (sheet.rivals.includes(successorId)) return { code: 'successorHasSheet', details: { name } }
}

async function fromOf({ sql }: Context, fromId: number) {
  const fromName = await findName(sql, fromId)
  if (fromName === undefined) throw new Refusal('notFound')
  return { fromId, fromName }
}

async function successorOf(
  { sql, today }: { sql: Parameters<typeof lockSuccessor>[0] | Context['sql']; today: string },
  successorId: number,
): Promise<Successor> {
  const found = await lockSuccessor(sql as never, successorId, today)
  if (!found) throw new Refusal('personLeft', { name: '', id: successorId })
  const { name, roles, bureauIds } = found
  return { named: { successorId, successorName: name, successorRoles: roles }, bureauIds }
}

function isChosen({ kind, id }: HeldRow, { itemIds, sheetIds }: HandOverInput): boolean {
  if (!itemIds && !sheetIds) return true
  return ((kind === 'item' ? itemIds : sheetIds) ?? []).includes(id)
}

function refused(failure: unknown): Reason {
  const refusal = asRefusal(failure)
  if (!refusal) throw failure
  return { code: refusal.code, details: refusal.details }
}
