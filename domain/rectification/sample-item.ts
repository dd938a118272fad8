import type { Demands } from '../campaign/demands.ts'
import type { Person, Role } from '../people/roles.ts'
import { decide } from '../workflow.ts'
import { itemInputs, registerInput } from './inputs.ts'
import { approvedContent, type Item } from './item.ts'
import { newItem } from './new-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

/** People and items for the tests of the loop. */

export const today = '2026-06-15'
export const people: Person[] = (
  [
    [1, ['clerk']],
    [2, ['handler']],
    [3, ['leader']],
    [4, ['verifier']],
    [5, ['clerk', 'verifier']],
    [6, ['handler', 'leader', 'verifier']],
    [7, ['head']],
    [8, ['systemAdmin', 'securityAdmin', 'auditAdmin']],
  ] as [number, Role[]][]
).map(([id, roles]) => ({ id, name: `人${id}`, roles, reach: [1] }))
/** What the campaign asks unless a test says otherwise. */
export const campaignAsks: Demands = {
  ...{ collectiveDecision: false, publicityDays: 0, publicityUnit: 'workingDays' },
}
export const [clerk, handler, leader, verifier] = people as [Person, Person, Person, Person]

/** What lies with an item beside it; its bytes are part of what is approved. */
export type Evidence = Parameters<typeof approvedContent>[1]

export function run(item: Item, steps: [ItemAction, Person, Record<string, unknown>][]): Item {
  return steps.reduce((before, [action, person, input]) => {
    const schema = itemInputs[action as keyof typeof itemInputs]
    return act(before, action, person, schema.parse(input))
  }, item)
}

export function act(
  item: Item,
  action: ItemAction,
  person: Person,
  input: unknown,
  evidence: Evidence = [],
): Item {
  const matter = stamped(item, evidence)
  return decide(itemWorkflow, action, { matter, person, today, input })
}

/** The item as an action finds it: with the fingerprint of what it holds now. */
export function stamped(item: Item, evidence: Evidence = []): Item {
  return { ...item, contentHash: approvedContent(item, evidence) }
}

export function closedOnce(): Item {
  const done = [{ id: 1, result: '完成', done: true }]
  return run(drafted(), [
    ['assign', clerk, assignment()],
    ['accept', handler, {}],
    ['reportProgress', handler, { text: '已开展', measures: done }],
    ['submitForCloseOut', handler, { result: '全部完成', outcome: 'solved' }],
    ['approveCloseOut', leader, { opinion: '同意' }],
    ['verify', verifier, { method: 'onSite', finding: '现场看过', outcome: 'solved' }],
  ])
}

/** Closed with something left, as the leader approved it. */
export function closedPartly(): Item {
  const remainder = { text: '还差一期', deadline: '2026-12-01' }
  return run({ ...closedOnce(), status: 'inProgress', approvedHash: null }, [
    ['submitForCloseOut', handler, { result: '开了一期', outcome: 'partlySolved', remainder }],
    ['approveCloseOut', leader, {}],
    ['verify', verifier, { method: 'onSite', finding: '现场看过', outcome: 'partlySolved' }],
  ])
}

/** In its second cycle, waiting for the verifier. */
export function approvedAgain(): Item {
  return run(closedOnce(), [
    ['reopen', clerk, { reason: '上级通报', deadline: '2026-12-31' }],
    ['assign', clerk, assignment()],
    ['accept', handler, {}],
    ['submitForCloseOut', handler, { result: '又办', outcome: 'unfounded' }],
    ['approveCloseOut', leader, {}],
  ])
}

export function drafted(): Item {
  return registered('draft', null)
}

/** What an imported ledger calls done: two measures, one of them kept up for good. */
export function claimed(): Item {
  return registered('awaitingVerification', { wording: '已销号', on: '2025-12-20' }, [
    { text: '每季度一次培训' },
    { text: '长期坚持集中学习', longTerm: true },
  ])
}

/** The same of a file whose people were not on file. */
export function claimedDraft(): Item {
  return registered('draft', { wording: '已销号', on: '2025-12-20' })
}

function registered(
  status: 'draft' | 'awaitingVerification',
  claim: Item['claim'],
  measures: object[] = [{ text: '每季度一次培训' }],
): Item {
  const people = status !== 'draft' ? { leaderId: 3, handlerId: 2 } : {}
  const given = { campaignId: 1, aspectId: 1, problem: '专题培训不足', leadUnitId: 1, ...people }
  const input = registerInput.parse({ ...given, deadline: '2026-12-31', measures })
  const item = newItem(input, { status, person: clerk, today, claim, asked: campaignAsks })
  const numbered = item.measures.map(measure => ({ ...measure, id: measure.position }))
  return { ...item, id: 1, measures: numbered, contentHash: '', asked: campaignAsks }
}

export function assignment() {
  return { leaderId: 3, handlerId: 2, leadUnitId: 1, coUnitIds: [] }
}

export function asked(by: number) {
  return { to: '2027-03-31', reason: '等经费下达', askedBy: by, askedOn: today }
}

export function itemFieldsOf(item: Item) {
  const { problem, manifestation, deadline, longTerm, immediate } = item
  return { problem, manifestation, deadline, longTerm, immediate }
}
