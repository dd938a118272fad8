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
  { account: 'guard', name: '卫十一', unit: '办公室', role: 'securityAdmin', title: '安全管理员' },
  { account: 'auditor', name: '褚十', unit: '办公室', role: 'auditAdmin', title: '审计管理员' },
]

export const campaign = {
  name: '集中整治形式主义官僚主义',
  addressee: '县作风建设领导小组',
  basis: ['《县深入推进作风建设集中整治形式主义官僚主义领导小组工作方案》'],
  catalogue: { name: '工作方案问题目录', version: '样例', source: '工作方案：五个方面17种问题' },
}

/** Five aspects and seventeen kinds in our own words: the county's own list was not to be had. */
export const aspects = [
  '强化正向激励，激发干部主动担当作为',
  '抓督查严整治，提高一体推进的综合成效',
  '贯彻落实决策部署',
  '联系和服务群众',
  '学风文风会风和检查调研',
] as const

export const kinds: Record<(typeof aspects)[number], readonly string[]> = {
  [aspects[0]]: [
    '专业能力培训不精准、不实战',
    '年轻干部培养锻炼不足',
    '激励和容错不到位，不愿担当',
    '干多干少一个样',
  ],
  [aspects[1]]: ['懈怠、无为、慵懒、虚功', '督查重过程、轻结果', '问责失之于宽、失之于软'],
  [aspects[2]]: ['以会议贯彻会议，以文件落实文件', '表态多、行动少', '脱离实际决策，机械执行'],
  [aspects[3]]: [
    '对群众诉求推诿应付',
    '服务态度生硬、办事效率低',
    '热线和网络渠道受理后不办理',
    '承诺不兑现',
  ],
  [aspects[4]]: ['学习走过场', '文件会议多而空', '检查调研重痕迹、轻实绩'],
}

export const channels: readonly Channel[] = [
  { name: '市政务服务网', contact: '' },
  { name: '小微权力监督“一点通”', contact: '' },
  { name: '12345民生服务热线', contact: '12345' },
  { name: '政民互动平台', contact: '' },
  { name: '局微信公众号', contact: '' },
  { name: '5612319城管服务热线', contact: '5612319' },
]

export const activities: readonly (Omit<Activity, 'heldOn' | 'participants'> & {
  daysAgo: number
  leadersOnly?: boolean
})[] = [
  {
    kind: 'study',
    daysAgo: 75,
    subject: '全局干部职工学习领导小组工作方案，领会整治工作的重点和要求',
  },
  {
    kind: 'plan',
    daysAgo: 70,
    subject: '印发本局整治工作方案，明确整治的时间、范围、重点内容和方法措施',
  },
  {
    kind: 'meeting',
    daysAgo: 62,
    subject: '局领导班子对照工作方案查摆突出问题和具体表现',
    leadersOnly: true,
  },
  {
    kind: 'plan',
    daysAgo: 58,
    subject: '印发领导班子作风建设问题整改任务清单，逐项分解到责任领导、责任人',
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
  immediate?: true
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
        text: '用实务经验交流、执法工作论坛、现场模拟办案等形式开展执法办案专题培训，规范文明执法，做到“人人学办案，人人会办案”',
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
        text: '按本人经历、知识结构和培养方向因材施教，“缺什么补什么”，每年总结培养选拔工作，年度考核把培养管理作为重要内容',
        acceptance: '每人一份培养计划，年底有总结',
        deadlineIn: 60,
      },
    ],
  },
  {
    aspect: aspects[1],
    problem: '个别党员、干部懈怠、无为、慵懒、虚功，需要重点整治',
    manifestation: '迟到早退、拖着不办、只留痕不见效的情况时有发生',
    leader: 'leader2',
    handler: 'handler3',
    unit: '督查股',
    coUnits: ['办公室', '热线受理中心', '市容股'],
    deadlineIn: 25,
    immediate: true,
    measures: [
      {
        text: '加强机关监督管理，对迟到早退、举止失态等按制度严肃处理，让实干的干部得到褒奖和重用',
        acceptance: '每月督查一次，处理结果有记录',
        deadlineIn: 20,
      },
      {
        text: '用好网络和热线渠道，收集、受理群众反映党员、干部作风方面的举报和问题线索，从实从快处理',
        acceptance: '渠道每日有人受理，线索按程序移送',
        deadlineIn: null,
      },
      {
        text: '把懒政怠政治理与城市治理能力提升、治脏治堵治违治乱结合，领导履行监督责任，强化考核问责',
        acceptance: '市容问题按时限办结，超时限的逐件说明',
        deadlineIn: 25,
      },
    ],
  },
]

export const nextSteps: readonly NextStep[] = [
  {
    heading: '加强思想政治教育',
    text: '把政治理论、上级指示要求和政策法规，特别是作风建设方面的，列入经常性学习，理论联系实际，用工作成果检验学习成效。',
  },
  {
    heading: '改进工作作风，确保整改到位',
    text: '落实岗位责任制，杜绝纪律松懈、不负责任，加强对已安排工作的督查，重安排也重落实，解决市容市貌管理中的问题。',
  },
  {
    heading: '整治突出问题，注重实效',
    text: '各队、股（室）负责人抓本部门作风整治，局领导及时了解情况、督促解决问题，真督实查、真查真改、真见成效，用制度巩固成果。',
  },
  {
    heading: '压实主体责任，提升效能',
    text: '认真履职尽责，加强对违法违规问题的日常监管，提高执行力，把各项整改任务落到人、落到日。',
  },
]
