import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '#domain/document/official.ts'
import { draftReport } from '#domain/report/draft.ts'
import type { DraftInput } from '#domain/report/draft-input.ts'
import { reportFacts } from '#domain/report/facts.ts'
import { type FilledDocument, fillFigures } from '#domain/report/fill.ts'
import { ledgerAttachment } from '#domain/report/ledger.ts'
import { lintReport } from '#domain/report/lints.ts'
import { toOfficialDocument } from '#domain/report/official-report.ts'
import { sampleDraft, sampleItems, sampleRecords } from '#domain/report/sample-bureau.ts'

const parts = ['工作开展情况', '存在的不足', '整改措施', '下一步工作打算']
const said = wordsOf(sampleDraft)

const facts: [fact: string, words: string][] = [
  [
    'the document it rests on',
    '按照《县深入推进作风建设集中整治形式主义官僚主义领导小组2022年工作方案》要求',
  ],
  ['the period', '2022年5月1日至12月31日'],
  ['the day of the report', '截至2022年6月30日的情况'],
  ['what was studied', '组织学习1次，参加86人次。5月10日，学习《县'],
  ['the leadership meeting', '召开会议1次，参加7人次。5月16日，召开领导班子会议查摆问题。'],
  ['the plan issued', '印发《作风建设问题整改任务清单》'],
  ['the catalogue', '五个方面17种问题'],
  ['what was found', '列入台账的有两个方面的三个问题'],
  ['the task list', '分解为5项整改任务；问题中立行立改的1个，长期坚持的1个'],
  ['everybody named', '每个问题均已明确责任领导、责任人和整改时限'],
  [
    'who is in charge',
    '整治工作由局长孙建国负总责，副局长李明、副局长赵强分别负责分管范围内问题的整改',
  ],
  ['what is closed', '已销号1个（现场核验1个），待核验1个，整改中1个'],
  [
    'a problem of the first aspect',
    '一是执法办案专题培训缺乏，表现为培训内容不够精准，实战演练少；二是优秀年轻干部培养锻炼不足',
  ],
  ['a problem of the second aspect', '懈怠、无为、慵懒、虚功问题'],
  ['what is late', '1个问题超过整改时限仍未销号'],
  ['a measure done', '一是开展执法实务经验交流和执法工作论坛（已完成）'],
  ['a long-term measure', '以老带新，安排岗位锻炼（9月30日前完成，长期坚持）'],
  [
    'who does it by when',
    '责任领导：副局长赵强；责任人：陈静；责任单位：办公室；整改时限：12月31日',
  ],
  [
    'the channels',
    '小微权力监督“一点通”、12345民生服务热线、政民互动、局微信公众号、5612319城管服务热线等6个渠道',
  ],
  ['what is left', '尚未销号的2个问题继续整改，其中1个已超过整改时限'],
  ['the next deadline', '2022年12月31日前1个'],
  ['the next steps', '各队、股室负责同志每季度自查'],
]
for (const [fact, words] of facts) {
  test(`the sample report tells ${fact}`, () => assert.ok(said.includes(words), said))
}

test('what signed sheets hold was found by the self-check', () => {
  const text = wordsOf({ ...sampleDraft, sheets: { found: 3, unsigned: 0 } })
  assert.match(text, /问题开展自查，查摆出两个方面的三个问题/)
})

test('problems beyond the nearest deadlines are not passed over', () => {
  const { facts } = sampleDraft
  const more = { ...facts.figures['items.open']!, value: 7, text: '7' }
  const figures = { ...facts.figures, 'items.open': more }
  const text = wordsOf({ ...sampleDraft, facts: { ...facts, figures } })
  assert.match(text, /前1个；其余问题按各自的时限和整改要求继续推进。/)
  assert.ok(!said.includes('其余问题按各自的时限'), said)
})

test('a report has the four usual parts, also when there is nothing to say', () => {
  assert.deepEqual(
    draftReport(sampleDraft).parts.map(part => part.title),
    parts,
  )
  const empty = draftReport(nothing())
  assert.deepEqual(
    empty.parts.map(part => part.title),
    parts,
  )
  assert.deepEqual(
    empty.parts.flatMap(part => part.sections),
    [],
  )
})

test('without a record a sentence is left out', () => {
  const { activities, head, channels, ...rest } = sampleDraft
  const records = { ...sampleRecords, activities: [], channels: [] }
  const text = wordsOf({
    ...rest,
    activities: [],
    channels: [],
    facts: reportFacts(records, '2022-06-30'),
  })
  for (const word of ['学习1次', '会议', '负总责', '渠道', '培训0', '0次', '0个']) {
    assert.ok(!text.includes(word), word)
  }
})

test('an item without a person is not said to have one', () => {
  const items = sampleItems.map((item, i) => (i === 0 ? { ...item, handler: null } : item))
  const text = wordsOf({ ...sampleDraft, items })
  assert.ok(!text.includes('均已明确'))
  assert.ok(text.includes('部分问题的责任领导、责任人或整改时限尚未明确'))
})

test('a draft raises no error and types no figure of its own', () => {
  const lints = lintReport(draftReport(sampleDraft), { facts: sampleDraft.facts })
  assert.deepEqual(
    lints.map(({ code, details }) => `${code} ${details.text ?? details.field}`),
    ['noSigner signer'],
  )
})

test('braces that people typed stay text', () => {
  const items = sampleItems.map(item => ({ ...item, problem: '{items.total}缺乏' }))
  const { parts } = draftReport({ ...sampleDraft, items })
  const runs = parts[1]!.sections[1]!.paragraphs.flat()
  assert.ok(runs.some(run => 'text' in run && run.text.includes('{items.total}')))
})

test('a long list is cut in the text and whole in the ledger', () => {
  const items = Array.from({ length: 40 }, (_, i) => ({
    ...sampleItems[0]!,
    problem: `问题第${i + 1}号`,
  }))
  const text = wordsOf({ ...sampleDraft, items })
  assert.ok(text.includes('问题第10号') && !text.includes('问题第11号'))
  assert.ok(text.includes('其余问题见附件。'))
  const { content } = ledgerAttachment(items, sampleRecords.aspects)
  assert.equal('table' in content && content.table.rows.length, 40)
})

test('a deadline over unknown holidays bears the sign, in the text and in the ledger, each explained once', () => {
  const [first, second] = sampleItems
  const [measure] = first!.measures
  const marked = { ...measure!, provisional: true, deadline: '2023-03-01', done: false }
  const items = [
    { ...first!, provisional: true, deadline: '2023-03-01', measures: [marked] },
    { ...second!, provisional: true, deadline: null },
  ]
  const facts = {
    ...sampleDraft.facts,
    nearestDeadlines: ['2022-12-31', '2023-03-01'],
    provisionalDeadlines: ['2023-03-01'],
  }
  const text = wordsOf({ ...sampleDraft, items, facts })
  for (const words of [
    '2023年3月1日前完成（暂定）',
    '整改时限：2023年3月1日（暂定）',
    '2023年3月1日前（暂定）',
    '2022年12月31日前1个',
  ]) {
    assert.ok(text.includes(words), `${words}\n${text}`)
  }
  assert.equal(text.split('标“暂定”的时限').length, 2)
  const without = { ...sampleDraft, items: [second!], facts }
  assert.equal(
    wordsOf(without).split('标“暂定”的时限').length,
    2,
    'also where only a count names it',
  )
  assert.ok(!said.includes('暂定'))
  const { content } = ledgerAttachment(items, sampleRecords.aspects)
  assert.ok('table' in content && content.table.note?.startsWith('注：标“暂定”的时限'))
  assert.equal('table' in content && content.table.rows[0]?.[8], '立行立改，2023年3月1日（暂定）')
})

test('a filled number remembers its figure', () => {
  const filled = fillFigures(draftReport(sampleDraft), sampleDraft.facts)
  const run = filled.parts[0]!.sections.flatMap(s => s.paragraphs.flat()).find(r => r.text === '两')
  assert.deepEqual(run, { text: '两', figure: 'aspects.withItems' })
})

test('an unknown figure becomes a placeholder', () => {
  const report = { ...draftReport(sampleDraft), opening: [[{ figure: 'toString' }]] }
  assert.equal(fillFigures(report, sampleDraft.facts).opening[0]?.[0]?.text, '【toString】')
})

test('the official document has numbered levels, the ledger and the signature', () => {
  const signature = { issuer: '甘州区城市管理局', date: '2022-06-30', sealed: true }
  const attachments = [ledgerAttachment(sampleItems, sampleRecords.aspects)]
  const report = draftReport(sampleDraft)
  const official = toOfficialDocument(report, sampleDraft.facts, { signature, attachments })
  const first = official.body.filter(block => block.kind === 'heading' && block.level === 1)
  assert.deepEqual(
    first.map(({ runs }) => textOf(runs)),
    parts,
  )
  assert.equal(official.title, '甘州区城市管理局关于集中整治形式主义官僚主义工作情况的报告')
  assert.equal(official.attachments[0]?.orientation, 'landscape')
  assert.ok(official.body.every(({ runs }) => textOf(runs) !== ''))
})

test('the ledger row keeps deadline and long term as two facts of one cell', () => {
  const { content } = ledgerAttachment(sampleItems, sampleRecords.aspects)
  const rows = 'table' in content ? content.table.rows : []
  assert.ok('table' in content && content.table.note === undefined)
  assert.equal(rows[1]?.[8], '2022年12月31日，长期坚持')
  assert.equal(rows[0]?.[8], '立行立改，2022年6月20日')
  assert.equal(
    rows[0]?.[4],
    '一是开展执法实务经验交流和执法工作论坛\n二是不定期组织现场模拟办案，做到人人学办案、人人会办案。',
  )
})

function nothing(): DraftInput {
  const records = { items: [], aspects: [], activities: [], channels: [], trainings: [] }
  return {
    bureau: '局',
    addressee: '办',
    campaign: { name: '整治', basis: [] },
    nextSteps: [],
    facts: reportFacts(records, '2022-06-30'),
    ...records,
  }
}

function wordsOf(input: DraftInput): string {
  const filled: FilledDocument = fillFigures(draftReport(input), input.facts)
  const paragraphs = filled.parts.flatMap(part =>
    part.sections.flatMap(section => [[{ text: section.heading }], ...section.paragraphs]),
  )
  return [...filled.opening, ...paragraphs].map(runs => runs.map(r => r.text).join('')).join('\n')
}
