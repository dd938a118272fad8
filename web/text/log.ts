import type { Words } from './words.ts'

export const logText = {
  title: { zh: '日志校验', en: 'Log check' },
  what: {
    zh: '每一步操作都记入日志，每条记录带有前一条的校验值，改动任何一条都会被发现；查摆表签字时也算出校验值。这里重新计算全部校验值。',
    en: 'Every act is written to the log, and each entry carries the hash of the one before, so that a change to any of them shows; a self-check sheet gets its hash when it is signed. Here all hashes are computed anew.',
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
  demands: {
    zh: '销号要求与下达时的记录不符',
    en: 'what its close-out has to show is not what the entry says',
  },
  sheetsWhole: { zh: '已签查摆表完整', en: 'The signed sheets are whole' },
  sheetsWholeHelp: {
    zh: '{sealed} 张已签查摆表，全部对得上。',
    en: 'Signed sheets: {sealed}. All of them fit.',
  },
  sheetsUnsealed: {
    zh: '另有 {unsealed} 张签于有校验值之前，无法校验。这个数不会再增加；如果变多，说明有人抹去了校验值。',
    en: '{unsealed} more were signed before sheets had hashes and cannot be checked. That number never grows; if it does, somebody has taken hashes away.',
  },
  sheetsBroken: { zh: '已签查摆表被改动', en: 'A signed sheet was altered' },
  sheetsBrokenAt: {
    zh: '第一处是“{campaign}”第 {round} 轮{holder}的查摆表（编号 {id}）：现在的内容与签字时的校验值不符。请保存现场并报告审计管理员。',
    en: 'First in “{campaign}”, round {round}, the sheet of {holder} (no. {id}): what it says now does not fit the hash of what was signed. Keep everything as it is and tell the audit administrator.',
  },
  sealsWhole: { zh: '封存的都在', en: 'All that was sealed is there' },
  sealsWholeHelp: {
    zh: '系统每天和每次备份时封存一次日志，共 {seals} 次：当时有的事项和已签查摆表都在，没有改动。',
    en: 'The log is sealed each day and with each backup, so far {seals} times: every matter and signed sheet of those moments is there and unchanged.',
  },
  notSealed: { zh: '还没有封存', en: 'Not sealed yet' },
  sealsNone: {
    zh: '系统每天和每次备份时封存一次日志，现在还没有到第一次。',
    en: 'The log is sealed each day and with each backup; the first time is still to come.',
  },
  sealsBroken: {
    zh: '封存过的内容被删除或改动',
    en: 'Something that was sealed was deleted or altered',
  },
  sealedMissing: {
    zh: '第 {seal} 次封存时有{kind}{name}（编号 {id}），现在没有了，或者不再是已签字。请保存现场并报告审计管理员。',
    en: 'Seal {seal} holds {kind} {name} (no. {id}), which is gone or no longer signed. Keep everything as it is and tell the audit administrator.',
  },
  sealedAltered: {
    zh: '第 {seal} 次封存时的{kind}{name}（编号 {id}），与现在的不符。请保存现场并报告审计管理员。',
    en: 'Seal {seal} does not fit {kind} {name} (no. {id}) any more. Keep everything as it is and tell the audit administrator.',
  },
  lastSeal: {
    zh: '最近一次封存：{when}，校验值 {hash}。可以抄录在系统之外，以后对照。',
    en: 'Last seal: {when}, hash {hash}. Note it outside the system to compare later.',
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
