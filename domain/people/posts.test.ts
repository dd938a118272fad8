import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsFirst, lastEnd } from './posts.ts'

const ending = (until: string | null) => ({ since: '2020-01-01', until })

test('somebody is there until the last of their posts ends', () => {
  assert.equal(
    lastEnd([ending('2026-09-01'), ending('2026-12-31'), ending('2025-01-01')]),
    '2026-12-31',
  )
  assert.equal(lastEnd([ending('2026-09-01'), ending(null)]), null)
  assert.equal(lastEnd([]), null)
})

const today = '2026-06-15'
const cases: [string, string | null, string | null, boolean][] = [
  ['a post without end outlasts any work', null, null, false],
  ['one that ends before the deadline does not', '2026-12-01', '2026-12-31', true],
  ['nor one that is not held on the last day any more', '2026-12-31', '2026-12-31', true],
  ['one that ends the day after does', '2027-01-01', '2026-12-31', false],
  ['work without a deadline outlasts any end', '2030-01-01', null, true],
  ['who is gone does not finish what is late', '2026-06-10', '2026-06-01', true],
  ['who is still there may', '2026-06-16', '2026-06-01', false],
]

for (const [title, end, deadline, outlasted] of cases) {
  test(title, () => assert.equal(endsFirst(end, deadline, today), outlasted))
}
