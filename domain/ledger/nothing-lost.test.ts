import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { fileOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { importedItem, type KnownNames } from './imported-item.ts'
import type { LedgerProblem } from './problem.ts'
import { readLedger } from './reading.ts'
import type { Merge } from './sheet.ts'

const headings = [
  '序号',
  '具体问题',
  '整改措施',
  '主要表现',
  '责任领导',
  '责任科室',
  '配合科室',
  '责任人',
  '整改时限',
  '整改类型',
  '是否长期坚持',
  '进展情况',
  '完成情况',
  '是否销号',
  '销号时间',
  '佐证材料',
  '备注',
  '验收标准',
  '整改目标',
  '产生原因',
  '问题来源',
  '发现时间',
  '问题类别',
  '联系电话',
  '责任单位及责任人',
  '',
]
const words = [
  '冯二',
  '孙二、李三',
  '班子成员',
  '2022年6月底',
  '长期坚持',
  '是',
  '否',
  '已完成',
  '申请销号',
  '☑是□否',
  '2022年5月20日',
  '第一批',
  '①甲②乙',
  '9',
  '',
]

const nobody: KnownNames = { people: new Map(), units: new Map(), aspects: new Map(), kinds: [] }

/** Rows of marked words, so that each cell can be found again; some rows continue the one above. */
const rows = fc.array(
  fc.record({
    continues: fc.boolean(),
    merged: fc.boolean(),
    marked: fc.boolean(),
    cells: fc.array(fc.constantFrom(...words), {
      minLength: headings.length,
      maxLength: headings.length,
    }),
  }),
  { minLength: 1, maxLength: 8 },
)

test('no text of the sheet is lost: each cell of an item row is in a field of the item or in its note', () => {
  fc.assert(
    fc.property(rows, drawn => {
      const merges: Merge[] = []
      const body = drawn.map(({ continues, merged, marked, cells }, index) => {
        const below = continues && index > 0
        if (below && merged) {
          for (const column of [0, 1])
            merges.push({ top: index, bottom: index + 1, left: column, right: column })
        }
        return cells.map((word, column) => {
          if (below && column < 2) return { text: '' }
          if (column === 0) return { text: String(index + 1) }
          const text = column === 1 ? `问题${index}` : word
          return { text: marked && text !== '' ? `${text}甲${index}乙${column}` : text }
        })
      })
      const sheet = {
        name: '台账',
        hidden: false,
        firstRow: 1,
        merges: mergedRuns(merges),
        rows: [headings.map(text => ({ text })), ...body],
      }
      const reading = readLedger(fileOf(sheet), { today: '2022-07-01' })
      assert.equal(reading.refused.length, 0)
      const items = reading.problems.map(heldOf)
      for (const [index, row] of body.entries()) {
        const whole = items[problemOf(body, index)]!
        for (const { text } of row) {
          for (const part of text.split(/[①②、]/))
            assert.ok(whole.includes(part), `${part} in ${whole}`)
        }
      }
    }),
    { numRuns: 500 },
  )
})

/** What the item will hold: its fields, the note, and what its measures came in with. */
function heldOf(problem: LedgerProblem): string {
  const { input, history } = importedItem(problem, 1, nobody)
  const { longTerm, immediate, foundOn } = input
  const days = [problem, ...problem.measures].map(part => part.deadline && part.deadlineText)
  const told = [longTerm && '长期坚持', immediate && '立行立改', foundOn && problem.foundOnText]
  return JSON.stringify([problem.number, input, history, problem.claim, told, days])
}

/** Place of the problem that a row belongs to: how many rows with a number stand above it. */
function problemOf(body: readonly { text: string }[][], index: number): number {
  return body.slice(0, index + 1).filter(row => row[0]!.text !== '').length - 1
}

function mergedRuns(pairs: readonly Merge[]): Merge[] {
  const runs: Merge[] = []
  for (const pair of pairs) {
    const above = runs.find(run => run.left === pair.left && run.bottom === pair.top)
    if (above) above.bottom = pair.bottom
    else runs.push({ ...pair })
  }
  return runs
}
