import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from './item.ts'
import { act, clerk, closedOnce, closedPartly, handler, verifier } from './sample-item.ts'
import type { ItemAction } from './workflow.ts'

const back = { finding: '又停了', reason: '上级通报', deadline: '2026-12-31' }

type Case = [title: string, ItemAction, change: Partial<Item>, stands: string, named: unknown[]]

/** Leader 3, handler 2, and 6 with the only measure, which is done unless it says otherwise. */
const cases: Case[] = [
  ['everybody is there', 'recordRebound', left(), 'assigned', [3, 2, 6]],
  ['somebody else has left', 'reopen', left(9), 'assigned', [3, 2, 6]],
  ['the handler has left', 'reopen', left(2), 'draft', [3, null, 6]],
  ['the leader has left', 'reopen', left(3), 'draft', [null, 2, 6]],
  ['whose measure is done again has left', 'recordRebound', left(6), 'draft', [3, 2, null]],
  ['a unit was closed', 'reopen', { gone: { people: [], units: [1] } }, 'draft', [3, 2, 6]],
  ['who has done their measure has left', 'openRemainder', left(6), 'assigned', [3, 2, 6]],
  [
    'whose measure goes on has left',
    'openRemainder',
    { ...left(6), measures: measures(false) },
    'draft',
    [3, 2, null],
  ],
]

for (const [title, action, change, stands, named] of cases) {
  test(`${action} when ${title}`, () => {
    const closed = action === 'openRemainder' ? closedPartly() : closedOnce()
    const by =
      { recordRebound: verifier, openRemainder: handler }[action as 'recordRebound'] ?? clerk
    const item = act({ ...closed, measures: measures(true), ...change }, action, by, back)
    const { status, leaderId, handlerId } = item
    assert.deepEqual([status, leaderId, handlerId, item.measures[0]!.handlerId], [stands, ...named])
    const there = [leaderId, handlerId, item.measures[0]!.handlerId].filter(id => id !== null)
    for (const id of there) assert.ok(item.involved.includes(id))
  })
}

function measures(done: boolean): Item['measures'] {
  return closedOnce().measures.map(measure => ({ ...measure, done, handlerId: 6 }))
}

function left(...people: number[]): Partial<Item> {
  return { gone: { people, units: [] } }
}
