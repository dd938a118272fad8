import type { Words } from './words.ts'

export const logText = {
  title: { zh: '日志校验', en: 'Log check' },
  what: {
    zh: '每一步操作都记入日志，每条记录带有前一条的校验值，改动任何一条都会被发现。这里重新计算全部校验值。',
    en: 'Every act is written to the log, and each entry carries the hash of the one before, so that a change to any of them shows. Here all hashes are computed anew.',
  },
  check: { zh: '开始校验', en: 'Check now' },
  checking: { zh: '正在校验全部日志…', en: 'Checking the whole log…' },
  whole: { zh: '日志完整', en: 'The log is whole' },
  wholeHelp: {
    zh: '{matters} 个事项、{events} 条记录，全部对得上。',
    en: 'Matters: {matters}, entries: {events}. All of them fit.',
  },
  broken: { zh: '日志被改动', en: 'The log was altered' },
  brokenAt: {
    zh: '第一处在事项 {matter} 的第 {seq} 条：{why}。请保存现场并报告审计管理员。',
    en: 'First at entry {seq} of matter {matter}: {why}. Keep everything as it is and tell the audit administrator.',
  },
  hash: { zh: '内容与校验值不符', en: 'the content does not fit its hash' },
  order: { zh: '记录缺失或顺序不对', en: 'an entry is missing or out of order' },
  head: { zh: '末尾的记录缺失', en: 'entries are missing at the end' },
  status: {
    zh: '事项现在的状态与最后的记录不符',
    en: 'the matter stands elsewhere than its last entry left it',
  },
  securityWhole: { zh: '安全日志完整', en: 'The security log is whole' },
  securityWholeHelp: {
    zh: '{records} 条记录，全部对得上。',
    en: 'Records: {records}. All of them fit.',
  },
  securityBroken: { zh: '安全日志被改动', en: 'The security log was altered' },
  securityBrokenAt: {
    zh: '第一处在第 {seq} 条：{why}。请保存现场并报告主要负责人。',
    en: 'First at record {seq}: {why}. Keep everything as it is and tell the head.',
  },
  checkedAt: { zh: '校验时间 {when}', en: 'Checked at {when}' },
} satisfies Words
