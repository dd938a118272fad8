import type { DraftInput, DraftItem } from '#domain/report/draft-input.ts'
import { reportFacts } from '#domain/report/facts.ts'
import type { ReportRecords } from '#domain/report/records.ts'

/** The bureau of seed.txt as records (people invented): what a draft must be able to say. For tests. */
const plan = '县深入推进作风建设集中整治形式主义官僚主义领导小组2022年工作方案'

const item: DraftItem = {
  number: 'ZG2022-001',
  aspectId: 1,
  problem: '执法办案专题培训缺乏',
  manifestation: '培训内容不够精准，实战演练少',
  status: 'closed',
  leader: '副局长李明',
  handler: '王芳',
  unit: '法制股',
  deadline: '2022-06-20',
  longTerm: false,
  immediate: true,
  measures: [
    {
      text: '开展执法实务经验交流和执法工作论坛',
      deadline: '2022-06-15',
      longTerm: false,
      done: true,
    },
    {
      text: '不定期组织现场模拟办案，做到人人学办案、人人会办案。',
      deadline: null,
      longTerm: true,
      done: false,
    },
  ],
}

export const sampleItems: DraftItem[] = [
  item,
  {
    ...item,
    number: 'ZG2022-002',
    problem: '优秀年轻干部培养锻炼不足',
    manifestation: '岗位锻炼机会少',
    status: 'inProgress',
    leader: '副局长赵强',
    handler: '陈静',
    unit: '办公室',
    deadline: '2022-12-31',
    longTerm: true,
    immediate: false,
    measures: [
      { text: '以老带新，安排岗位锻炼', deadline: '2022-09-30', longTerm: true, done: false },
      {
        text: '年度考核把培养情况作为重要内容',
        deadline: '2022-12-31',
        longTerm: true,
        done: false,
      },
    ],
  },
  {
    ...item,
    number: 'ZG2022-003',
    aspectId: 2,
    problem: '干部作风中的懈怠、无为、慵懒、虚功问题需要重点整治',
    manifestation: '',
    status: 'awaitingVerification',
    handler: '周磊',
    unit: '督查室',
    deadline: '2022-06-25',
    immediate: false,
    measures: [{ text: '加强考勤和日常督查', deadline: '2022-06-25', longTerm: false, done: true }],
  },
]

export const sampleRecords: ReportRecords = {
  items: sampleItems.map((each, id) => ({
    ...each,
    id,
    outcome: each.status === 'closed' ? 'solved' : null,
    openedOn: '2022-05-20',
    closedOn: each.status === 'closed' ? '2022-06-22' : null,
    verificationMethod: each.status === 'closed' ? 'onSite' : null,
    rebounds: 0,
  })),
  aspects: [
    { id: 1, name: '强化正向激励，激发干部担当作为', kinds: 4 },
    { id: 2, name: '抓督查、严整治', kinds: 3 },
    { id: 3, name: '学风文风会风', kinds: 4 },
    { id: 4, name: '联系服务群众', kinds: 3 },
    { id: 5, name: '履职尽责', kinds: 3 },
  ],
  activities: [
    { kind: 'study', heldOn: '2022-05-10', subject: `学习《${plan}》`, participants: 86 },
    { kind: 'meeting', heldOn: '2022-05-16', subject: '召开领导班子会议查摆问题', participants: 7 },
    {
      kind: 'plan',
      heldOn: '2022-05-25',
      subject: '印发《作风建设问题整改任务清单》',
      participants: 0,
    },
  ],
  channels: [
    { name: '张掖市政务服务网' },
    { name: '小微权力监督“一点通”' },
    { name: '12345民生服务热线' },
    { name: '政民互动' },
    { name: '局微信公众号' },
    { name: '5612319城管服务热线' },
  ],
  trainings: [],
}

export const sampleDraft: DraftInput = {
  bureau: '甘州区城市管理局',
  addressee: '县深入推进作风建设领导小组办公室',
  head: '局长孙建国',
  campaign: {
    name: '集中整治形式主义官僚主义',
    basis: [plan],
    period: { from: '2022-05-01', to: '2022-12-31' },
    catalogue: plan,
  },
  facts: reportFacts(sampleRecords, '2022-06-30'),
  items: sampleItems,
  activities: sampleRecords.activities,
  channels: sampleRecords.channels,
  trainings: [],
  nextSteps: [
    { heading: '加强政治学习', text: '每月组织一次集中学习，学习情况记入工作记录' },
    { heading: '加大督查力度', text: '各队、股室负责同志每季度自查，局督查室抽查。' },
  ],
}
