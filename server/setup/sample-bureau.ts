import type { Role } from '#domain/people/roles.ts'
import type { Activity, Channel, NextStep } from '#server/campaign/queries.ts'

/**
 * The sample bureau: sections, channels, problems, measures and next steps after a real county
 * bureau's report on rectifying formalism (PRODUCT.md S1 to S20), in our own words. Every person
 * is invented and numbered, so that nobody takes them for real. Days count from the day of set-up.
 */

export const units = [
  '局领导',
  '办公室',
  '法制股',
  '市容股',
  '督查股',
  '整改办',
  '执法一中队',
  '执法二中队',
  '热线受理中心',
] as const

export interface SamplePerson {
  account: string
  name: string
  unit: (typeof units)[number]
  role: Role
  title: string
  charge?: readonly (typeof units)[number][]
}

export const people: readonly SamplePerson[] = [
  { account: 'head', name: '赵一', unit: '局领导', role: 'head', title: '党组书记、局长' },
  {
    account: 'leader1',
    name: '钱二',
    unit: '局领导',
    role: 'leader',
    title: '副局长',
    charge: ['法制股', '市容股', '执法一中队', '执法二中队'],
  },
  {
    account: 'leader2',
    name: '孙三',
    unit: '局领导',
    role: 'leader',
    title: '副局长',
    charge: ['办公室', '督查股', '热线受理中心'],
  },
  { account: 'clerk', name: '李四', unit: '办公室', role: 'clerk', title: '办公室主任' },
  { account: 'handler1', name: '周五', unit: '法制股', role: 'handler', title: '法制股股长' },
  { account: 'handler2', name: '吴六', unit: '办公室', role: 'handler', title: '人事干事' },
  { account: 'handler3', name: '郑七', unit: '督查股', role: 'handler', title: '督查股股长' },
  { account: 'verifier1', name: '冯八', unit: '整改办', role: 'verifier', title: '整改办核验员' },
  { account: 'verifier2', name: '陈九', unit: '整改办', role: 'verifier', title: '整改办核验员' },
  { account: 'auditor', name: '褚十', unit: '办公室', role: 'auditAdmin', title: '审计管理员' },
]

export const campaign = {
  name: '集中整治形式主义官僚主义',
  addressee: '县作风建设领导小组',
  basis: ['《县深入推进作风建设集中整治形式主义官僚主义领导小组工作方案》'],
  catalogue: { name: '工作方案问题目录', version: '样例', source: '工作方案：五个方面17种问题' },
}

export const aspects = [
  '强化正向激励，激发干部主动担当作为',
  '抓督查严整治，提高一体推进的综合成效',
] as const

export const channels: readonly Channel[] = [
  { name: '政务服务网', contact: '' },
  { name: '小微权力监督“一点通”', contact: '' },
  { name: '12345民生服务热线', contact: '12345' },
  { name: '政民互动平台', contact: '' },
  { name: '局微信公众号', contact: '' },
  { name: '5612319城管服务热线', contact: '5612319' },
]

export const activities: readonly (Omit<Activity, 'heldOn' | 'participants'> & {
  daysAgo: number
})[] = [
  { kind: 'study', daysAgo: 75, subject: '全局干部职工学习领导小组工作方案，明确整治重点和要求' },
  { kind: 'plan', daysAgo: 70, subject: '印发本局整治工作方案，明确整治时间、范围、重点和方法措施' },
  {
    kind: 'meeting',
    daysAgo: 62,
    subject: '局领导班子会议对照五个方面17种问题查摆，研究班子整改任务清单',
  },
]

export interface SampleItem {
  aspect: (typeof aspects)[number]
  problem: string
  manifestation: string
  leader: string
  handler: string
  unit: (typeof units)[number]
  coUnits: readonly (typeof units)[number][]
  deadlineIn: number
  measures: readonly { text: string; acceptance: string; deadlineIn: number | null }[]
}

export const items: readonly SampleItem[] = [
  {
    aspect: aspects[0],
    problem: '执法办案专题培训不足，不够精准、专业、贴近实战',
    manifestation: '本年还没有组织过针对执法办案的专题培训，程序和文书方面的差错反复出现',
    leader: 'leader1',
    handler: 'handler1',
    unit: '法制股',
    coUnits: ['执法一中队', '执法二中队'],
    deadlineIn: 5,
    measures: [
      {
        text: '用实务交流、执法工作论坛、现场模拟办案等形式开展执法办案专题培训，做到人人学办案、人人会办案',
        acceptance: '每季度至少一次，执法人员全部参加过一次模拟办案',
        deadlineIn: 5,
      },
    ],
  },
  {
    aspect: aspects[0],
    problem: '对年轻干部的培养锻炼不足',
    manifestation: '年轻干部没有导师和轮岗安排，培养缺少针对性',
    leader: 'leader2',
    handler: 'handler2',
    unit: '办公室',
    coUnits: ['法制股', '执法一中队'],
    deadlineIn: 60,
    measures: [
      {
        text: '以老带新、岗位锻炼、交任务压担子，为年轻干部搭建学习和实践的平台',
        acceptance: '每名年轻干部有一位导师和一份岗位锻炼安排',
        deadlineIn: 40,
      },
      {
        text: '按经历、知识结构和培养方向“缺什么补什么”，每年总结一次培养选拔工作，纳入年度考核',
        acceptance: '每人一份培养计划，年底有总结',
        deadlineIn: 60,
      },
    ],
  },
  {
    aspect: aspects[1],
    problem: '个别党员干部懈怠、无为、慵懒、虚功的作风需要重点整治',
    manifestation: '迟到早退、拖着不办、只留痕不见效的情况时有发生',
    leader: 'leader2',
    handler: 'handler3',
    unit: '督查股',
    coUnits: ['办公室', '热线受理中心', '市容股'],
    deadlineIn: 25,
    measures: [
      {
        text: '加强机关监督管理，对迟到早退、举止失态等按制度处理，对实干的给予褒奖',
        acceptance: '每月督查一次，处理结果有记录',
        deadlineIn: 20,
      },
      {
        text: '用好各受理渠道收集作风方面的群众反映和问题线索，从实从快处理',
        acceptance: '渠道每日有人受理，线索按程序移送',
        deadlineIn: null,
      },
      {
        text: '把懒政怠政治理与治脏治堵治违治乱结合，落实考核问责',
        acceptance: '市容问题按时限办结，超时限的逐件说明',
        deadlineIn: 25,
      },
    ],
  },
]

export const nextSteps: readonly NextStep[] = [
  {
    heading: '加强思想政治教育',
    text: '把政治理论和作风建设要求列入经常性学习，学用结合，用工作成果检验学习成效。',
  },
  {
    heading: '改进工作作风，确保整改到位',
    text: '落实岗位责任，加强对已安排工作的督查，着力解决市容市貌管理中的问题。',
  },
  {
    heading: '整治突出问题，注重实效',
    text: '各队、股（室）负责人抓本部门作风整治，局领导督促解决，真督实查、真查真改，用制度巩固成果。',
  },
  {
    heading: '压实主体责任，提升效能',
    text: '履行日常监管职责，提高执行力，把各项整改任务落到人、落到日。',
  },
]
