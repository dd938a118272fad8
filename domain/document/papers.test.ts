import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CircularFacts, circular, circularOf } from './circular.ts'
import { phrase, sampleFields, tagFields } from './fields.ts'
import { documentKinds, documents } from './kinds.ts'
import { minutes, minutesOf } from './minutes.ts'
import { textOf } from './official.ts'
import type { Paper } from './paper.ts'
import { supervisionLetter, supervisionLetterOf } from './supervision-letter.ts'

const counts = {
  ...{ total: 12, closed: 7, open: 5, awaiting: 2, overdue: 1 },
  ...{ rebound: 0, measures: 20, measuresDone: 15 },
}
const circularFacts: CircularFacts = {
  bureau: '某县城市管理局',
  campaign: '整治形式主义',
  atDate: '2026年11月25日',
  counts,
  closedRate: '58.3%',
  aspects: [
    { name: '担当作为', total: 12 },
    { name: '服务群众', total: 0 },
  ],
  units: [{ name: '法制股', total: 12, closed: 7, overdue: 1 }],
}

function said(paper: Paper): string {
  return JSON.stringify(paper)
}

for (const kind of documentKinds) {
  test(`${documents[kind].zh} says every one of its fields and no 政府督查`, () => {
    const { fields, layout } = documents[kind]
    const text = said(layout(tagFields(fields)))
    for (const { name } of fields) assert.ok(text.includes(`${name}}}`), name)
    assert.doesNotMatch(said(layout(sampleFields(fields))), /政府督查/)
  })
}

test('a circular says what was counted and nothing of what came to nothing', () => {
  const fields = circularOf(circularFacts)
  assert.deepEqual(fields.总体情况, [
    '截至2026年11月25日，共查出问题12个，已销号7个，销号率58.3%。',
    '制定整改措施20项，已完成15项。',
  ])
  assert.deepEqual(fields.各方面情况, ['担当作为：问题12个。'])
  assert.deepEqual(fields.各单位情况, ['法制股：问题12个，已销号7个，超过时限1个。'])
  assert.deepEqual(fields.未销号情况, ['未销号5个，其中待审核、待核验2个，超过整改时限1个。'])
})

test('a circular says that closed problems were reopened, also when nothing is open', () => {
  const counts = { ...circularFacts.counts, total: 7, closed: 7, open: 0, overdue: 0, rebound: 2 }
  const text = said(circular(circularOf({ ...circularFacts, counts })))
  assert.match(text, /问题均已销号。[\s\S]*销号后反弹、重新打开2个。/)
})

test('a circular of a campaign without items has no rate and no list', () => {
  const nothing = Object.fromEntries(Object.keys(counts).map(key => [key, 0])) as typeof counts
  const none = { ...circularFacts, counts: nothing, closedRate: null, aspects: [], units: [] }
  const text = said(circular(circularOf(none)))
  assert.match(text, /尚未登记整改事项/)
  assert.doesNotMatch(text, /销号率/)
})

test('minutes nobody has written say so', () => {
  const facts = {
    ...{ bureau: '某局', number: '', campaign: '', place: '', chair: '', subject: '研究整改' },
    ...{ heldOn: '2026年11月20日', participants: ['赵', '钱'], text: [] },
  }
  const paper = minutes(minutesOf(facts))
  assert.ok(paper.format === 'minutes')
  const texts = paper.body.map(block => textOf(block.runs))
  assert.deepEqual(texts, ['2026年11月20日，某局召开会议，研究整改。', '（纪要正文待填写）'])
  assert.deepEqual(paper.attendance, [{ label: '出席', names: '赵、钱' }])
})

test('a supervision letter names the item, what is demanded and by when', () => {
  const paper = supervisionLetter(
    supervisionLetterOf({
      ...{ number: 'DB-2026-0003', issuer: '某局', addressee: '法制股' },
      ...{ matterNumber: 'ZG-2026-0001', problem: '没有整改', demands: ['查明原因。'] },
      ...{ deadline: '2026年12月1日', basis: '', issuedBy: '赵局长', date: '2026年11月25日' },
    }),
  )
  assert.ok(paper.format === 'letter')
  assert.deepEqual(
    paper.body.map(block => textOf(block.runs)),
    [
      '现就ZG-2026-0001号整改事项办理情况予以督办。',
      '存在问题：没有整改',
      '督办要求：',
      '查明原因。',
      '请于2026年12月1日前书面反馈办理结果。确有困难不能按时办结的，应在期限届满前说明原因。',
      '（签发人：赵局长）',
    ],
  )
})

test('the words around an optional field go with it, in a template too', () => {
  const say = (value: string) => `根据${value}，`
  assert.equal(phrase({ 依据: '方案' }, '依据', say), '根据方案，')
  assert.equal(phrase({ 依据: '' }, '依据', say), '')
  assert.equal(phrase({ 依据: '{{依据}}' }, '依据', say), '{{#依据}}根据{{依据}}，{{/依据}}')
})
