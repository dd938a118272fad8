import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import type { Calendar, DayKind } from '../calendar/calendar.ts'
import { addDays } from '../calendar/days.ts'
import type { Clock } from '../calendar/limit.ts'
import type { DeadlineRule } from '../calendar/rule.ts'
import { builtInRules } from '../calendar/rules.ts'
import { builtInCalendar } from '../calendar/seed.ts'
import { type Person, type Role, system } from '../people/roles.ts'
import { decide, whyNot } from '../workflow.ts'
import { registerInput } from './inputs.ts'
import type { Item } from './item.ts'
import { newItem } from './new-item.ts'
import { type ItemAction, itemWorkflow } from './workflow.ts'

/*
 * The oracle keeps an own account day by day: a budget of days, of which each day that counts takes
 * one. It knows nothing of counting on or back, of versions or of the workflow.
 */
interface Story {
  unit: 'workingDays' | 'naturalDays'
  length: number
  start: string
  /** In days after the one before: when it stands still, how long, what is asked for before that. */
  pauses: { after: number; days: number; granted: number }[]
  exceptions: Record<string, DayKind>
  later: Record<string, DayKind>
}

const clerk = personOf(1, 'clerk')
const handler = personOf(2, 'handler')
const leader = personOf(3, 'leader')
const anyDay = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map(after => addDays(from, after))
const flips = (from: string) =>
  fc.dictionary(anyDay(from, 200), fc.constantFrom<DayKind>('off', 'work'), { maxKeys: 40 })

const stories: fc.Arbitrary<Story> = fc.record({
  unit: fc.constantFrom('workingDays', 'naturalDays'),
  length: fc.integer({ min: 3, max: 40 }),
  start: anyDay('2026-10-01', 80),
  pauses: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 6 }),
      days: fc.integer({ min: 0, max: 15 }),
      granted: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 4 },
  ),
  exceptions: flips('2026-10-01'),
  later: flips('2027-01-01'),
})

test('through extensions, suspensions and a new calendar the last day is the one an account day by day ends on', () => {
  fc.assert(
    fc.property(stories, story => {
      const known = calendarOf(1, '2026-12-31', story.exceptions)
      const newest = calendarOf(2, '2027-12-31', { ...story.exceptions, ...story.later })
      const { item, pauses, granted } = live(story, known)
      const budget = story.length + granted
      assert.equal(item.deadline, accountFor(story, known, pauses, budget))
      const isOpen = story.unit === 'workingDays' && item.deadline! > '2026-12-31'
      assert.equal(item.limit!.provisional, isOpen)
      const clock = { ...clockOf(story, known), newest }
      const situation = { matter: { ...item, clock }, person: system, today: '2026-11-20' }
      if (!isOpen) {
        assert.equal(whyNot(itemWorkflow, 'recomputeDeadline', situation)?.code, 'deadlineStands')
        return
      }
      const again: Item = decide(itemWorkflow, 'recomputeDeadline', situation)
      assert.equal(again.deadline, accountFor(story, newest, pauses, budget))
      assert.deepEqual([again.limit!.calendarVersion, again.limit!.ruleVersion], [2, 1])
    }),
    { numRuns: 400 },
  )
})

test('what is asked for while holidays become known is counted again, and granted as it is shown', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 20 }), (story, more) => {
      const known = calendarOf(1, '2026-12-31', story.exceptions)
      const newest = calendarOf(2, '2027-12-31', { ...story.exceptions, ...story.later })
      const { item, pauses, granted } = live({ ...story, pauses: story.pauses.slice(0, 1) }, known)
      const today = item.deadline!
      const asked = act(item, 'requestExtension', handler, today, { length: more, reason: '理由' })
      const clock = { ...clockOf(story, known), newest }
      const situation = { matter: { ...asked, clock }, person: system, today }
      const stands = whyNot(itemWorkflow, 'recomputeDeadline', situation)
      const told: Item = stands
        ? situation.matter
        : decide(itemWorkflow, 'recomputeDeadline', situation)
      const to = told.pendingExtension!.to!
      const calendar = to > '2026-12-31' ? newest : known
      assert.equal(to, accountFor(story, calendar, pauses, story.length + granted + more))
      grant({ ...told, clock }, today)
      const again = { ...situation, matter: { ...told, clock } }
      assert.equal(whyNot(itemWorkflow, 'recomputeDeadline', again)?.code, 'deadlineStands')
    }),
    { numRuns: 400 },
  )
})

test('who was late when it was suspended is late by the same number of working days when it goes on', () => {
  const story = { ...plain, start: '2026-06-01', length: 5 }
  const given = assigned(story, builtInCalendar)
  assert.equal(given.deadline, '2026-06-08')
  const resumed = pause(given, '2026-06-10', '2026-06-24')
  // 06-10 to 06-23 are nine working days: 06-19 is off.
  assert.equal(resumed.deadline, '2026-06-22')
})

test('only the system counts again, and no person is offered it', () => {
  const item = assigned(plain, builtInCalendar)
  for (const person of [clerk, handler, leader]) {
    const why = whyNot(itemWorkflow, 'recomputeDeadline', {
      matter: item,
      person,
      today: plain.start,
    })
    assert.equal(why?.code, 'notYourPart')
  }
})

const plain: Story = {
  ...{ unit: 'workingDays', length: 10, start: '2026-06-01' },
  ...{ pauses: [], exceptions: {}, later: {} },
}

const refusals: [string, ItemAction, object, string][] = [
  [
    'a counted limit grows by days, not to a date',
    'requestExtension',
    { deadline: '2026-08-01' },
    'extensionByLength',
  ],
  ['not by more than the rule allows', 'requestExtension', { length: 51 }, 'extensionTooLong'],
  [
    'once handed out a rule is no way round the extension',
    'assign',
    { ruleId: 'OWN' },
    'deadlineNeedsExtension',
  ],
]
for (const [title, action, input, code] of refusals) {
  test(title, () => {
    const item = act(assigned(plain, builtInCalendar), 'accept', handler, plain.start, {})
    const person = action === 'assign' ? clerk : handler
    const full = {
      leaderId: 3,
      handlerId: 2,
      leadUnitId: 1,
      coUnitIds: [],
      reason: '理由',
      ...input,
    }
    const situation = { matter: item, person, today: '2026-06-02', input: full }
    assert.equal(whyNot(itemWorkflow, action, situation)?.code, code)
  })
}

test('a rule that allows no extension says so before anybody asks', () => {
  const item = assigned(plain, builtInCalendar)
  const limit = { ...item.limit!, longest: null }
  const situation = { matter: { ...item, limit }, person: handler, today: plain.start }
  assert.equal(whyNot(itemWorkflow, 'requestExtension', situation)?.code, 'noExtensionLeft')
})

test('where its rule says once, one extension is granted and a second refused whatever is left', () => {
  const length = fc.integer({ min: 1, max: 49 })
  fc.assert(
    fc.property(length, length, fc.boolean(), (first, more, once) => {
      const handed = act(assigned(plain, builtInCalendar), 'accept', handler, plain.start, {})
      const item = { ...handed, limit: { ...handed.limit!, once } }
      const ask = (matter: Item, days: number) => {
        const input = { length: days, reason: '理由' }
        const situation = { matter, person: handler, today: plain.start, input }
        return whyNot(itemWorkflow, 'requestExtension', situation)?.code
      }
      assert.equal(ask(item, first), undefined)
      const asked = act(item, 'requestExtension', handler, plain.start, {
        ...{ length: first, reason: '理由' },
      })
      const refused = act(asked, 'decideExtension', leader, plain.start, {
        ...{ approves: false, opinion: '理由不充分' },
      })
      assert.equal(ask(refused, first), undefined, 'what was not granted does not count')
      const granted = grant(asked, plain.start)
      const expected = once ? 'extendedOnce' : more > 50 - first ? 'extensionTooLong' : undefined
      assert.equal(ask(granted, more), expected)
      const situation = { matter: granted, person: handler, today: plain.start }
      const before = whyNot(itemWorkflow, 'requestExtension', situation)?.code
      assert.equal(before, once ? 'extendedOnce' : undefined, 'the button says so too')
    }),
  )
})

test('the petition rule allows its extension once', () => {
  const rule = builtInRules.find(({ id }) => id === 'PET-HANDLE')!
  const clock = { rule, calendar: builtInCalendar, newest: builtInCalendar }
  const input = { leaderId: 3, handlerId: 2, leadUnitId: 1, coUnitIds: [], ruleId: rule.id }
  const item = act({ ...draft(), clock }, 'assign', clerk, plain.start, input)
  assert.deepEqual([item.limit!.longest, item.limit!.once], [30, true])
})

test('a limit in hours sets no last day of an item', () => {
  const rule = builtInRules.find(({ id }) => id === 'HOT-SIGN')!
  const matter = { ...draft(), clock: { rule, calendar: builtInCalendar, newest: builtInCalendar } }
  const input = { leaderId: 3, handlerId: 2, leadUnitId: 1, coUnitIds: [], ruleId: rule.id }
  const situation = { matter, person: clerk, today: plain.start, input }
  assert.equal(whyNot(itemWorkflow, 'assign', situation)?.code, 'ruleUnsuitable')
})

test('a measure’s day that was asked for comes later by as much as the measure’s own, in the unit of the limit', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 1, max: 20 }), (story, days) => {
      const calendar = calendarOf(1, '2027-12-31', story.exceptions)
      const begun = act(assigned(story, calendar), 'accept', handler, story.start, {})
      const from = addDays(story.start, 1)
      const own = { id: 7, deadline: from }
      const asked = { id: 7, deadline: addDays(from, days) }
      const item = { ...begun, measures: begun.measures.map(one => ({ ...one, ...own })) }
      if (item.deadline! < asked.deadline) return
      const wanted = { measures: [asked], reason: '理由' }
      const waiting = act(item, 'requestExtension', handler, story.start, wanted)
      const resumed = pause(waiting, story.start, addDays(story.start, days * 2))
      const [then] = resumed.pendingExtension!.measures!
      const same = pause(
        { ...item, measures: item.measures.map(one => ({ ...one, ...asked })) },
        story.start,
        addDays(story.start, days * 2),
      )
      assert.equal(then!.deadline, same.measures[0]!.deadline)
      const granted = act(resumed, 'decideExtension', leader, addDays(from, 1), { approves: true })
      assert.ok(granted.measures[0]!.deadline! >= resumed.measures[0]!.deadline!)
    }),
    { numRuns: 300 },
  )
})

/** Lives the story through the workflow; pauses that would begin after the last day are left out. */
function live(story: Story, calendar: Calendar) {
  let item = act(assigned(story, calendar), 'accept', handler, story.start, {})
  let today = story.start
  let granted = 0
  const pauses: { from: string; to: string }[] = []
  for (const { after, days, granted: more } of story.pauses) {
    const from = addDays(today, after)
    if (from > item.deadline!) break
    if (more > 0) {
      item = act(item, 'requestExtension', handler, from, { length: more, reason: '理由' })
      if (more % 2 === 0) item = grant(item, from)
      granted += more
    }
    today = addDays(from, days)
    item = pause(item, from, today)
    pauses.push({ from, to: today })
    if (item.pendingExtension) item = grant(item, today)
  }
  return { item, pauses, granted }
}

/** What was shown as the date asked for is the date that is granted. */
function grant(asked: Item, today: string): Item {
  const granted = act(asked, 'decideExtension', leader, today, { approves: true, opinion: '' })
  assert.equal(granted.deadline, asked.pendingExtension!.to)
  return granted
}

function accountFor(
  { unit, start }: Story,
  { exceptions }: Calendar,
  pauses: readonly { from: string; to: string }[],
  budget: number,
): string {
  let day = Temporal.PlainDate.from(start)
  for (let left = budget; left > 0; ) {
    day = day.add({ days: 1 })
    const name = day.toString()
    const isWeekday = day.dayOfWeek < 6
    const isWorked = exceptions[name] ? exceptions[name] === 'work' : isWeekday
    const stands = pauses.some(({ from, to }) => name >= from && name < to)
    if (!stands && (unit === 'naturalDays' || isWorked)) left--
  }
  return day.toString()
}

function pause(item: Item, from: string, to: string): Item {
  const asked = act(item, 'requestSuspension', handler, from, { reason: '等批复' })
  const stands = act(asked, 'decideSuspension', leader, from, { approves: true, opinion: '' })
  return act(stands, 'resume', handler, to, { reason: '批复已到' })
}

function assigned(story: Story, calendar: Calendar): Item {
  const input = { leaderId: 3, handlerId: 2, leadUnitId: 1, coUnitIds: [], ruleId: 'OWN' }
  const item = { ...draft(), clock: clockOf(story, calendar) }
  return act(item, 'assign', clerk, story.start, input)
}

function draft(): Item {
  const input = registerInput.parse({
    campaignId: 1,
    problem: '占道经营',
    measures: [{ text: '措施' }],
  })
  const made = newItem(input, { status: 'draft', person: clerk, today: plain.start, claim: null })
  return { ...made, id: 1, contentHash: '' }
}

function clockOf({ unit, length }: Story, calendar: Calendar): Clock {
  const own = builtInRules.find(({ id }) => id === 'HOT-HELP')!
  const rule: DeadlineRule = { ...own, id: 'OWN', unit, length, extension: 50 }
  return { rule, calendar, newest: calendar }
}

function calendarOf(version: number, through: string, exceptions: Record<string, DayKind>) {
  return { ...builtInCalendar, version, verifiedThrough: through, exceptions }
}

function act(matter: Item, action: ItemAction, person: Person, today: string, input: object): Item {
  return decide(itemWorkflow, action, { matter, person, today, input })
}

function personOf(id: number, role: Role): Person {
  return { id, name: `人${id}`, roles: [role], reach: [1] }
}
