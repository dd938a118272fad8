import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { importedItem, type KnownNames } from './imported-item.ts'
import { readLedger } from './reading.ts'

const nobody: KnownNames = { people: new Map(), units: new Map(), aspects: new Map(), kinds: [] }

/** Heading, its cell, the time limit beside it, and then whether it is long-term, and the note. */
const cells: [string, string, string, boolean, string][] = [
  ['是否长期坚持', '是', '2026年8月底', true, ''],
  ['是否长期坚持', '否', '2026年8月底', false, ''],
  ['是否长期坚持', '√', '', true, ''],
  ['是否长期坚持', '☑是 □否', '', true, '是否长期坚持：☑是 □否'],
  ['是否长期坚持', '□是 ☑否', '2026年8月底', false, '是否长期坚持：□是 ☑否'],
  ['是否常态化坚持', '是', '2026年8月底', true, ''],
  ['长期坚持', '需长期坚持', '', true, '是否长期坚持：需长期坚持'],
  ['长期坚持', '', '2026年8月底', false, ''],
  ['是否长期坚持', '不需要', '2026年8月底', false, '是否长期坚持：不需要'],
  ['是否长期坚持', '否', '长期坚持', true, '是否长期坚持：否'],
  ['是否长期坚持', '视情况', '2026年8月底', false, '是否长期坚持：视情况'],
]

for (const [heading, cell, limit, isLongTerm, note] of cells) {
  test(`${heading} answered with “${cell}” beside “${limit}” is ${isLongTerm ? '' : 'not '}long-term`, () => {
    const sheet = sheetOf(`序号|问题|措施|${heading}|整改时限\n1|甲问题|甲一|${cell}|${limit}`)
    const { problems, refused } = readLedger(fileOf(sheet), { today: '2026-07-01' })
    assert.deepEqual(refused, [])
    const { input } = importedItem(problems[0]!, 1, nobody)
    assert.deepEqual(
      [problems[0]!.longTerm, input.measures[0]!.longTerm, input.note],
      [isLongTerm, isLongTerm, note],
    )
  })
}
