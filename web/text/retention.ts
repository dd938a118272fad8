import type { Words } from './words.ts'

/** How long records are kept, what is due, and what was removed. */
export const retentionText = {
  title: { zh: '保管期限', en: 'Retention' },
  note: {
    zh: '每类记录保管多久、依据什么。到期的先列在这里，由系统管理员提出、安全管理员批准才清除；清除不能恢复，留有清除记录。',
    en: 'How long each kind is kept, and why. What is due is listed here first; the system administrator asks, the security administrator approves. A removal is for good and leaves a record of removal.',
  },
  kinds: { zh: '保管期限和到期情况', en: 'How long, and what is due' },
  kind: { zh: '类别', en: 'Kind' },
  keptFor: { zh: '保管', en: 'Kept' },
  months: { zh: '{n} 个月', en: '{n} {n|month|months}' },
  isDefault: { zh: '默认', en: 'default' },
  origin: { zh: '依据', en: 'Where the figure comes from' },
  due: { zh: '已到期', en: 'Due' },
  dueCount: { zh: '{n} 条', en: '{n}' },
  since: { zh: '最早 {day}', en: 'oldest {day}' },
  none: { zh: '无', en: 'none' },
  automatic: { zh: '自动', en: 'by itself' },
  change: { zh: '修改期限', en: 'Change the figures' },
  look: { zh: '查看', en: 'Look' },

  dueOf: { zh: '到期的{kind}', en: 'Due: {kind}' },
  dueHelp: {
    zh: '{before} 之前的，共 {count} 条；下面列出最早的 {shown} 条。只列编号和日期，不列内容。',
    en: 'Before {before}, {count} in all; the first {shown} are listed, by number and day, without contents.',
  },
  number: { zh: '编号', en: 'Number' },
  day: { zh: '日期', en: 'Day' },
  what: { zh: '是什么', en: 'What it is' },
  ask: { zh: '提出清除', en: 'Ask to remove them' },
  askQuestion: { zh: '提出清除这 {n} 条？', en: 'Ask to remove these {n}?' },
  askConsequences: {
    zh: '现在什么也不删除；安全管理员批准后清除。',
    en: 'Nothing is removed now; it is once the security administrator approves.',
  },
  asked: { zh: '已提出，待安全管理员批准', en: 'Asked for; waits for the security administrator' },
  filesStay: {
    zh: '记录本身留着，只清除文件；与其他在册材料相同的文件不删。',
    en: 'The line on record stays and only the file goes; one that is the same as something still kept stays.',
  },

  removals: { zh: '清除申请', en: 'Removals asked for' },
  noRemovals: { zh: '没有清除申请。', en: 'Nobody asked for a removal.' },
  removalLine: {
    zh: '{kind} {n} 条，{before} 之前的（保管 {months} 个月）',
    en: '{kind}: {n}, before {before} (kept {months} months)',
  },
  askedBy: { zh: '{name}于 {when} 提出。', en: 'Asked for by {name}, {when}.' },
  approve: { zh: '批准清除', en: 'Approve' },
  approveQuestion: { zh: '批准清除这 {n} 条？', en: 'Approve the removal of these {n}?' },
  approveConsequences: {
    zh: '立即清除，不能恢复；此前的备份里仍有。留下清除记录：类别、编号、数量、校验值、依据、谁提出谁批准。',
    en: 'They go at once and for good, though earlier backups still hold them. What stays is a record of removal: kind, numbers, count, hash, rule, who asked and who approved.',
  },
  approved: { zh: '已批准，已清除', en: 'Approved and removed' },
  approvedBy: { zh: '{name}于 {when} 批准，已清除。', en: 'Approved by {name}, {when}; removed.' },
  refused: { zh: '已退回，没有清除', en: 'Refused; nothing was removed' },
  refusedBy: {
    zh: '{name}于 {when} 不批准：{opinion}',
    en: 'Refused by {name}, {when}: {opinion}',
  },

  tombstones: { zh: '清除记录', en: 'Records of removal' },
  noTombstones: { zh: '还没有清除过。', en: 'Nothing was removed yet.' },
  numbers: { zh: '编号', en: 'Numbers' },
  count: { zh: '数量', en: 'Count' },
  hash: { zh: '校验值（SHA-256）', en: 'SHA-256' },
  file: { zh: '文件', en: 'File' },
  file_gone: { zh: '已删除', en: 'deleted' },
  file_waiting: { zh: '待删除', en: 'to be deleted' },
  file_shared: { zh: '与在册材料相同，保留', en: 'the same as something kept, stays' },
  who: { zh: '提出、批准', en: 'Asked, approved' },
  when: { zh: '清除时间', en: 'Removed' },
} satisfies Words
