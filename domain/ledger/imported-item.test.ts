import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { aspectKey } from './aspect-name.ts'
import { importedItem, type KnownNames } from './imported-item.ts'
import { readLedger } from './reading.ts'

const today = '2022-07-01'
const nobody: KnownNames = { people: new Map(), units: new Map(), aspects: new Map(), kinds: [] }
const known: KnownNames = {
  people: new Map([
    ['赵一', 1],
    ['冯二', 2],
    ['同名', null],
  ]),
  units: new Map([
    ['法制股', 11],
    ['办公室', 12],
  ]),
  aspects: new Map([
    [aspectKey('担当作为'), 21],
    [aspectKey('执法办案'), 22],
  ]),
  kinds: [
    { id: 31, aspectId: 21, key: aspectKey('培训不足') },
    { id: 32, aspectId: 22, key: aspectKey('程序瑕疵') },
    { id: 33, aspectId: 22, key: aspectKey('培训不足') },
  ],
}
const header = '序号|具体问题|整改措施|责任领导|责任股室|配合股室|责任人|整改时限'

function itemsOf(rows: string, names = known) {
  const { problems } = readLedger(fileOf(sheetOf(`${header}\n${rows}`)), { today })
  return problems.map(problem => importedItem(problem, 1, names))
}

for (const [title, aspect, kind, expected] of [
  ['a kind of the catalogue is known within its aspect', '执法办案', '培训不足', [22, 33, '']],
  ['a kind of one aspect only names the aspect too', '', '程序瑕疵', [22, 32, '']],
  [
    'a kind that two aspects have is not guessed',
    '',
    '培训不足',
    [null, null, '问题类别：培训不足'],
  ],
  [
    'a kind of another aspect stays in the note',
    '担当作为',
    '程序瑕疵',
    [21, null, '问题类别：程序瑕疵'],
  ],
] as const) {
  test(title, () => {
    const rows = `序号|所属方面|问题类别|具体问题|整改措施\n1|${aspect}|${kind}|没有集中学习|每季一次`
    const [problem] = readLedger(fileOf(sheetOf(rows)), { today }).problems
    const { aspectId, kindId, note } = importedItem(problem!, 1, known).input
    assert.deepEqual([aspectId, kindId, note], expected)
  })
}

test('names on file become persons and units, and are not repeated in the note', () => {
  const [item] = itemsOf('1|培训不足|每季一次|赵一|法制股|办公室|冯二|2022年12月31日')
  const { leaderId, leadUnitId, coUnitIds, handlerId, note } = item!.input
  assert.deepEqual([leaderId, leadUnitId, coUnitIds, handlerId, note], [1, 11, [12], 2, ''])
  assert.deepEqual([item!.unknownPeople, item!.unknownUnits], [[], []])
})

test('names not on file are offered, and stay in the note as written', () => {
  const [item] = itemsOf('1|培训不足|每季一次|孙九|规划股|政策股|李十|2022年12月31日')
  assert.deepEqual(item!.unknownPeople.slice(0, 2), [
    { name: '孙九', role: 'leader', unit: '' },
    { name: '李十', role: 'handler', unit: '规划股' },
  ])
  assert.deepEqual(item!.unknownUnits, ['规划股', '政策股'])
  assert.deepEqual(item!.input.note.split('\n'), [
    '责任领导：孙九',
    '责任单位：规划股',
    '配合单位：政策股',
    '责任人：李十',
  ])
})

test('words for several are never offered as a unit or a person, and stay in the note', () => {
  for (const crowd of ['各股室', '有关单位', '相关科室', '局属各单位', '其他股室', '全局各股室']) {
    const [item] = itemsOf(`1|培训不足|每季一次|班子成员|${crowd}|${crowd}|各股室负责人|长期坚持`)
    assert.deepEqual([item!.unknownPeople, item!.unknownUnits], [[], []], crowd)
    assert.match(item!.input.note, new RegExp(`责任单位：${crowd}`))
    assert.match(item!.input.note, new RegExp(`配合单位：${crowd}`))
    assert.match(item!.input.note, /责任领导：班子成员\n/)
  }
})

test('of several units in a cell the first leads and the others support', () => {
  const [item] = itemsOf('1|培训不足|每季一次|赵一|法制股、办公室||冯二|长期坚持')
  assert.deepEqual([item!.input.leadUnitId, item!.input.coUnitIds], [11, [12]])
  const [marked] = itemsOf('1|培训不足|每季一次|赵一|法制股（牵头）||冯二|长期坚持')
  assert.equal(marked!.input.leadUnitId, 11)
  assert.equal(marked!.input.note, '责任单位：法制股（牵头）')
})

test('a name that two people share is nobody, and says so', () => {
  const [item] = itemsOf('1|培训不足|每季一次|同名|法制股||冯二|长期坚持')
  assert.equal(item!.input.leaderId, null)
  assert.deepEqual(item!.unknownPeople, [])
  assert.ok(item!.reasons.some(reason => reason.code === 'sharedName'))
  assert.match(item!.input.note, /责任领导：同名/)
})

test('each measure keeps who is named for it where an item has no field', () => {
  const rows =
    '1|培训不足|每季一次|赵一|法制股||冯二|长期坚持\n1|培训不足|公开结果|孙九|办公室||冯二|长期坚持'
  const [item] = itemsOf(rows)
  assert.deepEqual(item!.input.note.split('\n'), [
    '措施2责任领导：孙九',
    '措施1责任单位：法制股',
    '措施2责任单位：办公室',
  ])
})

for (const written of ['4月30日前', '2027年春节前']) {
  test(`a date that was read with a guess keeps its words: ${written}`, () => {
    const [item] = itemsOf(`1|培训不足|每季一次|赵一|法制股||冯二|${written}`)
    assert.ok(item!.input.deadline)
    assert.equal(item!.input.note, `整改时限：${written}`)
  })
}

test('an aspect of the catalogue is found whatever its number', () => {
  const rows = '（二）在担当作为方面|<|<|<|<|<|<|<\n1|培训不足|每季一次|赵一|法制股||冯二|长期坚持'
  assert.equal(itemsOf(rows)[0]!.input.aspectId, 21)
})

test('whoever is on file by now, the file says the same', () => {
  const rows = '1|培训不足|每季一次|赵一|法制股|各股室|冯二、孙九|2022年12月31日'
  assert.equal(itemsOf(rows)[0]!.said, itemsOf(rows, nobody)[0]!.said)
  assert.notEqual(itemsOf(rows)[0]!.input.note, itemsOf(rows, nobody)[0]!.input.note)
})

test('a cell as long as a spreadsheet allows comes in whole; a longer one is refused by name', () => {
  const text = '长'.repeat(32_767)
  assert.equal(itemsOf(`1|${text}|每季一次|||||`)[0]!.input.problem.length, 32_767)
  const [item] = itemsOf(`1|${text}长|每季一次|||||`)
  const refused = item!.reasons.find(reason => reason.code === 'fieldRefused')
  assert.equal(refused!.details.field, 'problem')
})

const headings = [
  '序号',
  '具体问题',
  '整改措施',
  '主要表现',
  '产生原因',
  '问题来源',
  '整改目标',
  '验收标准',
  '佐证材料',
  '进展情况',
  '问题类别',
  '分管领域',
  '联系电话',
  '责任领导',
  '责任股室',
  '配合股室',
  '责任人',
]
const freeWords = fc.constantFrom('台账不全', '督导反馈', '照片3张', '已开展2次', '0936-1', '')
const namesOrWords = fc.constantFrom(
  '赵一',
  '冯二',
  '孙九',
  '法制股',
  '规划股',
  '各股室',
  '班子成员',
)

test('every text of a row is in the item, its note, or the history of its measures', () => {
  const row = fc.tuple(
    ...headings.map((_heading, index) => (index < 13 ? freeWords : namesOrWords)),
  )
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(known, nobody),
      check,
    ),
    { numRuns: 200 },
  )

  function check(rows: readonly string[][], names: KnownNames) {
    const marked = rows.map((cells, index) => {
      const words = cells.map((cell, column) =>
        column < 13 && cell ? `${cell}${index}行${column}列` : cell,
      )
      return [String(index + 1), `第${index}个问题`, ...words.slice(2)]
    })
    const text = [headings, ...marked].map(cells => cells.join('|')).join('\n')
    const { problems, refused } = readLedger(fileOf(sheetOf(text)), { today })
    assert.equal(refused.length, 0)
    const items = problems.map(problem => importedItem(problem, 1, names))
    for (const [index, cells] of marked.entries()) {
      const found = JSON.stringify(items[index])
      const { input } = items[index]!
      const placed = [
        input.leaderId && '赵一',
        input.handlerId && '冯二',
        input.leaderId && '冯二',
        input.handlerId && '赵一',
        '法制股',
      ]
      for (const cell of cells.slice(1)) {
        if (names === known && placed.includes(cell)) continue
        assert.ok(found.includes(cell), `${cell} in ${found}`)
      }
    }
  }
})
