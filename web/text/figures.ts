import type { Words } from './words.ts'

/** The overview, the county page and the view by leader. */
export const figuresText = {
  overview: { zh: '总览', en: 'Overview' },
  overviewNote: {
    zh: '截至{day}终了时的情况，均由办理记录算出。点一个数或一根条，就在台账中打开这些事项。这里只看事项和单位，不给人排名。',
    en: 'As at the end of {day}, worked out from the record of acts. A number or a bar opens its items in the ledger. This is about items and units; nobody is ranked.',
  },
  views: { zh: '总览的两种看法', en: 'Two views of the overview' },
  items: { zh: '问题在哪里', en: 'Where it hurts' },
  leaders: { zh: '按分管领导', en: 'By leader' },
  filters: { zh: '范围', en: 'Scope' },
  on: { zh: '截至日期', en: 'As of' },
  campaign: { zh: '专项整治', en: 'Campaign' },
  bureau: { zh: '局', en: 'Bureau' },
  print: { zh: '打印', en: 'Print' },
  export: { zh: '导出表格', en: 'Export' },
  exporting: { zh: '正在导出', en: 'Exporting' },
  asTable: { zh: '以表格查看', en: 'As a table' },
  hideTable: { zh: '收起表格', en: 'Hide the table' },
  moreRows: {
    zh: '图中未画出另外 {n} 行，表格里都有。',
    en: '{n} more rows are in the table only.',
  },
  together: { zh: '合计', en: 'Together' },
  noUnit: { zh: '未定牵头股室', en: 'No lead unit yet' },
  unit: { zh: '牵头股室', en: 'Lead unit' },
  aspect: { zh: '方面', en: 'Aspect' },
  noAspect: { zh: '未归入方面', en: 'Under no aspect' },
  nothing: { zh: '没有可以统计的事项', en: 'There are no items to count' },

  summary: { zh: '总体', en: 'All in all' },
  closedRate: { zh: '销号率', en: 'Share closed' },

  late: { zh: '哪里逾期、哪里临期', en: 'What is late, and where' },
  lateNote: {
    zh: '按牵头股室。挂起的不计时，已销号的不再算逾期。',
    en: 'By lead unit. Suspended items do not run, closed ones are not late.',
  },
  noLate: { zh: '没有逾期或临期的事项', en: 'Nothing is late or due soon' },

  waiting: { zh: '卡在哪一步、等谁办', en: 'Who waits for whom' },
  waitingNote: {
    zh: '未销号事项按所处环节：未下达等整改办，待接收和整改中等责任人，待审核等责任领导，待核验等核验人，公示中等期满。',
    en: 'Open items by where they stand: not handed out waits for the office, to be accepted and in progress for the handler, awaiting review for the leader, awaiting verification for a verifier, on public notice for its last day.',
  },
  noWaiting: { zh: '没有未销号的事项', en: 'No item is open' },

  stages: { zh: '每个环节要多久', en: 'How long each stage takes' },
  stagesNote: {
    zh: '截至该日前一年内走完的环节，取停留自然日的中位数，挂起的天数不算。点一根条，打开走完这一环节的事项；走过几次的事项列一行。',
    en: 'Stages left in the year before the day: the median stay in calendar days, without days in suspension. A bar opens the items that left it; one that left it several times is one row.',
  },
  stage: { zh: '环节', en: 'Stage' },
  medianDays: { zh: '停留天数（中位数）', en: 'Days stayed (median)' },
  passages: { zh: '走完次数', en: 'Times left' },
  standing: { zh: '当日停在这里', en: 'Standing there' },
  noStages: { zh: '还没有走完的环节', en: 'No stage has been left yet' },

  reboundUnits: { zh: '哪里又回来了', en: 'What came back, by unit' },
  reboundAspects: { zh: '什么问题又回来了', en: 'What came back, by aspect' },
  reboundNote: {
    zh: '销号后反弹或重新打开的事项；重新打开的不算已解决。',
    en: 'Items that came back or were reopened after close-out; what was reopened does not count as solved.',
  },
  noRebound: { zh: '没有反弹或重新打开的事项', en: 'Nothing has come back' },

  leadersNote: {
    zh: '按任职中的分管单位逐个列出，顺序同机构，不分先后。',
    en: 'The units in each leader’s charge, in the order of the organisation.',
  },
  lightsNote: {
    zh: '未销号的事项按时限分为正常、临期、逾期和不计时：挂起、公示中或没有时限的不计时。',
    en: 'Open items are on time, due soon, overdue or have no clock: suspended, on public notice or without a date.',
  },
  noLeaders: {
    zh: '还没有登记分管单位。请系统管理员在“队伍”的任职中填写分管。',
    en: 'No charge is on file. The system administrator sets it with a post on the people page.',
  },

  county: { zh: '全县', en: 'County' },
  countyNote: {
    zh: '各局整改情况，截至{day}终了时，直接由各局的办理记录汇总，不需要任何单位填报。点一个数，打开这些事项。',
    en: 'The bureaus as at the end of {day}, drawn from their own records; nobody fills in a form. A number opens its items.',
  },
  tables: { zh: '表格', en: 'Tables' },
  progress: { zh: '进展与时限', en: 'Progress and time' },
  aspects: { zh: '问题方面', en: 'Aspects' },
  countyOwn: { zh: '县级', en: 'County level' },
  chooseCampaign: {
    zh: '先选一项专项整治，才能按它的问题目录分方面。',
    en: 'Choose a campaign first: aspects belong to its catalogue.',
  },
  toOverview: { zh: '打开总览', en: 'Open the overview' },
  oneBureau: {
    zh: '您的任职只到一个局，看总览即可。',
    en: 'Your posts reach one bureau only; the overview shows it.',
  },
} satisfies Words
