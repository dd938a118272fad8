import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Person, type Role, system } from '../people/roles.ts'
import { decide, whyNot } from '../workflow.ts'
import { usualTerms } from './close-out.ts'
import { itemInputs, registerInput } from './inputs.ts'
import type { CloseOutTerms, Item } from './item.ts'
import { newItem } from './new-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

const clerk = personOf(1, 'clerk')
const handler = personOf(2, 'handler')
const leader = personOf(3, 'leader')
const verifier = personOf(4, 'verifier')
const found = { method: 'onSite', finding: '看过', outcome: 'solved' }
const text = { text: '占道经营已清理。办理结果：解决。' }

test('where the campaign asks for publicity a verified item is published before it is closed', () => {
  const verified = act(waiting({ publicUntil: '2026-06-24' }), 'verify', verifier, found)
  assert.deepEqual([verified.status, verified.lookBacks], ['inPublicity', []])
  assert.equal(why(verified, 'finishPublicity', clerk, '2026-06-30'), 'notPublished')
  const published = act(verified, 'publish', clerk, text)
  const ran = { ...text, from: '2026-06-15', until: '2026-06-24', provisional: false }
  assert.deepEqual(published.publicity, ran)
  assert.equal(why(published, 'publish', clerk), 'alreadyPublished')
  assert.equal(why(published, 'finishPublicity', clerk, '2026-06-24'), 'publicityRuns')
  const closed = act(published, 'finishPublicity', clerk, {}, '2026-06-25')
  assert.deepEqual(
    [closed.status, closed.lookBacks.map(one => one.dueOn)],
    ['closed', ['2026-07-25', '2026-12-22']],
  )
})

test('a last day on unknown holidays is counted again once, by the system, while the notice runs', () => {
  const terms = { publicUntil: '2026-06-24', publicProvisional: true }
  const published = act(act(waiting(terms), 'verify', verifier, found), 'publish', clerk, text)
  const knowing = (publicUntil: string) => ({
    ...published,
    terms: { ...published.terms, publicUntil, publicProvisional: false },
  })
  assert.equal(why(published, 'recomputePublicity', system), 'publicityStands', 'still unknown')
  assert.equal(why(knowing('2026-06-26'), 'recomputePublicity', clerk), 'notYourPart')
  const over = why(knowing('2026-06-26'), 'recomputePublicity', system, '2026-06-25')
  assert.equal(over, 'publicityStands')
  const again = decided(knowing('2026-06-26'), '2026-06-24')
  assert.deepEqual([again.publicity!.until, again.publicity!.provisional], ['2026-06-26', false])
  assert.equal(why(again, 'recomputePublicity', system), 'publicityStands')
  const earlier = decided(knowing('2026-06-22'), '2026-06-23')
  assert.equal(earlier.publicity!.until, '2026-06-23', 'not to a day that has gone by')
})

function decided(matter: Item, today: string): Item {
  const situation = { matter, person: system, today, input: {} }
  return decide(itemWorkflow, 'recomputePublicity', situation)
}

test('an objection sends the item back to the work or to a verifier, never on', () => {
  const terms = { publicUntil: '2026-06-24' }
  const published = act(act(waiting(terms), 'verify', verifier, found), 'publish', clerk, text)
  const objection = { objection: '早市又摆出来了' }
  const back = act(published, 'recordObjection', clerk, { ...objection, leads: 'inProgress' })
  assert.deepEqual(
    [back.status, back.publicity, back.outcome, back.approvedHash],
    ['inProgress', null, null, null],
  )
  const leads = 'awaitingVerification'
  const again = act(published, 'recordObjection', clerk, { ...objection, leads })
  assert.deepEqual([again.status, again.approvedHash, again.outcome], [leads, '', 'solved'])
  assert.equal(why(published, 'recordObjection', verifier), 'notYourPart')
})

test('where the campaign demands a collective decision nothing is verified without its minutes', () => {
  const meetings = [{ number: '纪要〔2026〕8号', on: '2026-06-12' }]
  const item = waiting({ collectiveDecision: true, meetings })
  assert.equal(whyInput(item, found), 'minutesMissing')
  const tomorrow = { ...found, minutes: { number: '纪要〔2026〕8号', on: '2026-06-16' } }
  assert.equal(whyInput(item, tomorrow), 'minutesInFuture')
  const [minutes] = meetings
  for (const other of [
    { ...minutes, number: '纪要〔2026〕9号' },
    { ...minutes, on: '2026-06-11' },
  ]) {
    assert.equal(whyInput(item, { ...found, minutes: other }), 'minutesNotRecorded')
  }
  assert.deepEqual(act(item, 'verify', verifier, { ...found, minutes }).minutes, minutes)
})

test('a long-term item comes to the end of a stage and is reviewed again and again', () => {
  const closed = act({ ...waiting(), longTerm: true }, 'verify', verifier, found)
  assert.deepEqual(reviews(closed), [['2026-09-13', null]])
  assert.equal(why(closed, 'recordPeriodicReview', verifier, '2026-09-12'), 'reviewNotDue')
  assert.equal(why(closed, 'recordPeriodicReview', handler, '2026-09-13'), 'notYourPart')
  for (const role of ['clerk', 'verifier'] as const) {
    for (const { id } of [handler, leader]) {
      const both = personOf(id, role)
      const title = `${role} ${id} answers for it`
      assert.equal(why(closed, 'recordPeriodicReview', both, '2026-09-13'), 'answersForIt', title)
    }
  }
  const seen = { finding: '仍在坚持', reviewDays: 30 }
  const reviewed = act(closed, 'recordPeriodicReview', clerk, seen, '2026-09-14')
  assert.deepEqual(reviews(reviewed), [
    ['2026-09-13', 'holds'],
    ['2026-10-14', null],
  ])
  assert.equal(reviewed.status, 'closed')
  const back = { finding: '停了', deadline: '2026-12-31' }
  const rebound = act(reviewed, 'recordRebound', verifier, back, '2026-10-14')
  assert.deepEqual([rebound.cycle, rebound.reviewDays], [2, null])
  assert.equal(
    why(act(waiting(), 'verify', verifier, found), 'recordPeriodicReview', clerk),
    'noReviewPlanned',
  )
})

test('what was left opens the next cycle as its task, with the date settled at close-out', () => {
  const remainder = { text: '东街三户待搬', deadline: '2026-09-30' }
  const partly = { ...waiting(), outcome: 'partlySolved', remainder } as Item
  const closed = act(partly, 'verify', verifier, { ...found, outcome: 'partlySolved' })
  const opened = act(closed, 'openRemainder', handler, {})
  assert.deepEqual([opened.status, opened.cycle, opened.deadline], ['assigned', 2, '2026-09-30'])
  assert.deepEqual(
    opened.measures.map(measure => [measure.text, measure.done, measure.deadline]),
    [
      ['每日巡查', true, '2026-06-20'],
      ['东街三户待搬', false, '2026-09-30'],
    ],
  )
  assert.deepEqual([opened.remainder, opened.approvedHash, opened.result], [null, null, ''])
  assert.equal(
    why(act(waiting(), 'verify', verifier, found), 'openRemainder', clerk),
    'noRemainder',
  )
  assert.equal(why(closed, 'openRemainder', verifier), 'notYourPart')
})

test('what was left and whose date has passed since is handed out anew with another date', () => {
  const remainder = { text: '东街三户待搬', deadline: '2026-09-30' }
  const partly = { ...waiting(), outcome: 'partlySolved', remainder } as Item
  const closed = act(partly, 'verify', verifier, { ...found, outcome: 'partlySolved' })
  const onTime = act(closed, 'openRemainder', handler, {}, '2026-09-30')
  assert.deepEqual([onTime.status, onTime.deadline], ['assigned', '2026-09-30'])
  const late = act(closed, 'openRemainder', handler, {}, '2026-10-01')
  assert.deepEqual([late.status, late.deadline, late.handlerId], ['draft', null, closed.handlerId])
  assert.equal(late.measures.at(-1)!.deadline, null)
})

test('a draw adds a look-back beside those that were planned', () => {
  const closed = act(waiting(), 'verify', verifier, found)
  const drawn = act(closed, 'drawLookBack', clerk, { drawId: 7, dueOn: '2026-07-01' })
  const looked = act(drawn, 'recordLookBack', verifier, { finding: '看过' }, '2026-07-02')
  assert.deepEqual(
    looked.lookBacks.map(({ origin, drawId, doneOn }) => [origin, drawId, doneOn]),
    [
      ['planned', null, null],
      ['planned', null, null],
      ['drawn', 7, '2026-07-02'],
    ],
  )
})

function reviews(item: Item) {
  return item.lookBacks
    .filter(one => one.origin === 'periodic')
    .map(({ dueOn, result }) => [dueOn, result])
}

function whyInput(matter: Item, input: object) {
  const ready = itemInputs.verify.parse(input)
  return whyNot(itemWorkflow, 'verify', {
    matter,
    person: verifier,
    today: '2026-06-15',
    input: ready,
  })?.code
}

function why(matter: Item, action: ItemAction, person: Person, today = '2026-06-15') {
  return whyNot(itemWorkflow, action, { matter, person, today })?.code
}

function act(
  matter: Item,
  action: ItemAction,
  person: Person,
  given: object,
  today = '2026-06-15',
): Item {
  const schema = action === 'drawLookBack' ? undefined : itemInputs[action as 'verify']
  const input = schema ? schema.parse(given) : given
  return decide(itemWorkflow, action, { matter, person, today, input })
}

/** An item that the leader has approved, with what campaign and settings ask for. */
function waiting(terms: Partial<CloseOutTerms> = {}): Item {
  const input = registerInput.parse({
    ...{ campaignId: 1, problem: '占道经营', deadline: '2026-06-30' },
    ...{ leaderId: leader.id, handlerId: handler.id },
    measures: [{ text: '每日巡查', deadline: '2026-06-20' }],
  })
  const made = { status: 'awaitingVerification', person: clerk, today: '2026-06-01' } as const
  const item = newItem(input, { ...made, claim: null })
  const measures = item.measures.map(one => ({ ...one, id: 1, done: true, result: '已巡查' }))
  return {
    ...{ ...item, measures, id: 1, contentHash: '', approvedHash: '', result: '已清理' },
    ...{ outcome: 'solved' as const, terms: { ...usualTerms, ...terms } },
  }
}

function personOf(id: number, ...roles: Role[]): Person {
  return { id, name: `人${id}`, roles, reach: [1] }
}
