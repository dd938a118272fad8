import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#tests/chance.ts'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { readLedger } from './reading.ts'
import type { Sheet } from './sheet.ts'

const today = '2022-07-01'
const read = (...sheets: Sheet[]) => readLedger(fileOf(...sheets), { today })

const problemList = sheetOf('序号|具体问题|主要表现\n1|甲问题|甲现\n2|乙问题|乙现', '问题清单')

/** Problems with the texts of their measures. */
function measuresOf(...sheets: Sheet[]) {
  const { problems, refused } = read(...sheets)
  return {
    problems: problems.map(one => [one.problem, one.measures.map(measure => measure.text)]),
    refused: refused.map(row => [row.row, row.reasons[0]!.code]),
    notes: problems.map(one => one.note),
  }
}

for (const heading of [
  '问题序号',
  '问题编号',
  '对应问题编号',
  '对应问题序号',
  '所属问题编号',
  '所属问题序号',
  '问题清单序号',
  '关联问题编号',
  '对应序号',
  '对应问题',
]) {
  for (const [own, ...columns] of [
    ['序号', '序号', heading],
    ['编号', heading, '编号'],
  ]) {
    test(`a task list with ${columns.join(' and ')} is joined by ${heading}`, () => {
      const row = (running: number, problem: number, measure: string) =>
        [...(columns[0] === own ? [running, problem] : [problem, running]), measure].join('|')
      const tasks = [row(1, 1, '甲一'), row(2, 1, '甲二'), row(3, 2, '乙一'), row(4, 2, '乙二')]
      const sheet = sheetOf([`${columns.join('|')}|整改措施`, ...tasks].join('\n'), '任务清单')
      assert.deepEqual(measuresOf(problemList, sheet), {
        problems: [
          ['甲问题', ['甲一', '甲二']],
          ['乙问题', ['乙一', '乙二']],
        ],
        refused: [],
        notes: ['', ''],
      })
    })
  }
}

test('one list with a running number and the number of the problem goes by the latter', () => {
  const { problems, skipped } = read(
    sheetOf(`
序号|问题编号|具体问题|整改措施
1|WT-1|甲问题|甲一
2|WT-1|甲问题|甲二
3|||甲三
4|WT-2|乙问题|乙一
5|||
6|WT-3||`),
  )
  assert.deepEqual(
    problems.map(one => [one.number, one.measures.length, one.note]),
    [
      ['WT-1', 3, ''],
      ['WT-2', 1, ''],
    ],
  )
  assert.deepEqual(
    skipped.map(one => [one.row, one.reason.code]),
    [
      [6, 'numberOnlyRow'],
      [7, 'numberOnlyRow'],
    ],
  )
})

test('a number beside that of the problem stays in the note when it says more than its place', () => {
  const { problems } = read(
    sheetOf('问题编号|序号|工单编号|具体问题\nWT-1|甲-7|20260504001|甲问题\nWT-2|2||乙问题'),
  )
  assert.deepEqual(
    problems.map(one => one.note),
    ['序号：甲-7\n工单编号：20260504001', ''],
  )
})

test('a second list that names the problem is joined by its text, whatever its running number', () => {
  const tasks = sheetOf(
    '序号|具体问题|整改措施\n1|甲问题|甲一\n2|甲问题。|甲二\n3|乙问题|乙一\n4|丙问题|丙一',
    '任务清单',
  )
  const duties = sheetOf(
    '序号|具体问题|责任领导|责任人\n1|乙问题|赵一|冯二\n2|甲问题|钱五|褚三',
    '责任清单',
  )
  const { problems, refused } = read(problemList, tasks, duties)
  assert.deepEqual(refused, [])
  assert.deepEqual(
    problems.map(one => [
      one.number,
      one.problem,
      one.measures.length,
      one.handler?.name,
      one.note,
    ]),
    [
      ['1', '甲问题', 2, '褚三', ''],
      ['2', '乙问题', 1, '冯二', ''],
      ['4', '丙问题', 1, undefined, ''],
    ],
  )
})

test('two lists of the same kind with one text are two problems, and so are two codes', () => {
  const board = sheetOf('序号|具体问题|整改措施\n1|甲问题|甲一', '班子')
  const section = sheetOf('序号|具体问题|整改措施\n2|甲问题|甲二', '股室')
  assert.equal(read(board, section).problems.length, 2)
  const coded = sheetOf('编号|具体问题\nA-1|甲问题\nA-2|乙问题', '问题清单')
  const others = sheetOf('编号|具体问题|整改措施\nA-3|甲问题|甲一', '任务清单')
  assert.equal(read(coded, others).problems.length, 3)
})

test('a task list numbered only by itself is refused as a whole, not given to the wrong problems', () => {
  const tasks = sheetOf('序号|整改措施\n1|甲一\n2|甲二\n3|乙一', '任务清单')
  assert.deepEqual(measuresOf(problemList, tasks), {
    problems: [
      ['甲问题', []],
      ['乙问题', []],
    ],
    refused: [
      [2, 'numbersRun'],
      [3, 'numbersRun'],
      [4, 'numbersRun'],
    ],
    notes: ['', ''],
  })
})

test('a duty list numbered by itself is joined by the leader or the section that the others name', () => {
  const problems = '1|甲问题|赵一|一股\n2|乙问题|钱五|二股\n3|丙问题|赵一|一股'
  const [byLeader, byUnit] = ['责任领导', '责任科室'].map((heading, place) => {
    const lines = problems.split('\n').map(line => line.split('|'))
    const list = lines.map(line => [line[0], line[1], line[2 + place]].join('|'))
    return sheetOf([`序号|具体问题|${heading}`, ...list].join('\n'), '问题清单')
  })
  const duties = sheetOf(
    '序号|责任领导|责任科室|分管领域\n1|钱五|二股|排水\n2|赵一|一股|供水',
    '责任清单',
  )
  for (const list of [byLeader!, byUnit!]) {
    assert.deepEqual(
      read(list, duties).problems.map(one => [one.leader?.name, one.leadUnit, one.dutyArea]),
      [
        ['赵一', '一股', '供水'],
        ['钱五', '二股', '排水'],
        ['赵一', '一股', '供水'],
      ],
    )
  }
})

test('a duty list with a row for each problem is joined by its number', () => {
  const list = sheetOf('序号|具体问题|责任领导\n1|甲问题|赵一\n2|乙问题|赵一', '问题清单')
  const duties = sheetOf(
    '序号|责任领导|责任人|分管领域\n1|赵一|冯二|供水\n2|赵一|褚三|排水',
    '责任清单',
  )
  assert.deepEqual(
    read(list, duties).problems.map(one => [one.handler?.name, one.dutyArea]),
    [
      ['冯二', '供水'],
      ['褚三', '排水'],
    ],
  )
})

test('each measure comes to the problem its row names, whatever the running number says', () => {
  const tasks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(tasks, fc.boolean(), fc.constantFrom('number', 'text'), (of, first, by) => {
      const list = Array.from({ length: 9 }, (_, index) => `${index + 1}|问题之${index + 1}`)
      const rows = of.map((problem, index) => {
        const names = by === 'number' ? String(problem) : `问题之${problem}`
        return [...(first ? [names, index + 1] : [index + 1, names]), `措施${index}`].join('|')
      })
      const heading = by === 'number' ? '问题序号' : '具体问题'
      const header = [...(first ? [heading, '序号'] : ['序号', heading]), '整改措施'].join('|')
      const { problems, refused } = read(
        sheetOf(['序号|具体问题', ...list].join('\n'), '问题清单'),
        sheetOf([header, ...rows].join('\n'), '任务清单'),
      )
      assert.deepEqual([problems.length, refused.length], [9, 0])
      for (const [index, problem] of of.entries()) {
        const texts = problems[problem - 1]!.measures.map(measure => measure.text)
        assert.ok(texts.includes(`措施${index}`))
      }
    }),
  )
})

test('a second list that shortens the problem and counts its own rows is joined by the words', () => {
  const list = sheetOf(
    '序号|存在问题\n1|着装不规范，巡查时不戴记录仪\n2|案卷归档不及时，2025年仍有12件',
    '问题清单',
  )
  const tasks = sheetOf(
    '序号|存在问题|整改措施\n1|着装不规范，巡查时|甲一\n2|着装不规范，巡查时|甲二\n3|案卷归档不及时|乙一',
    '任务清单',
  )
  assert.deepEqual(
    measuresOf(list, tasks).problems.map(([, measures]) => measures),
    [['甲一', '甲二'], ['乙一']],
  )
})

test('a task numbered 1-2 or 1.2 is one of problem 1', () => {
  const tasks = sheetOf('序号|整改措施\n1-1|甲一\n1-2|甲二\n2.1|乙一\n3-1|丙一', '任务清单')
  const { problems, refused } = measuresOf(problemList, tasks)
  assert.deepEqual(problems, [
    ['甲问题', ['甲一', '甲二']],
    ['乙问题', ['乙一']],
  ])
  assert.deepEqual(refused, [[5, 'taskWithoutProblem']])
  const one = sheetOf('序号|具体问题|整改措施\n1|甲问题|甲一\n1.1||甲二\n2|乙问题|乙一\n1.3||丙')
  assert.deepEqual(measuresOf(one).problems[0], ['甲问题', ['甲一', '甲二']])
  assert.deepEqual(measuresOf(one).refused, [[5, 'noProblem']])
})

test('tasks in a file that names no problem say what is missing', () => {
  const tasks = sheetOf('问题编号|整改措施\nWT-01|甲一', '任务清单')
  assert.deepEqual(measuresOf(tasks).refused, [[2, 'noProblemList']])
})

test('what a duty list says of a problem is not said to come from the row above', () => {
  const tasks = sheetOf('问题序号|整改措施\n1|甲一\n1|甲二\n2|乙一', '任务清单')
  const duties = sheetOf('问题序号|责任领导|责任人\n1|赵一|冯二\n2|钱五|褚三', '责任清单')
  const [problem] = read(problemList, tasks, duties).problems
  assert.deepEqual(
    problem!.measures.map(one => [one.leader?.name, one.handler?.name]),
    [
      ['赵一', '冯二'],
      ['赵一', '冯二'],
    ],
  )
  assert.deepEqual(
    problem!.warnings.filter(({ code }) => code === 'inherited'),
    [],
  )
})
