import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { registerInput } from '../rectification/inputs.ts'
import { amendmentOf, type HeldFields, type Imported, saysOtherwise } from './amendment.ts'

function imported(change: object = {}, said = '责任人：冯二'): Imported {
  const measures = [{ text: '每季一次培训' }, { text: '公开培训结果' }]
  const input = { campaignId: 1, problem: '培训不足', measures, note: said, ...change }
  return { ...registerInput.parse(input), said, history: [] }
}

/** The item as it came from the file, with what people have changed since. */
function held(change: object = {}): HeldFields {
  const { said: _said, history: _history, campaignId: _campaign, ...fields } = imported()
  const measures = fields.measures.map((measure, index) => ({ ...measure, id: index + 1 }))
  return { ...fields, measures, ...change }
}

test('only what the file says differently is taken', () => {
  const { fields, changes, kept } = amendmentOf(
    imported(),
    imported({ cause: '重视不够' }),
    held({ goal: '人人会办案', deadline: '2026-12-31' }),
  )
  assert.deepEqual([changes, kept], [['cause'], []])
  assert.deepEqual(
    [fields.cause, fields.goal, fields.deadline],
    ['重视不够', '人人会办案', '2026-12-31'],
  )
})

test('what a clerk wrote since stays, and is told', () => {
  const { fields, changes, kept } = amendmentOf(
    imported(),
    imported({ cause: '重视不够' }),
    held({ cause: '没有计划' }),
  )
  assert.deepEqual([fields.cause, changes, kept], ['没有计划', [], ['cause']])
})

test('what the item says already is no change', () => {
  const { changes, kept } = amendmentOf(
    imported(),
    imported({ cause: '重视不够' }),
    held({ cause: '重视不够' }),
  )
  assert.deepEqual([changes, kept], [[], []])
})

test('a person registered meanwhile fills the gap, but never replaces whom the clerk chose', () => {
  const now = imported({ handlerId: 7, note: '' })
  assert.ok(saysOtherwise(imported(), now))
  assert.deepEqual(amendmentOf(imported(), now, held()).changes, ['handlerId', 'note'])
  const chosen = amendmentOf(imported(), now, held({ handlerId: 9 }))
  assert.deepEqual([chosen.changes, chosen.kept], [[], []])
})

test('a measure put in front does not take over what was reported on another', () => {
  const measures = [{ text: '新的措施' }, ...imported().measures]
  const { fields } = amendmentOf(imported(), imported({ measures }), held())
  assert.deepEqual(
    fields.measures.map(({ id, text }) => [id, text]),
    [
      [undefined, '新的措施'],
      [1, '每季一次培训'],
      [2, '公开培训结果'],
    ],
  )
})

test('a measure reworded in the file is the same measure; one added here stays', () => {
  const measures = [{ text: '每月一次培训' }, { text: '公开培训结果' }]
  const here = held()
  const added = { ...here.measures[0]!, id: 3, text: '这里加的措施' }
  const { fields } = amendmentOf(
    imported(),
    imported({ measures }),
    held({ measures: [...here.measures, added] }),
  )
  assert.deepEqual(
    fields.measures.map(({ id, text }) => [id, text]),
    [
      [1, '每月一次培训'],
      [2, '公开培训结果'],
      [3, '这里加的措施'],
    ],
  )
})

test('a measure edited here keeps the edit when the file changes another', () => {
  const measures = [{ text: '每季一次培训' }, { text: '公开培训结果', deadline: '2026-09-30' }]
  const here = held()
  here.measures[0]!.acceptance = '全员参加'
  const { fields } = amendmentOf(imported(), imported({ measures }), here)
  assert.deepEqual(
    fields.measures.map(({ acceptance, deadline }) => [acceptance, deadline]),
    [
      ['全员参加', null],
      ['', '2026-09-30'],
    ],
  )
})

test('a measure left out of the file goes, unless somebody worked on its words here', () => {
  const measures = [{ text: '公开培训结果' }]
  assert.deepEqual(textsAfter(held()), ['公开培训结果'])
  const here = held()
  here.measures[0]!.text = '每季一次培训，法制股负责'
  assert.deepEqual(textsAfter(here), ['公开培训结果', '每季一次培训，法制股负责'])

  function textsAfter(now: HeldFields) {
    const { fields } = amendmentOf(imported(), imported({ measures }), now)
    return fields.measures.map(measure => measure.text)
  }
})

test('a file that says the same never changes an item, whatever people did with it', () => {
  const words = fc.constantFrom('', '甲', '乙')
  const person = fc.constantFrom(null, 1, 2)
  const edit = fc.record({ cause: words, goal: words, note: words, handlerId: person })
  fc.assert(
    fc.property(edit, edit, (inFile, here) => {
      const file = imported(inFile)
      const { changes, kept } = amendmentOf(file, file, held(here))
      assert.deepEqual([changes, kept], [[], []])
    }),
  )
})
