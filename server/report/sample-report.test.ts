import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberBlocks } from '#domain/document/numbering.ts'
import { textOf } from '#domain/document/official.ts'
import { toOfficialDocument } from '#domain/report/official-report.ts'
import type { ReportView } from '#domain/report/views.ts'
import { contextFor } from '#server/context.ts'
import { setUp } from '#server/setup/actions.ts'
import { openTestHouse } from '#tests/house.ts'
import { createReport } from './actions.ts'
import { viewReport } from './view.ts'

const house = await openTestHouse('2026-06-15')
const password = 'Sample#2026'
const bureau = { bureau: '某县城市管理局', name: '王', account: 'admin', password }
await setUp(house, { ...bureau, start: 'sample' }, password)
const [clerk] = await house.sql<{ id: number }[]>`select id from person where account = 'clerk'`
const office = { offices: [{ role: 'clerk' as const, bureauId: 1 }], everywhere: true }
const context = contextFor(house, {
  ...{ id: clerk!.id, name: '李四', roles: ['clerk'] as const, reach: [], ...office },
})
const { id } = await createReport(context, { campaignId: 1 })
const report = await viewReport(context, id)
const said = textOfReport(report)

/** What the report of the real bureau tells (PRODUCT.md S1 to S20), in the order it tells it. */
const seed: [fact: string, ...words: string[]][] = [
  [
    'the work plan it rests on',
    '按照《县深入推进作风建设集中整治形式主义官僚主义领导小组工作方案》要求',
  ],
  ['study of the plan by the whole bureau', '组织学习1次，参加11人次', '全局干部职工学习'],
  ['the leadership meeting', '召开会议1次', '局领导班子对照工作方案查摆突出问题和具体表现'],
  ['五个方面17种问题', '五个方面17种问题开展自查'],
  ['its own plan: time, scope, points, ways', '整治的时间、范围、重点内容和方法措施'],
  ['the task list of the leadership', '领导班子作风建设问题整改任务清单'],
  ['the list of problems taken apart', '列入问题清单，分解为6项整改任务', '立行立改的1个'],
  ['leaders, handlers and deadlines', '每个问题均已明确责任领导、责任人和整改时限'],
  [
    'the line of responsibility',
    '党组书记、局长赵一负总责，副局长钱二、副局长孙三分别负责分管范围',
  ],
  ['two aspects, three problems', '两个方面的三个问题'],
  ['training for casework lacking', '强化正向激励', '一是执法办案专题培训不足'],
  ['young officials too little trained', '二是对年轻干部的培养锻炼不足'],
  ['slackness', '抓督查严整治', '懈怠、无为、慵懒、虚功'],
  [
    'exchange, forum and mock cases',
    '实务经验交流、执法工作论坛、现场模拟办案',
    '人人学办案，人人会办案',
  ],
  ['mentors, rotation, tasks', '以老带新、岗位锻炼、交任务压担子'],
  ['what is lacking is taught', '因材施教，“缺什么补什么”', '年度考核把培养管理作为重要内容'],
  ['discipline and praise', '迟到早退、举止失态', '褒奖和重用'],
  [
    'six channels',
    '市政务服务网、小微权力监督“一点通”、12345民生服务热线',
    '5612319城管服务热线等6个',
  ],
  ['complaints about conduct taken up at once', '问题线索，从实从快处理'],
  ['slackness and the city', '治脏治堵治违治乱', '强化考核问责'],
  ['next: political study', '加强思想政治教育'],
  ['next: supervision and the look of the city', '重安排也重落实', '市容市貌'],
  ['next: sections and leaders', '各队、股（室）负责人', '真督实查、真查真改、真见成效'],
  ['next: duty', '压实主体责任，提升效能', '日常监管'],
]
for (const [fact, ...words] of seed) {
  test(`the report of the sample bureau tells: ${fact}`, () => {
    for (const word of words) assert.ok(said.includes(word), `${word}\n${said}`)
  })
}

test('nothing in it has to be corrected before it can be signed, only the signer is not named', () => {
  assert.deepEqual(
    report.lints.map(({ code }) => code),
    ['noSigner'],
  )
})

function textOfReport({ document, facts }: ReportView): string {
  const signature = { issuer: '', date: '2026-06-15', sealed: true }
  const { body } = toOfficialDocument(document, facts, { signature, attachments: [] })
  return numberBlocks(body)
    .map(block => block.number + textOf(block.runs))
    .join('\n')
}
