import type { Words } from './words.ts'

/** The burden page, the remarks, and the box on every page. */
export const burdenText = {
  title: { zh: '减负', en: 'Burden' },
  note: {
    zh: '这个系统每月要各单位填多少表、填多少项、发了多少提醒，由办理记录算出。只按单位统计，不按人；不计时间，不排名。',
    en: 'How many forms and fields the system made each unit fill in each month, and how many notices it sent, worked out from the record. By unit and never by person; no minutes, and nobody is ranked.',
  },
  views: { zh: '减负的几种看法', en: 'Views of the burden' },
  remarks: { zh: '负担反映', en: 'Remarks' },
  filters: { zh: '范围', en: 'Scope' },
  month: { zh: '截至月份', en: 'Up to the month' },
  campaign: { zh: '专项整治', en: 'Campaign' },
  print: { zh: '打印', en: 'Print' },
  export: { zh: '导出表格', en: 'Export' },
  unit: { zh: '单位', en: 'Unit' },
  noUnit: { zh: '当日无任职', en: 'No post on the day' },
  together: { zh: '合计', en: 'Together' },
  nothing: { zh: '这几个月没有记录', en: 'Nothing on record in these months' },
  nothingHelp: {
    zh: '换一个月份或专项整治再看；没有人填表，也没有发过提醒，就是零负担。',
    en: 'Try another month or campaign. No forms and no notices means no burden.',
  },
  formsHelp: {
    zh: '在整改事项、督办单、查摆表上填一次表计一次，批量办理按件计；导入台账、接口报送和系统自动办理的不计。点一个数，看背后的记录。',
    en: 'Each form on an item, an order or a self-check sheet counts once, acts on many items once for each; imports, machines and what the system does itself do not count. A number opens its rows.',
  },
  fieldsHelp: {
    zh: '表中实际填写的每一项（文字、数字、日期、勾选）计一项，留空的不计。点一个数，看背后的记录。',
    en: 'Each text, number, date or tick that was filled in counts; what was left empty does not. A number opens its rows.',
  },
  noticesHelp: {
    zh: '发给该单位人员的每条提醒计一条。点一个数，看背后的记录。',
    en: 'Each notice to somebody of the unit counts once. A number opens its rows.',
  },
  rowsTitle: { zh: '{unit} {month} {measure}', en: '{unit}, {month}: {measure}' },
  rowsCount: { zh: '共 {n} 条', en: '{n} {n|row|rows}' },
  rowsFields: {
    zh: '共 {n} 条，填写 {fields} 项',
    en: '{n} {n|form|forms}, {fields} fields filled in',
  },
  on: { zh: '日期', en: 'Day' },
  what: { zh: '事由', en: 'What' },
  fields: { zh: '填写项数', en: 'Fields' },
  about: { zh: '关于', en: 'About' },
  open: { zh: '打开', en: 'open' },
  addFinding: { zh: '写一条查摆问题', en: 'Write down a finding' },
  withdrawFinding: { zh: '撤回一条查摆问题', en: 'Withdraw a finding' },
  signSelfCheck: { zh: '签查摆表', en: 'Sign a self-check sheet' },

  box: { zh: '这个系统给我增加了负担', en: 'This system burdens me' },
  boxHelp: {
    zh: '一句话说清是什么。整改办和县级办公室会看到，并在这里答复。只发送这句话和本页地址（{place}），不附其他内容。',
    en: 'Say what it is in a sentence. The clerk and the county’s office see it and answer here. Only the sentence and this page’s address ({place}) are sent.',
  },
  sentence: { zh: '什么增加了负担', en: 'What burdens you' },
  anonymous: {
    zh: '不署名（不会收到答复提醒）',
    en: 'Leave my name out (no notice of the answer)',
  },
  send: { zh: '发送', en: 'Send' },
  sent: { zh: '已发送，谢谢', en: 'Sent, thank you' },

  remarksTitle: { zh: '负担反映', en: 'Remarks on the burden' },
  remarksNote: {
    zh: '大家在各页面上反映的负担。您看到自己的；整改办、主要负责人和县级办公室看到本单位的并答复。',
    en: 'What people said burdens them. You see your own; the clerk, the head and the county’s office see those of their people and answer.',
  },
  noRemarks: { zh: '没有负担反映', en: 'No remarks' },
  noRemarksHelp: {
    zh: '每页底部有“这个系统给我增加了负担”，一句话即可反映。',
    en: 'At the foot of every page, “This system burdens me” takes a sentence.',
  },
  noMatch: { zh: '没有符合条件的反映', en: 'No remark matches' },
  waiting: {
    zh: '共 {n} 条，待答复 {waiting} 条',
    en: '{n} {n|remark|remarks}, {waiting} to be answered',
  },
  status: { zh: '状态', en: 'State' },
  page: { zh: '页面', en: 'Page' },
  sender: { zh: '反映人', en: 'From' },
  nameless: { zh: '不署名', en: 'no name' },
  sentOn: { zh: '反映日期', en: 'Sent on' },
  answer: { zh: '答复', en: 'Answer' },
  answeredBy: { zh: '答复人', en: 'Answered by' },
  answerAct: { zh: '答复', en: 'Answer' },
  answered: { zh: '已答复', en: 'Answered' },
  toBurden: { zh: '返回减负', en: 'Back to the burden page' },
} satisfies Words
