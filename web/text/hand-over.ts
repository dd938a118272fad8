import type { Words } from './words.ts'

/** What somebody holds open, handing it over, leaving and coming back. */
export const handOverText = {
  held: { zh: '未了责任', en: 'Open parts' },
  holdsNothing: {
    zh: '没有未销号事项里的责任，也没有未签的查摆表。',
    en: 'Holds no part in an open item and no unsigned self-check sheet.',
  },
  handOver: { zh: '办理交接', en: 'Hand over' },
  by: { zh: '时限 {day}', en: 'by {day}' },
  round: { zh: '第 {n} 轮', en: 'round {n}' },
  successor: { zh: '接手人', en: 'Successor' },
  successorHelp: {
    zh: '责任领导只能交给责任领导或主要负责人；选定后，不能交的事项会写明原因。',
    en: 'A leader’s part goes to a leader or head only; once chosen, rows that cannot go say why.',
  },
  reason: { zh: '交接原因', en: 'Reason' },
  reasonHelp: { zh: '如：岗位调整、调离、退休', en: 'e.g. change of post, transfer, retirement' },
  whatGoes: { zh: '交接哪些', en: 'What goes' },
  consequences: {
    zh: '事项逐个交接、逐个记入日志，有一个不成不影响其他。已签的意见、已完成的措施不变；原责任人仍算本轮经手人，不能核验；原责任人提出而未批的延期、挂起申请随之取消。交接双方都会收到提醒。',
    en: 'Each item goes by itself, with its own entry in the log; one that cannot go holds up no other. What was signed and the measures done stay as they are; who hands over still counts as part of this cycle and cannot verify. Extensions or suspensions they asked for and nobody decided fall away. Both are told.',
  },
  handOverRows: { zh: '交接 {n} 项', en: 'Hand over {n}' },
  result: { zh: '已交接 {done} 项，未交接 {stays} 项', en: 'Handed over {done}, staying {stays}' },
  handedOver: { zh: '已交接', en: 'handed over' },
  closeResult: { zh: '知道了', en: 'Close' },

  leaving: { zh: '离任', en: 'Leaving' },
  leave: { zh: '标记离任', en: 'Mark as left' },
  leftOn: { zh: '哪天离任', en: 'Left on' },
  leaveConsequences: {
    zh: '全部任职从这一天起结束，账号不能再登录，也不能再把事项交给本人。有未了责任的，须先办理交接。',
    en: 'All posts end on that day, nobody signs in with the account, and nothing can be given to this person any more. Open parts have to be handed over first.',
  },
  markedAsLeft: { zh: '{name}已离任', en: '{name} is marked as left' },
  hasLeft: { zh: '{day}离任。', en: 'Left on {day}.' },
  comeBack: { zh: '恢复在册', en: 'Take back' },
  comeBackQuestion: { zh: '{name}回来了？', en: 'Is {name} back?' },
  comeBackConsequences: {
    zh: '账号可以重新登录；原来的任职不恢复，须重新增加任职。',
    en: 'The account opens again; posts do not come back and have to be added anew.',
  },
  cameBack: { zh: '{name}已恢复在册', en: '{name} is back on file' },
} satisfies Words
