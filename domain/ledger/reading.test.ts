import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf, sheetOf } from '#tests/fixtures/ledgers/sheet-of.ts'
import { Refusal } from '../refusals.ts'
import { readLedger } from './reading.ts'
import type { Sheet } from './sheet.ts'

const today = '2022-07-01'
const read = (...sheets: Sheet[]) => readLedger(fileOf(...sheets), { today })

test('a header of three lines under a title is found, and rows below it are grouped', () => {
  const { problems, sheets, skipped } = read(
    sheetOf(`
某县水务局整改台账|<|<|<|<|<|<|<
填报时间：2023年5月10日|<|<|<|<|<|<|<
序号|问题情况|<|整改情况|<|<|<|备注
^|问题|表现|措施|责任|<|时限|^
^|^|^|^|责任领导|责任人|^|^
（一）履职尽责方面|<|<|<|<|<|<|<
1|巡查不到位|每月仅1次|每周巡查|赵一|冯二|6月底前|一批
^|^|^|公布结果|^|褚三|长期坚持|
（二）服务群众方面|<|<|<|<|<|<|<
2|答复拖延|超期3件|限时答复|赵一|卫四|立行立改|
合计|2个|||||
3||||||
填报人：冯二||审核人：赵一`),
  )
  assert.deepEqual(sheets[0]!.headerRows, [3, 4, 5])
  assert.deepEqual(
    problems.map(one => [one.row, one.number, one.problem, one.aspect, one.measures.length]),
    [
      [7, '1', '巡查不到位', '（一）履职尽责方面', 2],
      [10, '2', '答复拖延', '（二）服务群众方面', 1],
    ],
  )
  const [first, second] = problems[0]!.measures
  assert.deepEqual([first!.deadline, first!.handler?.name], ['2023-06-30', '冯二'])
  assert.deepEqual(
    [second!.leader?.name, second!.handler?.name, second!.longTerm],
    ['赵一', '褚三', true],
  )
  assert.equal(problems[0]!.note, '备注：一批')
  assert.deepEqual(
    skipped.map(row => row.reason.code),
    ['titleRow', 'titleRow', 'groupRow', 'groupRow', 'totalRow', 'numberOnlyRow', 'signatureRow'],
  )
})

for (const [number, name, aspect] of [
  ['（一）', '在履职尽责方面', '（一）在履职尽责方面'],
  ['一', '履职尽责方面（2个）', '一、履职尽责方面（2个）'],
  ['二、', '履职尽责方面', '二、履职尽责方面'],
] as const) {
  test(`${number} and ${name} in two cells head a group`, () => {
    const { problems, skipped } = read(
      sheetOf(`序号|存在问题|整改措施\n${number}|${name}|\n1|甲问题|甲一`),
    )
    assert.deepEqual(
      problems.map(one => [one.problem, one.aspect]),
      [['甲问题', aspect]],
    )
    assert.equal(skipped[0]!.reason.code, 'groupRow')
  })
}

test('a count at the foot is a total', () => {
  const { skipped } = read(
    sheetOf('序号|存在问题|整改措施|是否销号\n1|甲问题|甲一|是\n共1项|||完成1项'),
  )
  assert.deepEqual(
    skipped.map(one => one.reason.code),
    ['totalRow'],
  )
})

test('a problem under a Chinese number is a problem', () => {
  const { problems } = read(sheetOf('序号|存在问题|整改措施\n一|甲问题|\n二|学风方面有差距|乙一'))
  assert.deepEqual(
    problems.map(one => one.problem),
    ['甲问题', '学风方面有差距'],
  )
})

test('a header repeated after a page break is skipped and the rows below go on', () => {
  const { problems, skipped } = read(
    sheetOf(`
序号|存在问题|整改措施|责任人|整改时限
1|甲问题|甲一|冯二|2022年8月1日
序号|存在问题|整改措施|责任人|整改时限
||甲二|冯二|2022年9月1日
2|乙问题|乙一|冯二|2022年9月1日`),
  )
  assert.deepEqual(
    problems.map(one => one.measures.length),
    [2, 1],
  )
  assert.deepEqual(
    skipped.map(row => [row.row, row.reason.code]),
    [[3, 'repeatedHeader']],
  )
})

test('two tables stacked on one sheet are read each by its own header', () => {
  const { problems, sheets } = read(
    sheetOf(`
附件1 班子问题清单
序号|存在问题|整改措施|责任人
1|甲问题|甲一|冯二

附件2 股室问题清单
序号|责任人|问题描述|整改举措|完成时限
1|褚三|乙问题|乙一|2022.9.1`),
  )
  assert.equal(sheets.length, 2)
  assert.deepEqual(
    problems.map(one => [one.problem, one.handler?.name]),
    [
      ['甲问题', '冯二'],
      ['乙问题', '褚三'],
    ],
  )
})

test('one number with two problems refuses the later with all its rows; equal problems join', () => {
  const { problems, refused } = read(
    sheetOf(`
序号|存在问题|整改措施
1|甲问题|甲一
2|乙问题|乙一
1|丙问题|丙一
||丙二
2|乙问题|乙二`),
  )
  assert.deepEqual(
    problems.map(one => [one.problem, one.measures.length]),
    [
      ['甲问题', 1],
      ['乙问题', 2],
    ],
  )
  assert.deepEqual(
    refused.map(row => [row.row, row.reasons[0]!.code, row.reasons[0]!.details.firstRow]),
    [
      [4, 'duplicateNumber', 2],
      [5, 'duplicateNumber', 2],
    ],
  )
})

test('plain numbers may begin again in each group', () => {
  const { problems, refused } = read(
    sheetOf(`
序号|存在问题|整改措施
（一）甲方面|<|<
1|甲问题|甲一
（二）乙方面|<|<
1|乙问题|乙一`),
  )
  assert.deepEqual([problems.length, refused.length], [2, 0])
})

test('three lists are joined by number, and a task of an unknown number is refused', () => {
  const problems = sheetOf('编号|存在问题|责任科室\nA-1|甲问题|一股\nA-2|乙问题|二股', '问题清单')
  const tasks = sheetOf(
    '编号|整改措施|具体责任人|完成时限\nA-1|①甲一②甲二|冯二|2022年底\n|甲三|褚三|长期坚持\nＡ-2|乙一|卫四|立行立改\nA-9|丁一|卫四|立行立改',
    '任务清单',
  )
  const duties = sheetOf(
    '责任领导|分管领域|问题编号\n赵一|供水|A-1、A-2\n钱五|排水|A-7',
    '责任清单',
  )
  const draft = sheetOf('编号|存在问题\nX|草稿', '草稿', true)
  const reading = read(problems, tasks, duties, draft)
  assert.deepEqual(
    reading.problems.map(one => [
      one.number,
      one.measures.length,
      one.leader?.name,
      one.dutyArea,
      one.leadUnit,
    ]),
    [
      ['A-1', 3, '赵一', '供水', '一股'],
      ['A-2', 1, '赵一', '供水', '二股'],
    ],
  )
  assert.deepEqual(
    reading.refused.map(row => [row.sheet, row.row, row.reasons[0]!.code]),
    [
      ['任务清单', 5, 'taskWithoutProblem'],
      ['责任清单', 3, 'dutyWithoutProblem'],
    ],
  )
  assert.deepEqual(
    reading.sheets.map(sheet => sheet.kind),
    ['problems', 'tasks', 'duties', 'problems'],
  )
  assert.equal(reading.sheets[3]!.reason?.code, 'hiddenSheet')
})

for (const [beside, ...sheets] of [
  ['alone'],
  ['beside notes', sheetOf('填表说明')],
  ['beside an empty template', sheetOf('序号|问题|措施\n1||', '模板')],
  ['beside a list of duties', sheetOf('序号|责任领导|责任科室\n1|赵一|一股', '责任清单')],
] as [string, ...Sheet[]][]) {
  test(`a ledger on a hidden sheet ${beside} is said to be there, and read when asked for`, () => {
    const file = fileOf(...sheets, sheetOf('序号|问题|措施\n1|甲问题|甲一', '草稿', true))
    assert.throws(
      () => readLedger(file, { today }),
      (failure: Refusal) => {
        assert.deepEqual([failure.code, failure.details.sheets], ['ledgerOnlyHidden', '草稿'])
        return true
      },
    )
    assert.equal(readLedger(file, { today, includeHidden: true }).problems.length, 1)
  })
}

test('a hidden sheet that is no ledger itself is not offered', () => {
  const duties = sheetOf('序号|责任领导|责任科室\n1|赵一|一股', '责任清单', true)
  assert.throws(() => read(sheetOf('说明'), duties), isRefusal('ledgerNoHeader'))
})

test('what the file calls done is a claim on the measure, and on the problem when all are', () => {
  const { problems } = read(
    sheetOf(`
序号|存在问题|整改措施|整改时限|完成情况|是否销号|销号时间
1|甲问题|甲一|2022年5月底|已完成|是|2022.5.20
||甲二|2022年6月底|已完成|是|2022.6.20
2|乙问题|乙一|2022年5月底|已完成|是|
||乙二|2022年6月底|已开展2次|否|`),
  )
  assert.equal(problems[0]!.claim?.on, '2022-06-20')
  assert.deepEqual(
    problems[1]!.measures.map(one => one.claim !== null),
    [true, false],
  )
  assert.equal(problems[1]!.claim, null)
  assert.deepEqual(
    problems[1]!.warnings.map(one => [one.code, one.row]),
    [['deadlinePassed', 5]],
  )
})

test('a date that cannot be is a reason at its row, and the text is kept', () => {
  const { problems } = read(sheetOf('序号|问题|措施|整改时限\n1|甲问题|甲一|2022年2月30日'))
  assert.deepEqual(
    problems[0]!.reasons.map(one => [one.code, one.row]),
    [['impossibleDate', 2]],
  )
  assert.equal(problems[0]!.measures[0]!.deadlineText, '2022年2月30日')
})

test('a corrected mapping is followed, by signature before sheet name', () => {
  const sheet = sheetOf('序号|事由|整改措施|责任单位及责任人\n1|甲事|甲一|冯二')
  const first = readLedger(fileOf(sheet), { today })
  assert.equal(first.refused[0]?.reasons[0]?.code, 'noProblemList')
  const mapping = {
    [first.sheets[0]!.signature]: { 1: 'problem', 3: 'handler' },
    台账: { 1: null },
  } as const
  const [problem] = readLedger(fileOf(sheet), { today, mapping }).problems
  assert.deepEqual([problem?.problem, problem?.handler?.name], ['甲事', '冯二'])
})

test('a blank person or date below a measure is taken from above, with a warning', () => {
  const { problems } = read(
    sheetOf('序号|问题|措施|责任人|时限\n1|甲问题|甲一|冯二|年底前\n||甲二||'),
  )
  const second = problems[0]!.measures[1]!
  assert.deepEqual([second.handler?.name, second.deadline], ['冯二', '2022-12-31'])
  assert.ok(problems[0]!.warnings.some(one => one.code === 'inherited' && one.row === 3))
})

test('one measure over two merged rows stays one measure with both people', () => {
  const { problems } = read(sheetOf('序号|问题|措施|责任人\n1|甲问题|甲一|冯二\n^|^|^|褚三'))
  assert.equal(problems[0]!.measures.length, 1)
  assert.deepEqual(
    problems[0]!.coHandlers.map(one => one.name),
    ['褚三'],
  )
})

test('deadlines numbered like the measures are shared out among them', () => {
  const { problems } = read(
    sheetOf('序号|问题|措施|时限\n1|甲问题|①甲一②甲二|①2022年8月1日②长期坚持'),
  )
  assert.deepEqual(
    problems[0]!.measures.map(one => [one.deadline, one.longTerm]),
    [
      ['2022-08-01', false],
      [null, true],
    ],
  )
})

for (const [what, sheet] of [
  ['a list of names', sheetOf('序号|姓名|电话\n1|冯二|5612319')],
  ['a price list', sheetOf('序号|原料编号|名称|用量\n1|01|盐|2')],
  ['a list of duties alone', sheetOf('序号|责任领导|责任科室\n1|赵一|一股')],
  ['prose', sheetOf('存在问题：巡查不到位\n整改措施：每周巡查')],
  ['an empty sheet', sheetOf('')],
] as const) {
  test(`${what} is no ledger`, () => {
    assert.throws(() => read(sheet), isRefusal('ledgerNoHeader'))
  })
}

test('a ledger header with nothing below it is said to be empty', () => {
  assert.throws(() => read(sheetOf('序号|问题|措施\n1||')), isRefusal('ledgerNoItems'))
})

function isRefusal(code: string) {
  return (error: unknown) => error instanceof Refusal && error.code === code
}

test('short values that sound like headings do not become a header', () => {
  const { problems, sheets } = read(
    sheetOf('序号|存在问题|整改措施|责任人\n1|作风问题|具体措施|冯二\n2|信访问题|措施|褚三'),
  )
  assert.deepEqual(sheets[0]!.headerRows, [1])
  assert.deepEqual(
    problems.map(one => one.problem),
    ['作风问题', '信访问题'],
  )
})

test('a second line of headings without merges, as a csv keeps it, belongs to the header', () => {
  const { problems, sheets } = read(
    sheetOf(
      '序号|存在问题|整改措施|责任分工|||整改时限\n|||责任领导|责任科室|责任人|\n1|甲问题|甲一|赵一|一股|冯二|年底前',
    ),
  )
  assert.deepEqual(sheets[0]!.headerRows, [1, 2])
  assert.deepEqual(
    [problems[0]!.leader?.name, problems[0]!.leadUnit, problems[0]!.handler?.name],
    ['赵一', '一股', '冯二'],
  )
})

test('a problem with more than 500 rows keeps 500 and refuses the rest', () => {
  const more = Array.from({ length: 500 }, (_, index) => `|||措施${index}`).join('\n')
  const { problems, refused } = read(
    sheetOf(`序号|存在问题|责任人|整改措施\n1|甲问题|冯二|甲一\n${more}`),
  )
  assert.equal(problems[0]!.measures.length, 500)
  assert.deepEqual(
    refused.map(row => row.reasons[0]!.code),
    ['tooManyRows'],
  )
})

test('a header line of unknown headings is held by its merges', () => {
  const { problems, sheets } = read(
    sheetOf('序号|存在问题|整改措施|其他情况|<\n^|^|^|台次|场次\n1|甲问题|甲一|3|4'),
  )
  assert.deepEqual(sheets[0]!.headerRows, [1, 2])
  assert.equal(problems[0]!.note, '其他情况/台次：3\n其他情况/场次：4')
})

test('a row that only names another person adds the person to the measure above', () => {
  const { problems } = read(sheetOf('序号|问题|措施|责任人\n1|甲问题|甲一|冯二\n|||褚三'))
  assert.deepEqual(
    problems[0]!.measures.map(one => [one.text, one.handlerText]),
    [['甲一', '冯二、褚三']],
  )
})

for (const written of ['/', '无', '略', '—', '无。']) {
  test(`“${written}” for a measure is none, and who stands beside it is kept`, () => {
    const rows = `序号|具体问题|整改措施|责任人\n1|窗口脱岗|${written}|冯二\n2|答复照搬|逐件审核|冯二\n2|答复照搬|${written}|孙三`
    const { problems } = readLedger(fileOf(sheetOf(rows)), { today: '2022-07-01' })
    const [none, one] = problems
    assert.deepEqual([none!.measures, none!.handler?.name], [[], '冯二'])
    assert.ok(none!.warnings.some(({ code }) => code === 'noMeasure'))
    assert.deepEqual(
      one!.measures.map(measure => [measure.text, measure.handlerText]),
      [['逐件审核', '冯二']],
    )
    assert.match(one!.note, /责任人：孙三/)
  })
}

test('a formula that failed is no content: the cell is told, kept in the note, and the rest comes in', () => {
  const rows =
    '序号|具体问题|整改措施|责任人|整改时限\n1|窗口脱岗|每日巡查|冯二|2022年12月31日\n1|窗口脱岗|#N/A|#REF!|#VALUE!\n2|#N/A|逐件审核|冯二|长期坚持'
  const { problems, refused } = readLedger(fileOf(sheetOf(rows)), { today: '2022-07-01' })
  const [problem] = problems
  assert.deepEqual(
    problem!.measures.map(measure => [measure.text, measure.handlerText]),
    [['每日巡查', '冯二']],
  )
  assert.deepEqual(
    problem!.warnings.filter(({ code }) => code === 'formulaFailed').map(one => one.details.field),
    ['measure', 'handler', 'deadline'],
  )
  assert.match(problem!.note, /整改措施：#N\/A\n责任人：#REF!\n整改时限：#VALUE!/)
  assert.deepEqual(problem!.reasons, [])
  assert.deepEqual(
    refused.map(({ row, reasons }) => [row, reasons[0]!.code]),
    [[4, 'formulaFailed']],
  )
})
