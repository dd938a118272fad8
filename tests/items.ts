import { itemInputs, registerInput } from '#domain/rectification/inputs.ts'
import type { ItemStatus } from '#domain/rectification/item.ts'
import type { ItemAction } from '#domain/rectification/workflow.ts'
import { actOnItem } from '#server/rectification/actions.ts'
import { registerItem } from '#server/rectification/register.ts'
import { as, type Bureau, type TestHouse, type TestPerson } from './house.ts'

/** What a clerk types: one problem of the legal section with one measure. */
export function registration(bureau: Bureau, change: Record<string, unknown> = {}) {
  return {
    campaignId: bureau.campaignId,
    aspectId: bureau.aspectId,
    problem: '执法办案专题培训不足',
    manifestation: '本年还没有组织过专题培训',
    deadline: '2026-12-31',
    leadUnitId: bureau.units.legal,
    measures: [{ text: '每季度一次专题培训', acceptance: '全员参加' }],
    ...change,
  }
}

export function assignment(bureau: Bureau, change: Record<string, unknown> = {}) {
  const { leader, handler, units } = bureau
  return { leaderId: leader.id, handlerId: handler.id, leadUnitId: units.legal, ...change }
}

type Part = 'clerk' | 'handler' | 'leader' | 'verifier'
type Step = [action: keyof typeof itemInputs, by: Part, input: Record<string, unknown>]

/** The loop of one item as the bureau means it, each step with who does it and what they say. */
export function loopOf(bureau: Bureau, measureIds: readonly number[]): [ItemStatus, ...Step][] {
  const measures = measureIds.map(id => ({ id, result: '已办结', done: true }))
  const finding = { method: 'onSite', finding: '现场看过，已整改', outcome: 'solved' }
  return [
    ['assigned', 'assign', 'clerk', assignment(bureau)],
    ['inProgress', 'accept', 'handler', {}],
    ['inProgress', 'reportProgress', 'handler', { text: '已组织两期培训', measures }],
    ['awaitingReview', 'submitForCloseOut', 'handler', { result: '培训完成', outcome: 'solved' }],
    ['awaitingVerification', 'approveCloseOut', 'leader', { opinion: '同意' }],
    ['closed', 'verify', 'verifier', finding],
  ]
}

export interface TestItem {
  id: number
  measureIds: number[]
}

/** An item brought to a status by the people of the bureau, through the same actions as theirs. */
export async function makeItem(
  house: TestHouse,
  bureau: Bureau,
  status: ItemStatus = 'draft',
  change: Record<string, unknown> = {},
): Promise<TestItem> {
  const input = registerInput.parse(registration(bureau, change))
  const { id } = await registerItem(await as(house, bureau.clerk), input)
  const measureIds = await measuresOf(house, id)
  const steps = loopOf(bureau, measureIds)
  const last = steps.findLastIndex(([reached]) => reached === status)
  for (const [, action, by, given] of steps.slice(0, last + 1)) {
    await act(house, bureau[by], id, action, given)
  }
  return { id, measureIds }
}

export async function act(
  house: TestHouse,
  person: TestPerson,
  id: number,
  action: ItemAction & keyof typeof itemInputs,
  input: Record<string, unknown>,
) {
  return actOnItem(await as(house, person), id, action, itemInputs[action].parse(input))
}

async function measuresOf(house: TestHouse, id: number): Promise<number[]> {
  const rows = await house.sql<{ id: number }[]>`
    select id from measure where matter_id = ${id} order by position`
  return rows.map(row => row.id)
}

/** `submitForCloseOut` as it stands in an address. */
export function addressOf(id: number, action: string): string {
  return `/api/items/${id}/${action.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
}
