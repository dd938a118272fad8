import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatrixCell, SelfCheckRow } from '#domain/self-check/views.ts'
import { foundUnder, matrixRows } from './matrix-rows.ts'

function sheet(id: number, round: number, unitId: number | null): SelfCheckRow {
  return {
    ...{ id, campaignId: 1, round, unitId, personId: unitId === null ? id : null },
    ...{
      openedOn: '',
      dueOn: '',
      signedName: null,
      signedAt: null,
      endedAt: null,
      endedBy: null,
      endedReason: null,
      findings: 0,
    },
  }
}

function cell(selfCheckId: number, aspectId: number, found: number): MatrixCell {
  const answer = found > 0 ? 'found' : 'unanswered'
  return { selfCheckId, unitId: null, personId: null, aspectId, found, answer }
}

const sheets = [sheet(4, 2, null), sheet(3, 2, 8), sheet(2, 2, 9), sheet(1, 1, 8)]
const cells = [
  cell(2, 6, 2),
  cell(2, 5, 1),
  cell(3, 5, 3),
  cell(3, 6, 0),
  cell(4, 5, 0),
  cell(4, 6, 0),
]
const rows = matrixRows(sheets, cells, [{ id: 5 }, { id: 6 }], [9, 8])

test('the newest round stands alone, units in their order before leaders', () => {
  assert.deepEqual(
    rows.map(row => row.sheet.id),
    [2, 3, 4],
  )
})

test('cells stand in the order of the aspects and add up in both directions', () => {
  assert.deepEqual(
    rows.map(row => [row.cells.map(one => one.found), row.found]),
    [
      [[1, 2], 3],
      [[3, 0], 3],
      [[0, 0], 0],
    ],
  )
  assert.deepEqual([foundUnder(rows, 5), foundUnder(rows, 6)], [4, 2])
})
