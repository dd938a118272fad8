import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { fc } from '#tests/chance.ts'
import { type Demands, demandsOf } from '../campaign/demands.ts'
import type { Person } from '../people/roles.ts'
import { Refusal } from '../refusals.ts'
import { whyNot } from '../workflow.ts'
import { usualTerms } from './close-out.ts'
import { type Item, itemStatuses } from './item.ts'
import {
  act,
  approvedAgain,
  claimed,
  claimedDraft,
  closedOnce,
  closedPartly,
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

const starts = [
  ...[drafted, closedOnce, claimed, closedPartly, claimed, approvedAgain],
  claimedDraft,
]

/** What the walks must have met, so that silence about it means something. */
const met = {
  ...{ closed: 0, again: 0, claims: 0, peopled: 0, partly: 0, approvedAgain: 0, changed: 0 },
  ...{ publicly: 0, objected: 0, remainders: 0, anew: 0, otherwise: 0 },
}

test('random actions never leave the table, and nothing closes without an independent verification', () => {
  fc.assert(
    fc.property(fc.array(fc.noBias(fc.nat()), { minLength: 30, maxLength: 60 }), choices => {
      // Where most walks would never get: after a first close-out, or with an imported claim.
      const start = starts[choices[0]! % starts.length]!
      let now: Case = { item: startedAt(choices[1]!, start()), evidence: [] }
      const touched = new Set<number>(now.item.involved)
      let verified = now.item.status === 'closed'
      for (const choice of choices) {
        now = { ...now, item: { ...now.item, ...givenAt(choice, now.item) } }
        const move = chosen(now, choice)
        const next = tried(now, move, choice)
        if (!next) continue
        checkStep(now.item, next, move)
        checkDemands(now.item, next.item)
        if (next.item.cycle > now.item.cycle) checkNewCycle(now.item, next.item)
        if (move.action === 'verify') checkVerification(next.item, move, touched)
        verified = isVerified(next.item) && (verified || move.action === 'verify')
        if (next.item.status === 'closed' && now.item.status !== 'closed') {
          assert.ok(verified, 'it was not verified, or moved on since')
          checkClosing(now.item, next, move)
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
  assert.ok(('to' in step ? [step.to].flat() : [before.status]).includes(item.status))
  assert.ok(itemStatuses.includes(item.status))
  assert.equal(item.cycle > before.cycle, before.status === 'closed' && item.status !== 'closed')
  if (before.status !== 'draft' && datesMoved(before, item)) {
    assert.ok(movingTheDate.includes(action), `${action} moved a deadline`)
  }
  if (action === 'openRemainder') met.remainders++
  if (action === 'registerClaim') met.peopled++
  if (action === 'recordObjection') met.objected++
  assert.ok(action !== 'submitForCloseOut' || !suspensionOf(before))
  if (action === 'approveCloseOut' && before.status === 'awaitingVerification') met.approvedAgain++
  const { contentHash } = stamped(item, evidence)
  if (item.approvedHash && item.approvedHash !== contentHash) met.changed++
  if (action === 'submitForCloseOut') assert.equal(item.remainder, input.remainder)
}

/** Frozen when it is handed out and in each new cycle, never in between; a draft is not frozen. */
function checkDemands(before: Item, item: Item) {
  const handedOut = before.status === 'draft' || item.cycle > before.cycle
  if (item.status === 'draft') assert.equal(item.demands, null)
  else if (handedOut) assert.deepEqual(item.demands, { ...item.asked, since: today })
  else assert.equal(item.demands, before.demands)
  if (before.demands && !isDeepStrictEqual(demandsOf(before.demands), before.asked)) met.otherwise++
}

/** Nobody who has left is named in a new run; with somebody missing it is a draft, else handed out. */
function checkNewCycle(before: Item, item: Item) {
  const { people, units } = item.gone!
  const open = (one: Item) => one.measures.filter(measure => !measure.done)
  const named = [item.leaderId, item.handlerId, ...open(item).map(measure => measure.handlerId)]
  assert.ok(!named.some(id => people.includes(id!)), 'somebody who has left is named')
  const kept = [before.leaderId, before.handlerId].every(id => !people.includes(id!))
  const all = kept && item.measures.every((one, at) => one.handlerId === handlerBefore(before, at))
  assert.equal(item.status, all && units.length === 0 ? 'assigned' : 'draft')
  if (item.status === 'draft') met.anew++
}

/** What remained is one measure more, without a person. */
function handlerBefore({ measures }: Item, at: number): number | null {
  return measures[at]?.handlerId ?? null
}

function checkVerification(item: Item, { person }: Move, touched: Set<number>) {
  assert.ok(person.roles.includes('verifier'))
  assert.ok(!touched.has(person.id), 'the verifier had touched the item in this cycle')
  assert.equal(item.status, item.demands!.publicityDays === 0 ? 'closed' : 'inPublicity')
  if (item.demands!.collectiveDecision) assert.ok(item.minutes, 'verified without the minutes')
}

function isVerified({ status }: Item): boolean {
  return status === 'inPublicity' || status === 'closed'
}

function checkClosing(before: Item, { item, evidence }: Case, { action }: Move) {
  met.closed++
  if (item.cycle > 1) met.again++
  if (action !== 'verify') {
    met.publicly++
    assert.equal(action, 'finishPublicity')
    assert.ok(before.publicity!.until < today, 'closed before its last day on public notice')
  }
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
const movingTheDate: ItemAction[] = [
  ...(['decideExtension', 'resume', 'recordRebound', 'openRemainder', 'reopen'] as const),
]

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
    const next = numbered(act(item, move.action, move.person, move.input, evidence))
    const kept = next.cycle > item.cycle ? [] : evidence
    if (move.action === 'withdrawEvidence') return { item: next, evidence: kept.slice(1) }
    if (move.action !== 'addEvidence') return { item: next, evidence: kept }
    const added = { sha256: String(choice), measureId: null, effectiveOn: today }
    return { item: next, evidence: [...kept, added] }
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure
  }
}

/** A new measure has its number from the database, which is not there: two must not share one. */
function numbered(item: Item): Item {
  let highest = Math.max(0, ...item.measures.map(({ id }) => id))
  const measures = item.measures.map(one => (one.id === 0 ? { ...one, id: ++highest } : one))
  return { ...item, measures }
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
    ...{ minutes: { number: '纪要8号', on: today }, objection: '仍有', drawId: 1, dueOn: today },
    leads: choice % 2 ? ('inProgress' as const) : ('awaitingVerification' as const),
  }
  const later = {
    ...{ reason: '理由', deadline: choice % 5 ? `20${27 + (choice % 40)}-01-01` : undefined },
    measures: choice % 5 && choice % 3 ? [] : [{ id: 1, deadline: `20${27 + (choice % 4)}-01-01` }],
  }
  const confirmed = { ...input, outcome: item.outcome ?? outcome }
  const done = item.measures.map(({ id }) => ({ id, result: '完成', done: true }))
  const given: Partial<Record<ItemAction, Move['input']>> = {
    requestExtension: later,
    verify: confirmed,
    reportProgress: { ...input, measures: done },
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

/**
 * What the server gives an act: the campaign asks something else at every step, the item keeps to what
 * it is frozen to. A notice that began long ago is over.
 */
function givenAt(choice: number, { demands }: Item): Partial<Item> {
  const asked = askedAt(choice)
  const { collectiveDecision, publicityDays } = demands ?? asked
  const publicUntil =
    publicityDays === 0 ? null : ['2026-06-01', '2026-06-01', '2026-06-30'][choice % 3]!
  const meetings = [{ number: '纪要8号', on: today }]
  const terms = { ...usualTerms, collectiveDecision, meetings, publicUntil }
  return { asked, terms, gone: goneAt(choice) }
}

/** Who has left when a new run begins: mostly nobody. */
function goneAt(choice: number): Item['gone'] {
  const people = [[], [], [2], [3, 4], []][Math.floor(choice / 5) % 5]!
  return { people, units: choice % 17 === 0 ? [1] : [] }
}

function askedAt(choice: number): Demands {
  const publicityDays = Math.floor(choice / 5) % 2 === 0 ? 0 : 7
  return { collectiveDecision: choice % 2 === 0, publicityDays, publicityUnit: 'workingDays' }
}

/** What is under way when a walk begins was handed out by one campaign or another. */
function startedAt(choice: number, item: Item): Item {
  return { ...item, demands: item.demands && { ...askedAt(choice), since: today } }
}
