import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LinePost, toldAt } from './line.ts'
import type { ReminderStep } from './steps.ts'

// Two bureaus of one county: 1 county, 2 and 3 bureaus, 4 and 5 their heads, 6 a team, 7 a squad in it.
const units = new Map([
  [1, null],
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 3],
  [6, 2],
  [7, 6],
])
const posts: LinePost[] = [
  { personId: 10, unitId: 4, role: 'head', title: '局长', charge: [] },
  { personId: 11, unitId: 5, role: 'head', title: '局长', charge: [] },
  { personId: 12, unitId: 4, role: 'leader', title: '副局长', charge: [6] },
  { personId: 13, unitId: 6, role: 'handler', title: '队长', charge: [] },
  { personId: 14, unitId: 6, role: 'handler', title: '副队长', charge: [] },
  { personId: 16, unitId: 4, role: 'verifier', title: '', charge: [] },
  { personId: 17, unitId: 2, role: 'verifier', title: '', charge: [] },
  { personId: 18, unitId: 3, role: 'verifier', title: '', charge: [] },
  { personId: 15, unitId: 7, role: 'handler', title: '队员', charge: [] },
]
const matter = {
  ...{ waitsFor: 'handler' as const, handlerId: 15, leaderId: 12, leadUnitId: 6 },
  involved: [15, 12],
}
const verified = { waitsFor: 'verifier' as const, involved: [15, 12, 17] }

const cases: [string, ReminderStep, object, number[]][] = [
  ['near the date only who has it hears of it', 'soon', {}, [15]],
  ['what waits for review is with the leader', 'soon', { waitsFor: 'leader' }, [12]],
  ['past the date handler and leader hear of it', 'overdue', {}, [15, 12]],
  ['the section head by title, not the deputy', 'sectionHead', {}, [13]],
  ['the leader in charge of the section', 'inCharge', {}, [12]],
  ['who is in charge of the team is in charge of its squad', 'inCharge', { leadUnitId: 7 }, [12]],
  ['the head of the own bureau, not of the other', 'head', {}, [10]],
  ['what waits to be verified is with those of the bureau who may', 'soon', verified, [16]],
  ['past the date they hear of it again, not the handler', 'overdue', verified, [16]],
  ['no section head stands above a verifier', 'sectionHead', verified, []],
  ['nor a leader in charge', 'inCharge', verified, []],
  ['but the head does', 'head', verified, [10]],
  ['a section without a head leaves the step empty', 'sectionHead', { leadUnitId: 7 }, []],
  ['without a section nobody stands above', 'head', { leadUnitId: null }, []],
]

for (const [title, step, change, expected] of cases) {
  test(title, () =>
    assert.deepEqual(toldAt(step, { ...matter, ...change }, posts, units), expected),
  )
}
