import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { partsOn } from '../people/parts.ts'
import type { Role } from '../people/roles.ts'
import { whyNot } from '../workflow.ts'
import { type HandOver, handOver } from './hand-over.ts'
import type { Item, ItemStatus } from './item.ts'
import { itemWorkflow } from './workflow.ts'

const someone = fc.integer({ min: 1, max: 4 })
const nobodyOr = fc.option(someone, { nil: null })
const items = fc
  .record({
    status: fc.constantFrom<ItemStatus>('draft', 'assigned', 'inProgress', 'awaitingReview'),
    people: fc
      .record({ leaderId: nobodyOr, handlerId: nobodyOr })
      .filter(({ leaderId, handlerId }) => leaderId === null || leaderId !== handlerId),
    measures: fc.array(fc.record({ handlerId: nobodyOr, done: fc.boolean() }), { maxLength: 3 }),
    workers: fc.uniqueArray(someone),
  })
  .map(({ status, people, measures, workers }) => {
    const item = { status, ...people, measures, workers, involved: workers }
    return item as unknown as Item
  })
const moves = fc
  .record({
    fromId: someone,
    successorId: someone,
    successorRoles: fc.subarray<Role>(['handler', 'leader', 'desk', 'auditAdmin']),
  })
  .map(move => ({ ...move, fromName: '', successorName: '', reason: '' }) as HandOver)
const clerk = { id: 9, name: '文书', roles: ['clerk' as const], reach: [] }

test('whatever is handed over, the leader never reviews what they did, and the past stays', () => {
  let done = 0
  fc.assert(
    fc.property(items, moves, (item, input) => {
      const situation = { matter: item, person: clerk, today: '2026-06-15', input }
      if (input.fromId === input.successorId || whyNot(itemWorkflow, 'handOver', situation)) return
      done++
      const next = { ...item, ...handOver(situation) }
      assert.deepEqual(partsOn(next, input.fromId), [])
      assert.ok(next.leaderId === null || next.leaderId !== next.handlerId)
      const leads = next.leaderId === input.successorId
      assert.ok(!leads || !item.workers.includes(input.successorId))
      for (const id of item.workers) assert.ok(next.workers.includes(id))
      for (const id of [...item.involved, clerk.id]) assert.ok(next.involved.includes(id))
      const finished = item.measures.filter(one => one.done)
      assert.deepEqual(
        next.measures.filter(one => one.done),
        finished,
      )
    }),
    { numRuns: 500 },
  )
  assert.ok(done > 20)
})

test('who gives away their part was part of it, and stays in the history of the cycle', () => {
  const item = { status: 'assigned', leaderId: 1, handlerId: 2, measures: [], workers: [] }
  const input = { fromId: 2, successorId: 3, successorRoles: ['handler'] }
  const matter = { ...item, involved: [1, 2] } as unknown as Item
  const next = handOver({ matter, person: clerk, today: '2026-06-15', input })
  assert.deepEqual([next.handlerId, next.involved], [3, [1, 2, 9, 3]])
})
