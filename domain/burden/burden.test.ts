import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { itemInputs } from '../rectification/inputs.ts'
import { itemWorkflow } from '../rectification/workflow.ts'
import { orderWorkflow } from '../supervision/workflow.ts'
import { burdenOf, monthsUpTo, sumBurden } from './burden.ts'
import { filledFields, formActions, wasTakenOver } from './forms.ts'

const place = {
  unitId: fc.option(fc.integer({ min: 1, max: 4 })),
  month: fc.constantFrom('2026-05', '2026-06', '2026-07'),
}
const act = fc.record({
  ...place,
  action: fc.constantFrom(...formActions, 'recomputeDeadline', 'handOver'),
  data: fc.record({
    reason: fc.constantFrom('', '雨天停工'),
    result: fc.constantFrom('', '已整改'),
    origin: fc.constantFrom(undefined, { fileId: 3 }, { findingId: 2 }),
  }),
})
const notice = fc.record(place)

test('however the acts are spread, the cells together are all forms, fields and notices', () => {
  fc.assert(
    fc.property(fc.array(act), fc.array(notice), (acts, notices) => {
      const cells = burdenOf(acts, notices)
      const typed = acts.filter(
        ({ action, data }) => formActions.includes(action) && !wasTakenOver(data),
      )
      assert.deepEqual(sumBurden(cells), {
        forms: typed.length,
        fields: typed.reduce((sum, { action, data }) => sum + filledFields(action, data), 0),
        notices: notices.length,
      })
      const places = cells.map(({ unitId, month }) => `${unitId} ${month}`)
      assert.equal(new Set(places).size, places.length)
      for (const { unitId, month, forms } of cells) {
        const own = typed.filter(one => one.unitId === unitId && one.month === month)
        assert.equal(forms, own.length)
      }
    }),
  )
})

const filled: [string, string, Record<string, unknown>, number][] = [
  ['a form sent with a button only has no field', 'accept', {}, 0],
  ['what is empty or not ticked was not filled in', 'submitForCloseOut', { result: '' }, 0],
  ['a text and a choice are two', 'submitForCloseOut', { result: '已改', outcome: 'solved' }, 2],
  ['what the system adds is not typed', 'accept', { from: 'assigned', to: 'inProgress' }, 0],
  [
    'each field of each measure counts, which row it is does not',
    'reportProgress',
    { text: '办了两期', measures: [{ id: 7, result: '已办', done: true }] },
    3,
  ],
  [
    'a part of a form counts by its own fields',
    'submitForCloseOut',
    {
      result: '部分',
      outcome: 'partlySolved',
      remainder: { text: '余下', deadline: '2026-09-01' },
    },
    4,
  ],
  ['each helping unit is a choice of its own', 'assign', { leaderId: 1, coUnitIds: [2, 3] }, 3],
]

for (const [title, action, data, count] of filled) {
  test(title, () => assert.equal(filledFields(action, data), count))
}

test('every act on an item or an order is a form, or known to be none', () => {
  const none = [
    'recomputeDeadline',
    'recomputePublicity',
    'handOver',
    'drawLookBack',
    'registerItem',
    'moveOn',
  ]
  const all = [...Object.keys(itemWorkflow), ...Object.keys(orderWorkflow)]
  assert.deepEqual(all.filter(action => !formActions.includes(action)).sort(), none.sort())
  for (const action of Object.keys(itemInputs)) assert.ok(formActions.includes(action), action)
})

test('six months lead up to the one asked for, over the new year too', () => {
  const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02']
  assert.deepEqual(monthsUpTo('2026-02'), months)
  assert.equal(monthsUpTo('2026-12')[0], '2026-07')
})
