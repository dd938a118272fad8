import type { Words } from './words.ts'

export const securityLogText = {
  title: { zh: '安全日志', en: 'Security log' },
  note: {
    zh: '登录、权限、参数、导出和下载都在这里，只增不改，至少保存六个月。查阅和导出本身也会记入，所以刚打开时总数比列出的多一条。',
    en: 'Sign-ins, rights, parameters, exports and downloads; only ever added to and kept for six months at least. Reading and exporting it are recorded as well, so that the count is one ahead of the list just opened.',
  },
  seq: { zh: '序号', en: 'No.' },
  at: { zh: '时间', en: 'Time' },
  kind: { zh: '类型', en: 'Kind' },
  person: { zh: '人员', en: 'Person' },
  fullName: { zh: '完整姓名', en: 'Full name' },
  find: { zh: '查找', en: 'Find' },
  outcome: { zh: '结果', en: 'Outcome' },
  done: { zh: '成功', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  about: { zh: '对象', en: 'About' },
  client: { zh: '来源地址', en: 'From' },
  from: { zh: '自', en: 'From day' },
  to: { zh: '至', en: 'To day' },
  nobody: { zh: '（命令行或未知账号）', en: '(command line or unknown account)' },
  count: { zh: '{n} 条记录', en: '{n} {n|record|records}' },
  none: { zh: '没有符合条件的记录', en: 'No record matches' },
  noneHelp: { zh: '换一个类型、人员或日期再试。', en: 'Try another kind, person or day.' },
} satisfies Words
