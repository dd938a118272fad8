import type { Words } from './words.ts'

/** The forms of the acts on an item, and of its registration. */
export const itemActsText = {
  registerTitle: { zh: '登记整改事项', en: 'Register an item' },
  registerAct: { zh: '登记', en: 'Register' },
  registered: { zh: '已登记，下一步下达任务', en: 'Registered; the next step is to hand it out' },
  noCampaign: {
    zh: '还没有专项整治，不能登记事项。',
    en: 'There is no campaign yet, so no item can be registered.',
  },
  what: { zh: '是什么问题', en: 'The problem' },
  who: { zh: '责任和时限', en: 'Who and by when' },
  how: { zh: '整改措施', en: 'Measures' },
  problemHelp: { zh: '一句话说清楚是什么问题', en: 'What is wrong, in one sentence' },
  manifestationHelp: { zh: '具体在哪里、什么时候、怎样表现', en: 'Where, when and how it shows' },
  laterHelp: { zh: '可以在下达时再定', en: 'May be settled when it is handed out' },
  choose: { zh: '请选择', en: 'Choose' },
  measure: { zh: '做什么', en: 'What is done' },
  acceptanceHelp: { zh: '做到什么程度算完成', en: 'What has to be true for it to count as done' },
  addMeasure: { zh: '添加措施', en: 'Add a measure' },
  removeMeasure: { zh: '移除第 {n} 项', en: 'Remove no. {n}' },
  moveUp: { zh: '第 {n} 项上移', en: 'Move no. {n} up' },
  moveDown: { zh: '第 {n} 项下移', en: 'Move no. {n} down' },
  noMeasures: {
    zh: '还没有措施。下达任务之前至少要有一项。',
    en: 'No measures yet. At least one is needed before handing out.',
  },

  assignAct: { zh: '下达', en: 'Hand out' },
  registerClaimAct: { zh: '转核验', en: 'Send to the verifier' },
  registerClaimHelp: {
    zh: '台账称已办结。写明是谁的责任，由没有经手的核验人核实，不会直接销号。',
    en: 'The ledger called it done. Say whose it was; somebody who took no part will check it. It is not closed by this.',
  },
  deadlineHelp: {
    zh: '时限和长期坚持至少定一项',
    en: 'A deadline, long-term, or both',
  },
  dayPassed: {
    zh: '这一天已过，下达后即为逾期。请确认没有填错。',
    en: 'This day has passed, so it will be late at once. Please check it.',
  },
  amendAct: { zh: '保存修改', en: 'Save the changes' },
  amendReason: { zh: '修改说明', en: 'Why it is changed' },
  acceptAct: { zh: '接收', en: 'Accept' },
  acceptHelp: {
    zh: '接收后由您整改，到期前申请销号。',
    en: 'Once accepted it is yours to work on and to submit before the deadline.',
  },
  reportAct: { zh: '提交进展', en: 'Report' },
  progressText: { zh: '本次进展', en: 'What happened' },
  progressHelp: { zh: '做了什么、结果怎样', en: 'What was done and what came of it' },
  measureResult: { zh: '结果', en: 'Result' },
  measureDone: { zh: '已完成', en: 'done' },
  requestExtensionAct: { zh: '申请延期', en: 'Ask' },
  newDeadline: { zh: '新的时限', en: 'New deadline' },
  newDeadlineHelp: {
    zh: '现在的时限是 {deadline}，批准之前不变。',
    en: 'The deadline is {deadline} and stays so until the leader approves.',
  },
  measureLater: { zh: '第 {n} 项措施的新时限', en: 'New deadline of measure {n}' },
  measureLaterHelp: {
    zh: '{text}（现时限 {deadline}）。不填则不变。',
    en: '{text} (due {deadline} now). Blank leaves it as it is.',
  },
  measureAlongHelp: {
    zh: '{text}（现时限 {deadline}）。不填则随事项一并延长。',
    en: '{text} (due {deadline} now). Blank moves it along with the item.',
  },
  extensionReasonHelp: {
    zh: '为什么按时完成不了，到新的时限能做到什么',
    en: 'Why it cannot be done in time, and what will be done by then',
  },
  requestSuspensionAct: { zh: '申请挂起', en: 'Ask' },
  suspensionReasonHelp: {
    zh: '在等什么。批准后不计时，恢复时时限按挂起的天数顺延。',
    en: 'What it waits for. Once approved no time runs; on resuming the deadline moves by the days it took.',
  },
  suspensionWords: { zh: '{name}申请挂起：{reason}', en: '{name} asks to suspend it: {reason}' },
  resumeAct: { zh: '恢复办理', en: 'Resume' },
  resumeReasonHelp: {
    zh: '等的事情怎样了。从今天起重新计时，时限按挂起的天数顺延。',
    en: 'What became of it. Time runs again from today and the deadline moves by the days it took.',
  },
  howLimited: { zh: '时限怎样定', en: 'How the deadline is set' },
  byDay: { zh: '定一个日期', en: 'as a day' },
  byRule: { zh: '按时限规则计算', en: 'by a deadline rule' },
  chooseRule: { zh: '选择规则', en: 'Choose a rule' },
  ruleOption: { zh: '{trigger}（{length}{unit}）', en: '{trigger} ({length} {unit})' },
  countedTo: {
    zh: '自{start}起算，到 {day}。',
    en: 'Counted from {start}: due {day}.',
  },
  countedProvisional: {
    zh: '暂定：所跨年度的放假安排尚未导入，导入后自动重算。',
    en: 'Provisional: the holidays of a year it runs into are not entered; it is computed again once they are.',
  },
  noSuchRules: {
    zh: '还没有按天计算的规则。',
    en: 'There is no rule that counts days yet.',
  },
  extensionLength: { zh: '延长多少{unit}', en: 'How many more {unit}' },
  extensionLengthHelp: {
    zh: '现在的时限是 {deadline}。按规则最多还能延长 {left}{unit}。',
    en: 'It is due {deadline} now. The rule allows {left} more {unit} at most.',
  },
  extensionOnceHelp: {
    zh: '现在的时限是 {deadline}。按规则只能延长一次，最多 {left}{unit}。',
    en: 'It is due {deadline} now. The rule allows one extension, of {left} {unit} at most.',
  },
  decideAct: { zh: '提交决定', en: 'Decide' },
  extensionWords: {
    zh: '{name}申请延期（事项现时限 {from}）：{days}。理由：{reason}',
    en: '{name} asks for more time (the item is due {from} now): {days}. Reason: {reason}',
  },
  decision: { zh: '决定', en: 'Decision' },
  approves: { zh: '批准', en: 'Approve' },
  refuses: { zh: '不批准', en: 'Refuse' },
  decisionHelp: { zh: '不批准的，请说明理由。', en: 'A refusal says why.' },
  recordLookBackAct: { zh: '登记没有反弹', en: 'Record that it holds' },
  recordReboundAct: { zh: '登记反弹，开启新一轮', en: 'Record the rebound and open a new cycle' },
  reopenAct: { zh: '重新整改，开启新一轮', en: 'Reopen in a new cycle' },
  newCycleDeadline: { zh: '新一轮的整改时限', en: 'Deadline of the new cycle' },
  newCycleHelp: {
    zh: '事项回到“待接收”，由原责任人整改；上一轮的日期和结论保留。',
    en: 'The item is to be accepted again by its handler; the dates and verdict of the last cycle stay.',
  },
  newCycleDraftHelp: {
    zh: '{who}：事项回到“未下达”，由整改办重新下达；上一轮的日期和结论保留。',
    en: '{who}: the item goes back to be handed out anew by the clerk; the dates and verdict of the last cycle stay.',
  },
  reopenReasonHelp: { zh: '为什么要重新整改', en: 'Why it has to be done again' },
  submitAct: { zh: '申请销号', en: 'Submit for close-out' },
  resultHelp: {
    zh: '问题解决到什么程度，核验人能查到什么',
    en: 'How far it is solved, and what a verifier can find',
  },
  remainderText: { zh: '余下的问题', en: 'What remains' },
  remainderDeadline: { zh: '余下问题的完成日期', en: 'By when' },
  approveAct: { zh: '审核通过', en: 'Approve' },
  approving: { zh: '您审核的是', en: 'What you approve' },
  approveHelp: {
    zh: '通过后交由没有经手的核验人核验。',
    en: 'It then goes to a verifier who took no part.',
  },
  returnAct: { zh: '退回重办', en: 'Return' },
  returnHelp: {
    zh: '责任人会看到退回的理由，继续整改。',
    en: 'The handler sees the reason and goes on working.',
  },
  verifyAct: { zh: '核验销号', en: 'Verify and close' },
  verifying: { zh: '您核验的是', en: 'What you verify' },
  findingHelp: {
    zh: '您亲自看到、问到、查到了什么',
    en: 'What you yourself saw, asked or found',
  },
  minutesNumber: { zh: '会议纪要号', en: 'Number of the minutes' },
  minutesNumberHelp: {
    zh: '本次专项整治要求集体研究。从已登记纪要号的会议中选择；没有的，请整改办先在工作记录中登记。',
    en: 'This campaign demands a collective decision. Choose one of the meetings on record; where there is none, the office records it with the campaign first.',
  },
  minutesOn: { zh: '会议日期', en: 'Day of the meeting' },
  reviewDays: { zh: '每隔多少天复查', en: 'Days between two reviews' },
  reviewDaysHelp: {
    zh: '长期坚持事项销号后为“阶段性完成”，到期复查。不填按系统设置。',
    en: 'A long-term item comes to the end of a stage and is reviewed. Left empty, the usual period holds.',
  },
  publishAct: { zh: '公示', en: 'Publish' },
  publicText: { zh: '公示内容', en: 'Public text' },
  publicTextHelp: {
    zh: '写问题和结果，不写姓名。公示期从今天起算，期满没有异议自动销号。',
    en: 'The problem and the outcome, no names. The notice begins today; if nobody objects the item is closed after its last day.',
  },
  publicTextOf: { zh: '{problem}。办理结果：{outcome}。', en: '{problem}. Outcome: {outcome}.' },
  finishPublicityAct: { zh: '公示期满销号', en: 'Close' },
  finishPublicityHelp: {
    zh: '公示到{until}期满，没有登记异议。',
    en: 'The notice ran until {until} and no objection was recorded.',
  },
  recordObjectionAct: { zh: '登记异议并退回', en: 'Record and send back' },
  objection: { zh: '异议内容', en: 'The objection' },
  objectionHelp: {
    zh: '反映了什么，不写反映人的姓名和电话',
    en: 'What is objected; no name or number of who objects',
  },
  leads: { zh: '退回到', en: 'Send back to' },
  leadsInProgress: { zh: '重新整改', en: 'the work' },
  leadsAwaitingVerification: { zh: '重新核验', en: 'verification' },
  openRemainderAct: { zh: '开启新一轮', en: 'Open the next cycle' },
  openRemainderHelp: {
    zh: '遗留问题成为新一轮的措施，时限 {day}；已完成的措施保留，等责任人接收。',
    en: 'What remains becomes a measure of the next cycle, due {day}; what was done stays done. The handler is to accept it.',
  },
  openRemainderLateHelp: {
    zh: '原定时限 {day} 已过：遗留问题成为新一轮的措施，已完成的措施保留，由整改办另定时限、重新下达。',
    en: 'Its date, {day}, has passed: what remains becomes a measure of the next cycle, what was done stays done, and the clerk sets another date and hands it out anew.',
  },
  openRemainderDraftHelp: {
    zh: '{who}：遗留问题成为新一轮的措施，时限 {day}；已完成的措施保留，由整改办重新下达。',
    en: '{who}: what remains becomes a measure of the next cycle, due {day}; what was done stays done. The clerk hands it out anew.',
  },
  recordPeriodicReviewAct: { zh: '登记复查，没有反弹', en: 'Record that it holds' },
  nextReviewHelp: {
    zh: '现为每 {n} 天一次。发现反弹的，请登记反弹。',
    en: 'Now every {n} days. If it came back, record a rebound instead.',
  },
  outcomeApproved: {
    zh: '审核通过的结果是“{outcome}”。认定不一致的，请退回重办。',
    en: 'Approved as “{outcome}”. If you find otherwise, return the item.',
  },

  doneassign: {
    zh: '已下达 {number}，等{handler}接收',
    en: '{number} handed out; {handler} is to accept',
  },
  doneregisterClaim: {
    zh: '{number} 已转核验，等没有经手的核验人核实',
    en: '{number} waits for a verifier who took no part',
  },
  doneamend: { zh: '已保存 {number} 的修改', en: 'Changes to {number} saved' },
  doneaccept: { zh: '已接收 {number}，现在由您整改', en: '{number} accepted; it is yours now' },
  donereportProgress: { zh: '已填报 {number} 的进展', en: 'Progress on {number} reported' },
  donerequestExtension: {
    zh: '{number} 已申请延期，等{leader}审批；批准之前时限不变',
    en: 'Extension of {number} asked for; {leader} decides and the deadline stays until then',
  },
  donedecideExtension: {
    zh: '{number} 的延期申请已有决定，{handler}会收到提醒',
    en: 'The extension of {number} is decided; {handler} is told',
  },
  donerequestSuspension: {
    zh: '{number} 已申请挂起，等{leader}审批；批准之前照常计时',
    en: 'Suspension of {number} asked for; {leader} decides and time runs until then',
  },
  donedecideSuspension: {
    zh: '{number} 的挂起申请已有决定，{handler}会收到提醒',
    en: 'The suspension of {number} is decided; {handler} is told',
  },
  doneresume: { zh: '{number} 已恢复办理', en: '{number} resumed' },
  donerecordLookBack: { zh: '{number} 的回头看已登记', en: 'Look-back at {number} recorded' },
  donerecordRebound: {
    zh: '{number} 已登记反弹，等{handler}接收新一轮整改',
    en: 'Rebound of {number} recorded; {handler} is to accept the new cycle',
  },
  donereopen: {
    zh: '{number} 已重新整改，等{handler}接收',
    en: '{number} reopened; {handler} is to accept it',
  },
  donesubmitForCloseOut: {
    zh: '{number} 已申请销号，等{leader}审核',
    en: '{number} submitted; {leader} is to review',
  },
  doneapproveCloseOut: {
    zh: '{number} 已审核通过，等核验人核验',
    en: '{number} approved; a verifier is to check',
  },
  donereturnForMoreWork: {
    zh: '{number} 已退回{handler}重办',
    en: '{number} returned to {handler}',
  },
  doneverify: { zh: '{number} 已核验', en: '{number} verified' },
  donepublish: { zh: '{number} 已公示', en: '{number} published' },
  donefinishPublicity: { zh: '{number} 公示期满，已销号', en: '{number} closed after its notice' },
  donerecordObjection: {
    zh: '{number} 的异议已登记并退回',
    en: 'Objection to {number} recorded; it was sent back',
  },
  doneopenRemainder: {
    zh: '{number} 的遗留问题已开启新一轮，等{handler}接收',
    en: 'What remained of {number} opened a new cycle; {handler} is to accept it',
  },
  doneAsDraft: {
    zh: '{number} 已开启新一轮，待整改办重新下达',
    en: 'A new cycle of {number} is open; the clerk is to hand it out anew',
  },
  donerecordPeriodicReview: { zh: '{number} 的复查已登记', en: 'Review of {number} recorded' },

  meanwhile: {
    zh: '其间的变动：',
    en: 'What happened meanwhile:',
  },
} satisfies Words
