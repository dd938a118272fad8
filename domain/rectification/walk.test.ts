import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { whyNot } from '../workflow.ts'
import { type Item, itemStatuses } from './item.ts'
import {
  act,
  claimed,
  closedOnce,
  drafted,
  type Evidence,
  itemFieldsOf,
  people,
  stamped,
  today,
} from './sample-item.ts'
import { suspensionOf } from './suspension.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

interface Case {
  item: Item
  evidence: Evidence
}

interface Move {
  action: ItemAction
  person: Person
  input: Record<string, unknown>
}

/** What the walks must have met, so that silence about it means something. */
const met = { closed: 0, again: 0, claims: 0, partly: 0, approvedAgain: 0, changed: 0 }

test('random actions never leave the table, and nothing closes without an independent verification', () => {
  fc.assert(
    fc.property(fc.array(fc.noBias(fc.nat()), { minLength: 30, maxLength: 60 }), choices => {
      // Where most walks would never get: after a first close-out, or with an imported claim.
      const start = [drafted, closedOnce, claimed][choices[0]! % 3]!
      let now: Case = { item: start(), evidence: [] }
      const touched = new Set<number>(now.item.involved)
      for (const choice of choices) {
        const move = chosen(now, choice)
        const next = tried(now, move, choice)
        if (!next) continue
        checkStep(now.item, next, move)
        if (next.item.status === 'closed' && now.item.status !== 'closed') {
          checkClosing(now.item, next, move, touched)
        }
        follow(touched, now.item, next.item, move)
        now = next
      }
    }),
    { numRuns: 2000 },
  )
  for (const [what, times] of Object.entries(met)) {
    assert.ok(times > 20, `the walks must meet ${what} to say anything about it, met ${times}`)
  }
})

test('only a clerk brings in an item, as a draft or as a claim for the verifier', () => {
  const input = { leaderId: 3, handlerId: 2 }
  for (const action of Object.keys(itemWorkflow) as ItemAction[]) {
    for (const person of people) {
      const situation = { matter: { status: 'none' as const }, person, today, input }
      const reason = whyNot(itemWorkflow, action, situation)
      const allowed = ['register', 'registerClaim'].includes(action)
      assert.equal(!reason, allowed && person.roles.includes('clerk'), `${person.name} ${action}`)
    }
  }
})

function checkStep(before: Item, { item, evidence }: Case, { action, input }: Move) {
  const step = itemWorkflow[action]
  assert.ok((step.from as readonly string[]).includes(before.status))
  assert.equal(item.status, 'to' in step ? step.to : before.status)
  assert.ok(itemStatuses.includes(item.status))
  assert.equal(item.cycle > before.cycle, before.status === 'closed' && item.status !== 'closed')
  if (before.status !== 'draft' && datesMoved(before, item)) {
    assert.ok(movingTheDate.includes(action), `${action} moved a deadline`)
  }
  assert.ok(action !== 'submitForCloseOut' || !suspensionOf(before))
  if (action === 'approveCloseOut' && before.status === 'awaitingVerification') met.approvedAgain++
  const { contentHash } = stamped(item, evidence)
  if (item.approvedHash && item.approvedHash !== contentHash) met.changed++
  if (action === 'submitForCloseOut') assert.equal(item.remainder, input.remainder)
}

function checkClosing(before: Item, { item, evidence }: Case, move: Move, touched: Set<number>) {
  met.closed++
  if (item.cycle > 1) met.again++
  assert.equal(move.action, 'verify')
  assert.ok(move.person.roles.includes('verifier'))
  assert.ok(!touched.has(move.person.id), 'the verifier had touched the item in this cycle')
  if (item.outcome === 'partlySolved') {
    met.partly++
    assert.ok(item.remainder, 'what is left is named')
  }
  if (item.claim) {
    met.claims++
    const open = item.measures.filter(measure => !measure.done && !measure.longTerm)
    assert.ok(item.outcome !== 'solved' || open.length === 0, 'a claim closed with open measures')
  } else {
    assert.equal(item.approvedHash, stamped(item, evidence).contentHash, 'approved as it is')
    assert.equal(item.outcome, before.outcome)
  }
}

/** Who has a part in the cycle now, kept apart from what the item itself remembers. */
function follow(touched: Set<number>, before: Item, item: Item, { action, person }: Move) {
  if (item.cycle > before.cycle) touched.clear()
  if (!isJudgement(before, action, person)) touched.add(person.id)
  const named = [item.leaderId, item.handlerId, ...item.measures.map(m => m.handlerId)]
  for (const id of named) if (id) touched.add(id)
}

/** Only these move a date once the item was handed out. */
const movingTheDate: ItemAction[] = ['decideExtension', 'resume', 'recordRebound', 'reopen']

function datesMoved(before: Item, item: Item): boolean {
  const moved = item.measures.some(measure => {
    const known = before.measures.find(one => one.id === measure.id)
    return known?.deadline && known.deadline !== measure.deadline
  })
  return moved || item.deadline !== before.deadline
}

/** Looking at the work, or bringing evidence while checking it, is not taking part in it. */
function isJudgement(before: Item, action: ItemAction, person: Person): boolean {
  if (action === 'recordRebound' || action === 'recordLookBack') return true
  if (before.status !== 'awaitingVerification' || !person.roles.includes('verifier')) return false
  return ['returnForMoreWork', 'addEvidence', 'verify'].includes(action)
}

/** The case after the move; nothing when it is refused. Evidence counts for its cycle only. */
function tried({ item, evidence }: Case, move: Move, choice: number): Case | undefined {
  try {
    const next = act(item, move.action, move.person, move.input, evidence)
    const kept = next.cycle > item.cycle ? [] : evidence
    if (move.action === 'withdrawEvidence') return { item: next, evidence: kept.slice(1) }
    if (move.action !== 'addEvidence') return { item: next, evidence: kept }
    const added = { sha256: String(choice), measureId: null, effectiveOn: today }
    return { item: next, evidence: [...kept, added] }
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
  }
}

/** Two choices in three go on by a permitted move, the third tries anything. */
function chosen({ item, evidence }: Case, choice: number): Move {
  const moves = allMoves(item, choice)
  const matter = stamped(item, evidence)
  const permitted = moves.filter(
    ({ action, person, input }) => !whyNot(itemWorkflow, action, { matter, person, today, input }),
  )
  const from = choice % 3 > 0 && permitted.length > 0 ? permitted : moves
  const actions = [...new Set(from.map(move => move.action))]
  const action = actions[Math.floor(choice / 3) % actions.length]
  const able = from.filter(move => move.action === action)
  return able[Math.floor(choice / 101) % able.length]!
}

function allMoves(item: Item, choice: number): Move[] {
  const outcome = (['solved', 'unfounded', 'partlySolved'] as const)[Math.floor(choice / 7) % 3]!
  const input = {
    ...itemFieldsOf(drafted()),
    ...{ leaderId: [3, 6, 7][choice % 3], handlerId: [2, 6][choice % 2] },
    ...{ leadUnitId: 1, coUnitIds: [], outcome, method: 'onSite' },
    remainder: outcome === 'partlySolved' ? { text: '还差一家', deadline: '2026-07-01' } : null,
    ...{ text: '进展', result: '结果', reason: '理由', opinion: '', finding: '看过' },
    ...{ deadline: item.deadline, approves: choice % 4 > 0, measures: [measure(choice)] },
  }
  const later = { ...input, deadline: `20${27 + (choice % 40)}-01-01` }
  const done = item.measures.map(({ id }) => ({ id, result: '完成', done: true }))
  const given: Partial<Record<ItemAction, typeof input>> = {
    requestExtension: later,
    reportProgress: { ...input, measures: done as never },
  }
  return (Object.keys(itemWorkflow) as ItemAction[]).flatMap(action =>
    people.map(person => ({ action, person, input: given[action] ?? input })),
  )
}

function measure(choice: number) {
  const deadline = [null, '2026-11-30', '2026-12-15'][Math.floor(choice / 11) % 3]!
  const handlerId = [null, 2, 6, 4][Math.floor(choice / 13) % 4]!
  return { id: 1, text: '措施', acceptance: '', handlerId, deadline, longTerm: false }
}
