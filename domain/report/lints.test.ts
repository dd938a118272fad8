import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { ReportDocument, Run } from '#domain/report/document.ts'
import { reportFacts } from '#domain/report/facts.ts'
import { type LintCode, lintReport, lintTexts, reportLength } from '#domain/report/lints.ts'
import { textLints } from '#domain/report/text-lints.ts'
import { typedNumbers } from '#domain/report/typed-numbers.ts'
import { fc } from '#tests/chance.ts'

type Case = [text: string, found: string[]]

const cases: Record<keyof typeof textLints, Case[]> = {
  secrecyMark: [
    ['机密★1年', ['机密★']],
    ['秘密★', ['秘密★']],
    ['绝 密★长期', ['绝 密★']],
    ['密级：秘密', ['密级：秘密']],
    ['机密', ['机密']],
    ['关于城管工作的报告（秘密）', ['（秘密）']],
    ['【绝密】内部资料', ['【绝密】']],
    ['秘密 10年', ['秘密 10年']],
    ['干部要保守秘密，不得泄露商业秘密和工作秘密', []],
    ['严禁在本系统处理绝密、机密、秘密级文件', []],
    ['开展保守国家秘密法学习', []],
    ['精密仪器，机密性与完整性', []],
    ['这是大自然的秘密', []],
  ],
  request: [
    ['妥否，请批示。', ['妥否，请批示']],
    ['以上意见当否，请领导小组审定。', ['当否，请领导小组审定']],
    ['恳请县委予以解决办公用房问题。', ['恳请县委予以']],
    ['请予批准。', ['请予批准']],
    ['现请求增加编制，恳请批复。', ['请求增加编制', '恳请批复']],
    ['特此请示。', ['特此请示']],
    ['特申请专项经费20万元。', ['特申请专项经费']],
    ['敬请审批', ['敬请审批']],
    ['严格执行请示报告制度，重大事项及时请示汇报。', []],
    ['县局印发了《关于增加执法人员的请示》。', []],
    ['学习《关于恳请解决车辆问题的请示》的处理经过。', []],
    ['群众请求解决占道经营问题，已当场处理。', []],
    ['居民来电恳请解决油烟扰民。', []],
    ['经申请批准后施工。', []],
    ['工程已报请县政府批准后实施。', []],
    ['未经批准不得占道。', []],
    ['邀请专家对执法案卷进行审核。', []],
    ['行政许可申请的审批时限压缩。', []],
    ['聘请审批专员。', []],
    ['请批评指正。', []],
    ['主动请示领导，争取支持。', []],
    ['商户反映强烈，请求予以协调，现已办结。', []],
  ],
  placeholder: [
    ['××县城市管理局', ['××']],
    ['*县领导小组', ['*']],
    ['×县领导小组', ['×']],
    ['由XX同志负责', ['XX']],
    ['【此处填写】', ['【此处填写】']],
    ['TODO 补充', ['TODO']],
    ['[此处输入正文内容]', ['[此处输入正文内容]']],
    ['共□□个', ['□□']],
    ['联系人____', ['____']],
    ['{items.total}个问题', ['{items.total}']],
    ['二○○九年', []],
    ['二〇〇九年', []],
    ['面积3×4米', []],
    ['XXL号服装', []],
    ['甘城管发〔2022〕12号', []],
  ],
  typedNumber: [
    ['共排查出两个方面存在的三个问题', ['两个', '三个']],
    ['五个方面17种问题', ['五个', '17种']],
    ['受理1,106件，办结率95.2%，满意率百分之九十', ['1,106件', '95.2%', '百分之九十']],
    ['清理小广告3000余处，出动2.5万人次', ['3000余处', '2.5万人次']],
    ['发现一个问题', ['一个']],
    ['涉及十余户，罚款三百元', ['十余户', '三百元']],
    ['２０件', ['２０件']],
    ['树牢“四个意识”，坚定四个自信，做到两个维护', []],
    ['建设一支能力强的队伍，一批项目', []],
    ['2022年6月30日，甘城管发〔2022〕12号', []],
    ['依据第十五条、第3项、第十四次党代会', []],
    ['党的十九大和十九届历次全会', []],
    ['省委十一届十次、十一次全会，第三次会议', []],
    ['12345民生服务热线，5612319城管服务热线', []],
    ['15个工作日内办结，3个月内完成', []],
    ['落实中央八项规定精神、行政执法三项制度', []],
    ['《三十条措施》明确', []],
    ['《2022年十项任务》印发', []],
    ['走进千家万户，每千人口', []],
    ['亿元以上项目，万人空巷', []],
    ['三级标题，二期工程', []],
    ['一把手负总责，一层抓一层', []],
  ],
  leadingZeroDate: [
    ['2022年06月30日', ['2022年06月30日']],
    ['6月08日', ['6月08日']],
    ['2022年6月30日', []],
    ['2022年10月20日', []],
    ['10月30日', []],
  ],
  halfWidthPunctuation: [
    ['真抓实干,务求实效', [',']],
    ['整改完成.', ['.']],
    ['现场(室内)检查', ['(', ')']],
    ['报告如下:', [':']],
    ['办结1,106件，上午8:30开始', []],
    ['占95.2%，见https://a.cn/b?c=1', []],
    ['版本2.0，A.B类', []],
    ['真抓实干，务求实效。', []],
  ],
}

for (const [code, table] of Object.entries(cases)) {
  for (const [text, found] of table) {
    test(`${code}: ${text} → ${found.join(' ') || 'nothing'}`, () => {
      const find = textLints[code as keyof typeof textLints]
      assert.deepEqual(
        find(text).map(({ start, end }) => text.slice(start, end)),
        found,
      )
    })
  }
}

test('typed numbers never overlap and lie within the text', () => {
  const words = fc.constantFrom(
    '三个',
    '一',
    '十',
    '百',
    '2022年',
    '问题',
    '《',
    '》',
    '17种',
    '第',
    '“',
    '”',
    '%',
  )
  fc.assert(
    fc.property(
      fc.array(words).map(parts => parts.join('')),
      text => {
        let last = 0
        for (const { start, end } of typedNumbers(text)) {
          assert.ok(start >= last && end > start && end <= text.length)
          last = end
        }
      },
    ),
  )
})

test('a lint names its part, section, paragraph, run and stretch', () => {
  const lints = lintReport(report([{ figure: 'items.total' }, { text: '个，另有三个问题' }]))
  assert.deepEqual(lints, [
    {
      code: 'typedNumber',
      level: 'warning',
      where: { part: 0, section: 0, paragraph: 0 },
      details: { run: 1, start: 4, end: 6, text: '三个' },
    },
  ])
})

test('a figure run is not a typed number, an unknown one is an error', () => {
  const facts = reportFacts(
    { items: [], aspects: [], activities: [], channels: [], trainings: [] },
    '2022-06-30',
  )
  const known = report([{ text: '共' }, { figure: 'items.total' }, { text: '个' }])
  assert.deepEqual(lintReport(known, { facts }), [])
  const unknown = report([{ figure: 'items.wished' }])
  assert.deepEqual(codes(unknown, { facts }), ['unknownFigure'])
  assert.deepEqual(codes(report([{ figure: 'constructor' }]), { facts }), ['unknownFigure'])
})

test('an empty part is pointed out, also when it holds only spaces', () => {
  assert.deepEqual(codes(report([{ text: ' 　' }])), ['emptyPart'])
})

test('a heading with nothing under it is pointed out, and so is a report to nobody', () => {
  const document = report([{ text: '已学习。' }])
  document.parts[0]!.sections.push({ heading: '抓好总结', paragraphs: [] })
  document.addressee = ' '
  assert.deepEqual(codes(document), ['emptyAddressee', 'emptySection'])
})

test('the length is counted without spaces and compared with the cap', () => {
  const long = report([{ text: '城 管'.repeat(10) }])
  assert.equal(reportLength(long), 20 + '工作开展情况'.length)
  assert.deepEqual(codes(long, { maxLength: 26 }), [])
  assert.deepEqual(codes(long, { maxLength: 25 }), ['tooLong'])
})

test('title and headings are looked at as well', () => {
  const document = { ...report([{ text: '正文。' }]), title: '××局报告（秘密）' }
  assert.deepEqual(codes(document), ['secrecyMark', 'placeholder'])
})

test('every lint speaks both languages', () => {
  for (const { zh, en } of Object.values(lintTexts)) assert.ok(zh && en)
})

const shared = new URL('../../../shared/data/gov-reports/', import.meta.url)
test('real government reports raise no error', { skip: !existsSync(shared) }, () => {
  for (const file of reportFiles()) {
    const text = readFileSync(file, 'utf8').replace('【字号：', '').replace('】', '')
    for (const code of ['secrecyMark', 'request', 'placeholder'] as const) {
      const found = textLints[code](text).map(({ start, end }) => text.slice(start - 9, end + 9))
      assert.deepEqual(found, [], `${file.pathname} ${code}`)
    }
  }
})

function reportFiles(): URL[] {
  return ['provincial-2026/', 'national/', 'documents/'].flatMap(folder => {
    const at = new URL(folder, shared)
    return readdirSync(at).map(name => new URL(encodeURIComponent(name), at))
  })
}

function report(runs: Run[]): ReportDocument {
  return {
    title: '甘州区城市管理局关于集中整治工作情况的报告',
    addressee: '区委作风办',
    opening: [],
    elements: { signer: '李志强' },
    parts: [{ title: '工作开展情况', sections: [{ heading: '', paragraphs: [runs] }] }],
  }
}

function codes(document: ReportDocument, options = {}): LintCode[] {
  return lintReport(document, options).map(({ code }) => code)
}
