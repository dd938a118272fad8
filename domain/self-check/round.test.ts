import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PostView } from '../people/views.ts'
import { sheetsOfRound } from './round.ts'

const units = [
  { id: 1, parentId: null, closedOn: null },
  { id: 2, parentId: 1, closedOn: null },
  { id: 3, parentId: 1, closedOn: null },
  { id: 4, parentId: 1, closedOn: '2026-01-01' },
]

function person(role: PostView['role'], until: string | null = null, leftOn: string | null = null) {
  const post = { id: 1, unitId: 1, role, title: '', charge: [], since: '2020-01-01', until }
  return { leftOn, posts: [post, post] }
}

test('every open unit below the bureau and every leader in post has one sheet', () => {
  const people = [
    ...[person('head'), person('leader'), person('handler')],
    ...[person('leader', '2026-06-15'), person('leader', null, '2026-06-01')],
  ]
  assert.deepEqual(sheetsOfRound([], units, people, '2026-06-15'), { units: 2, leaders: 2 })
})

test('a scope narrows the units and never the leaders', () => {
  const people = [person('head')]
  assert.deepEqual(sheetsOfRound([3, 4], units, people, '2026-06-15'), { units: 1, leaders: 1 })
})
