import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonView, PostView, UnitView } from '#domain/people/views.ts'
import { idsWithin, placedUnits } from '#web/api/unit-order.ts'
import { hasLeft, listedPeople, peopleInCharge } from './listed-people.ts'

const today = '2026-06-15'

function unit(id: number, parentId: number | null): UnitView {
  return {
    id,
    parentId,
    bureauId: null,
    name: `U${id}`,
    shortName: '',
    position: 0,
    closedOn: null,
  }
}

function post(unitId: number, rest: Partial<PostView> = {}): PostView {
  return {
    ...{ id: 1, unitId, role: 'handler', title: '', charge: [] },
    ...{ since: '2026-01-01', until: null, ...rest },
  }
}

function person(id: number, name: string, ...posts: PostView[]): PersonView {
  return { id, name, account: null, hasAccount: false, phone: '', leftOn: null, posts }
}

const units = [unit(1, null), unit(2, 1), unit(3, 1), unit(4, 2)]
const people = [
  person(1, '甲', post(3)),
  person(2, '乙', post(4)),
  person(3, '丙', post(2, { until: today })),
  person(4, '丁'),
  person(5, '戊', post(1, { role: 'leader', charge: [2] })),
]
const words = (one: PersonView) => one.name
const names = (filter: Parameters<typeof listedPeople>[1]) =>
  listedPeople(people, filter, { units, today, words }).map(one => one.name)

test('each unit stands right under the one above it', () => {
  assert.deepEqual(
    placedUnits(units).map(one => [one.unit.id, one.depth]),
    [
      [1, 0],
      [2, 1],
      [4, 2],
      [3, 1],
    ],
  )
  assert.deepEqual([...idsWithin(units, 2)], [2, 4])
})

test('people stand in the order of the units, those without a post last', () => {
  assert.deepEqual(names({}), ['戊', '乙', '甲', '丁'])
})

test('a unit holds the people of the units below it', () => {
  assert.deepEqual(names({ unit: 2 }), ['乙'])
})

test('from the day a post ends its holder is shown only on demand', () => {
  assert.equal(hasLeft(people[2]!, today), true)
  assert.deepEqual(names({ unit: 2, past: true }), ['乙', '丙'])
})

test('who is in charge of a unit is in charge of what lies below', () => {
  assert.deepEqual(
    peopleInCharge(people, units, 4, today).map(one => one.name),
    ['戊'],
  )
  assert.deepEqual(peopleInCharge(people, units, 3, today), [])
})
