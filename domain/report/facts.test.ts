import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemStatuses, outcomes, verificationMethods } from '#domain/rectification/item.ts'
import { countRows, definitionsFor, factsFrom, reportFacts } from '#domain/report/facts.ts'
import { figureDefinitions } from '#domain/report/figure-definitions.ts'
import { matchesFilter, rowsOf } from '#domain/report/figure-filter.ts'
import { activityKinds, type ReportItem, type ReportRecords } from '#domain/report/records.ts'
import { fc } from '#tests/chance.ts'

const today = '2022-06-30'
const aspects = [
  { id: 1, name: '强化正向激励', kinds: 4 },
  { id: 2, name: '抓督查、严整治', kinds: 3 },
  { id: 3, name: '联系服务群众', kinds: 10 },
]
const blank: ReportItem = {
  id: 1,
  number: 'ZG-1',
  aspectId: 1,
  status: 'inProgress',
  outcome: null,
  openedOn: '2022-05-10',
  deadline: null,
  longTerm: false,
  immediate: false,
  closedOn: null,
  verificationMethod: null,
  rebounds: 0,
  measures: [],
}

test('the sample bureau: three problems under two of three aspects', () => {
  const facts = reportFacts(
    records([
      { ...blank, deadline: '2022-12-31', measures: [measure(true), measure(false)] },
      { ...blank, id: 2, deadline: '2022-06-29', longTerm: true },
      { ...blank, id: 3, aspectId: 2, ...closedOn('2022-06-20') },
    ]),
    today,
  )
  const { figures } = facts
  assert.equal(figures['items.total']?.value, 3)
  assert.equal(figures['items.total']?.chinese, '三')
  assert.equal(figures['aspects.withItems']?.chinese, '两')
  assert.equal(figures['items.aspect.1']?.value, 2)
  assert.equal(figures['items.aspect.3']?.value, 0)
  assert.equal(figures['catalogue.kinds']?.value, 17)
  assert.equal(figures['items.overdue']?.value, 1)
  assert.equal(figures['items.verified.onSite']?.value, 1)
  assert.equal(figures['rates.closed']?.text, '33.3%')
  assert.equal(figures['rates.measuresDone']?.text, '50%')
  assert.deepEqual(facts.nearestDeadlines, ['2022-12-31'])
  assert.equal(figures['items.dueOn.2022-12-31']?.value, 1)
})

test('a measure that was left open is late no more once its item is verified', () => {
  const measures = [{ ...measure(false), deadline: '2022-06-01' }]
  const late = (item: Partial<ReportItem>) =>
    reportFacts(records([{ ...blank, ...item, measures }]), today).figures['measures.overdue']
      ?.value
  assert.deepEqual(
    [late({}), late({ status: 'inPublicity' }), late(closedOn('2022-06-20'))],
    [1, 0, 0],
  )
  assert.equal(late(closedOn('2022-07-20')), 1, 'closed after the day of the report')
})

const overdueCases: [string, Partial<ReportItem>, boolean][] = [
  ['the last day has passed', { deadline: '2022-06-29' }, true],
  ['the last day is today', { deadline: '2022-06-30' }, false],
  ['long-term without a date', { longTerm: true }, false],
  ['closed in time', { deadline: '2022-06-01', ...closedOn('2022-05-30') }, false],
  [
    'awaiting verification past its day',
    { deadline: '2022-06-01', status: 'awaitingVerification' },
    true,
  ],
  [
    'closed only after the day of the report',
    { deadline: '2022-06-01', ...closedOn('2022-07-01') },
    true,
  ],
  ['opened after the day of the report', { deadline: '2022-06-01', openedOn: '2022-07-01' }, false],
]
for (const [label, change, late] of overdueCases) {
  test(`overdue: ${label}`, () => {
    assert.equal(
      matchesFilter({ ...blank, ...change }, { of: 'items', overdue: true }, today),
      late,
    )
  })
}

test('a reopened item is not counted as solved, though its first cycle was', () => {
  const facts = reportFacts(records([{ ...blank, rebounds: 1, outcome: 'solved' }]), today)
  assert.equal(facts.figures['items.outcome.solved']?.value, 0)
  assert.equal(facts.figures['items.closed']?.value, 0)
  assert.equal(facts.figures['items.rebound']?.value, 1)
  const named = figureDefinitions.find(({ key }) => key === 'items.rebound')
  assert.equal(named?.zh, '反弹、重开')
})

test('a rate of nothing has no value, and 1,105 of 1,106 is not all', () => {
  assert.equal(reportFacts(records([]), today).figures['rates.closed']?.value, null)
  const many = Array.from({ length: 1106 }, (_, id) =>
    id === 0 ? blank : { ...blank, id, ...closedOn('2022-06-01') },
  )
  assert.equal(reportFacts(records(many), today).figures['rates.closed']?.text, '99.9%')
})

const date = fc
  .integer({ min: 0, max: 200 })
  .map(day => new Date(Date.UTC(2022, 2, 1 + day)).toISOString().slice(0, 10))
const measures = fc.array(
  fc.record({ deadline: fc.option(date), longTerm: fc.boolean(), done: fc.boolean() }),
  { maxLength: 3 },
)
const item = fc
  .record({
    aspectId: fc.option(fc.constantFrom(1, 2, 3)),
    status: fc.constantFrom(...itemStatuses),
    outcome: fc.option(fc.constantFrom(...outcomes)),
    openedOn: date,
    deadline: fc.option(date),
    longTerm: fc.boolean(),
    immediate: fc.boolean(),
    closedOn: date,
    verificationMethod: fc.constantFrom(...verificationMethods),
    cycle: fc.integer({ min: 1, max: 3 }),
    measures,
  })
  .map(fields => ({
    ...blank,
    ...fields,
    outcome: fields.status === 'closed' ? (fields.outcome ?? ('solved' as const)) : fields.outcome,
    closedOn: fields.status === 'closed' ? fields.closedOn : null,
  }))
const activity = fc.record({
  kind: fc.constantFrom(...activityKinds),
  heldOn: date,
  subject: fc.constant('学习'),
  participants: fc.nat(80),
})
const anyRecords = fc
  .record({
    items: fc.array(item, { maxLength: 30 }),
    activities: fc.array(activity, { maxLength: 10 }),
  })
  .map((some): ReportRecords => ({ ...records(some.items), ...some }))

test('a figure is the number of the rows it opens, and a rate lies between 0 and 100', () => {
  fc.assert(
    fc.property(anyRecords, date, (some, day) => {
      const facts = reportFacts(some, day)
      for (const { key, sum, over } of definitionsFor(facts)) {
        const { value, opens } = facts.figures[key]!
        if (over) assert.ok(value === null || (value >= 0 && value <= 100), key)
        else if (sum) assert.equal(value, countRows(some, opens, day, sum), key)
        else assert.equal(value, rowsOf(some, opens, day).length, key)
      }
    }),
  )
})

test('the parts add up to the whole', () => {
  fc.assert(
    fc.property(anyRecords, date, (some, day) => {
      const { figures } = reportFacts(some, day)
      const add = (...keys: string[]) => keys.reduce((sum, key) => sum + figures[key]!.value!, 0)
      const total = add('items.total')
      const closed = add('items.closed')
      const before = [
        'unassigned',
        'assigned',
        'inProgress',
        'awaitingReview',
        'awaitingVerification',
      ]
      const waiting = [...before, 'inPublicity']
      assert.equal(add(...waiting.map(status => `items.${status}`)), add('items.open'))
      assert.equal(closed + add('items.open'), total)
      assert.equal(
        add('items.aspect.1', 'items.aspect.2', 'items.aspect.3', 'items.noAspect'),
        total,
      )
      assert.equal(add(...outcomes.map(outcome => `items.outcome.${outcome}`)), closed)
      assert.equal(add(...verificationMethods.map(method => `items.verified.${method}`)), closed)
      assert.ok(add('items.overdue') <= add('items.open'))
    }),
  )
})

test('closing one more never makes a figure worse', () => {
  const better = ['items.closed', 'rates.closed', 'items.outcome.solved']
  const lower = ['items.open', 'items.overdue', 'items.rebound', 'measures.overdue']
  fc.assert(
    fc.property(anyRecords, date, fc.nat(), (some, day, at) => {
      const open = some.items.filter(one => one.status !== 'closed' && one.openedOn <= day)
      const chosen = open[at % Math.max(1, open.length)]
      if (!chosen) return
      const items = some.items.map(one =>
        one === chosen ? { ...one, ...closedOn(day), outcome: 'solved' as const } : one,
      )
      const then = reportFacts(some, day).figures
      const now = reportFacts({ ...some, items }, day).figures
      for (const key of better) assert.ok(now[key]!.value! >= then[key]!.value!, key)
      for (const key of lower) assert.ok(now[key]!.value! <= then[key]!.value!, key)
    }),
  )
})

test('counts made elsewhere give the same facts', () => {
  const some = records([blank, { ...blank, ...closedOn('2022-06-01') }])
  const facts = reportFacts(some, today)
  const counted = definitionsFor(facts).map(({ key, filter, sum, over }) => {
    const whole = over && countRows(some, over, today)
    return [key, { value: countRows(some, filter, today, sum), over: whole }] as const
  })
  assert.deepEqual(factsFrom(facts, new Map(counted)), facts)
})

function records(items: ReportItem[]): ReportRecords {
  return { items, aspects, activities: [], channels: [], trainings: [] }
}

function measure(done: boolean) {
  return { deadline: null, longTerm: false, done }
}

function closedOn(day: string) {
  return {
    status: 'closed',
    closedOn: day,
    outcome: 'solved',
    verificationMethod: 'onSite',
  } as const
}
