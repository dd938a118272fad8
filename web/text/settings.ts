import type { Words } from './words.ts'

export const settingsText = {
  title: { zh: '参数设置', en: 'Parameters' },
  note: {
    zh: '这里的每一项都有默认值和说明；改动要写明理由，从保存起生效，已经固定在事项上的不随之变动。',
    en: 'Each has a default and says what it does. A change needs its reason and holds from then on; what a matter was fixed to stays.',
  },
  time: { zh: '时限与灯', en: 'Deadlines and lights' },
  access: { zh: '登录', en: 'Sign-in' },
  document: { zh: '公文', en: 'Documents' },
  channel: { zh: '邮件与群机器人', en: 'Mail and group robots' },
  cycle: { zh: '销号与回头看', en: 'Close-out and look-back' },
  retention: { zh: '保管期限', en: 'Retention' },
  show: { zh: '查看记录', en: 'History' },
  isDefault: { zh: '默认值', en: 'default' },
  changedBy: { zh: '{by} 于 {when} 修改', en: 'changed by {by}, {when}' },
  newValue: { zh: '新的设置', en: 'New value' },
  reason: { zh: '修改理由', en: 'Reason' },
  reasonHelp: {
    zh: '写明依据，例如文件名称和文号',
    en: 'Name what it rests on, such as a document and its number',
  },
  backToDefault: { zh: '填入默认值', en: 'Fill in the default' },
  saved: { zh: '已保存，从现在起生效', en: 'Saved; holds from now on' },
  history: { zh: '修改记录', en: 'History' },
  neverChanged: { zh: '没有修改过，一直是默认值。', en: 'Never changed; the default holds.' },
  fromTo: { zh: '{before} → {after}', en: '{before} → {after}' },
  given: { zh: '已设置（不显示）', en: 'set (not shown)' },
  notGiven: { zh: '未设置', en: 'not set' },
  secretHelp: {
    zh: '保存后不再显示。留空表示取消。',
    en: 'Not shown again once saved. Empty takes it away.',
  },
  numbersHelp: { zh: '几个数之间用逗号隔开', en: 'Commas between the numbers' },
  linesHelp: { zh: '一行一项', en: 'One to a line' },
  lacksLink: {
    zh: '邮件已开启，但没有填系统网址：发出的邮件里没有链接。',
    en: 'Mail is turned on but no address of the office is given: mails go out without a link.',
  },
  keptBy: { zh: '由{keeper}设置', en: 'set by the {keeper}' },
} satisfies Words
