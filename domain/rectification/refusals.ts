import type { RefusalText } from '../refusal-text.ts'

/** Refusals of the item's loop. Each names what is missing (M19). */
export const rectificationRefusals = {
  unknownAction: {
    kind: 'missing',
    zh: '没有“{action}”这个操作。',
    en: 'There is no action “{action}”.',
  },
  wrongStatus: {
    kind: 'conflict',
    zh: '事项现在是“{status}”，不能做这一步。',
    en: 'The item is “{status}” now, so this step is not possible.',
  },
  notYourPart: {
    kind: 'forbidden',
    zh: '这一步由{part}办理。',
    en: 'This step belongs to the {part}.',
  },
  ownWork: {
    kind: 'forbidden',
    zh: '不能审核自己办理的事项，请由其他责任领导审核。',
    en: 'Nobody reviews their own work; another leader must.',
  },
  answersForIt: {
    kind: 'forbidden',
    zh: '办理过本事项的人和责任领导不能复查，请由整改办的其他人员或核验人复查。',
    en: 'Who worked on it or is its leader does not review it; another clerk or verifier must.',
  },
  touchedThisCycle: {
    kind: 'forbidden',
    zh: '您在本轮经手过这个事项，不能核验，须由没有参与的人核验。',
    en: 'You took part in this item in this cycle; somebody who did not must verify it.',
  },
  changedAfterApproval: {
    kind: 'conflict',
    zh: '审核通过后内容或佐证材料有变动，须由责任领导重新审核。',
    en: 'Something changed after approval; the leader must approve again.',
  },
  alreadyApproved: {
    kind: 'conflict',
    zh: '已审核通过，内容没有变动，无须再次审核。',
    en: 'Already approved and nothing changed since.',
  },
  measuresOpen: {
    kind: 'invalid',
    zh: '还有措施没有完成：第 {measures} 项。请先填报结果，或选择“部分解决”等其他办理结果。',
    en: 'Measures still open: no. {measures}. Report them first, or choose another outcome.',
  },
  incomplete: {
    kind: 'invalid',
    zh: '还缺：{missing}。',
    en: 'Still missing: {missing}.',
  },
  noClaim: {
    kind: 'conflict',
    zh: '导入的台账没有称这个事项已办结，不能按存量事项转核验，请下达任务。',
    en: 'No ledger called this item done when it came in, so it cannot go to the verifier; hand it out.',
  },
  leaderHandles: {
    kind: 'invalid',
    zh: '责任领导和责任人不能是同一人：责任领导要审核责任人的办理。',
    en: 'Leader and handler must be two people: the leader reviews the handler.',
  },
  noPartHeld: {
    kind: 'conflict',
    zh: '{name}在这个事项里已没有待办的责任，无须交接。',
    en: '{name} holds no open part in this item any more; there is nothing to hand over.',
  },
  successorUnsuitable: {
    kind: 'invalid',
    zh: '{name}的任职不能承担“{part}”，请换一位接手人，或先增加任职。',
    en: 'The posts of {name} do not allow the part “{part}”; choose somebody else or add a post first.',
  },
  successorWorked: {
    kind: 'invalid',
    zh: '{name}本轮办理过这个事项，不能接任责任领导：责任领导要审核办理情况。',
    en: '{name} worked on this item in this cycle and cannot become its leader, who reviews the work.',
  },
  ruleUnsuitable: {
    kind: 'invalid',
    zh: '规则“{rule}”不是按天向后计算的，不能用来确定整改时限。',
    en: 'Rule “{rule}” does not count whole days forward, so it cannot set a deadline here.',
  },
  noExtensionLeft: {
    kind: 'conflict',
    zh: '按所依据的时限规则，延长以 {limit} 天为限，已经不能再延长。',
    en: 'Its rule allows {limit} days of extension at most, and none are left.',
  },
  extendedOnce: {
    kind: 'conflict',
    zh: '按所依据的时限规则只能延长一次，已经延长过 {granted} 天，不能再延长。',
    en: 'Its rule allows one extension, and one of {granted} days was granted.',
  },
  extensionByLength: {
    kind: 'invalid',
    zh: '这个时限按规则计算，请填写延长的天数，不填日期。',
    en: 'This deadline is counted by a rule; say how many days more, not a date.',
  },
  extensionByDay: {
    kind: 'invalid',
    zh: '这个时限是直接定的日期，请填写新的日期。',
    en: 'This deadline was set as a day; say the new day.',
  },
  deadlineStands: {
    kind: 'conflict',
    zh: '时限已经确定，不需要重新计算。',
    en: 'The deadline is certain; there is nothing to compute again.',
  },
  deadlineNeedsExtension: {
    kind: 'conflict',
    zh: '任务下达后时限只能通过批准延期变更（现为 {deadline}）。',
    en: 'After hand-out the deadline moves only by an approved extension (now {deadline}).',
  },
  noDeadline: {
    kind: 'conflict',
    zh: '事项没有定时限，无须延期。',
    en: 'The item has no deadline, so there is nothing to extend.',
  },
  deadlinePassed: {
    kind: 'conflict',
    zh: '时限 {deadline} 已过。延期只能在到期之前（含当日）申请。',
    en: 'The deadline {deadline} has passed. An extension is asked for on or before that day.',
  },
  notLater: {
    kind: 'invalid',
    zh: '新的时限要晚于现在的时限 {deadline}。',
    en: 'The new deadline must be later than the present one, {deadline}.',
  },
  extensionAsked: {
    kind: 'conflict',
    zh: '已经申请延期（{deadline}），请等责任领导决定。',
    en: 'An extension ({deadline}) was already asked for; the leader has to decide first.',
  },
  measureNotOpen: {
    kind: 'conflict',
    zh: '第 {position} 项措施没有定时限，或者已经完成，不用延期。',
    en: 'Measure no. {position} has no deadline or is done, so there is nothing to extend.',
  },
  measurePassed: {
    kind: 'conflict',
    zh: '第 {position} 项措施的时限 {deadline} 已过。延期只能在到期之前（含当日）申请。',
    en: 'The deadline {deadline} of measure no. {position} has passed. More time is asked for on or before that day.',
  },
  measureNotLater: {
    kind: 'invalid',
    zh: '第 {position} 项措施的新时限要晚于现在的 {deadline}。',
    en: 'The new deadline of measure no. {position} must be later than the present one, {deadline}.',
  },
  measureAfterItem: {
    kind: 'invalid',
    zh: '第 {position} 项措施的新时限不能晚于事项的时限 {deadline}；要更晚的，请一并延长事项的时限。',
    en: 'Measure no. {position} cannot be due after the item, {deadline}; to go beyond, extend the item as well.',
  },
  itemSuspended: {
    kind: 'conflict',
    zh: '事项自 {from} 起挂起，要先恢复办理。',
    en: 'The item is suspended since {from}; resume it first.',
  },
  notSuspended: {
    kind: 'conflict',
    zh: '事项没有挂起。',
    en: 'The item is not suspended.',
  },
  suspensionAsked: {
    kind: 'conflict',
    zh: '已经申请挂起，请等责任领导决定。',
    en: 'A suspension was already asked for; the leader has to decide first.',
  },
  noLookBackLeft: {
    kind: 'conflict',
    zh: '本轮的回头看都已做完。发现反弹的，可以随时登记。',
    en: 'Every look-back of this cycle is done. A rebound may be recorded at any time.',
  },
  lookBackNotDue: {
    kind: 'conflict',
    zh: '下一次回头看在 {day}，到期再做。发现反弹的，可以随时登记。',
    en: 'The next look-back is due on {day}. A rebound may be recorded at any time.',
  },
  reviewNotDue: {
    kind: 'conflict',
    zh: '下一次定期复查在 {day}，到期再做。发现反弹的，可以随时登记。',
    en: 'The next review is due on {day}. A rebound may be recorded at any time.',
  },
  noReviewPlanned: {
    kind: 'conflict',
    zh: '这个事项不是长期坚持事项，没有定期复查。',
    en: 'The item is not a long-term one, so no review is planned.',
  },
  noRemainder: {
    kind: 'conflict',
    zh: '这个事项销号时没有遗留问题。发现反弹或需要重新整改的，请登记反弹或重新整改。',
    en: 'Nothing remained when the item was closed. For what came back, record a rebound or reopen it.',
  },
  minutesMissing: {
    kind: 'invalid',
    zh: '本次专项整治要求集体研究后销号，请填写会议纪要号和会议日期。',
    en: 'This campaign demands a collective decision: give the number of the minutes and the day of the meeting.',
  },
  minutesInFuture: {
    kind: 'invalid',
    zh: '会议日期 {day} 还没有到。',
    en: 'The day of the meeting, {day}, is still to come.',
  },
  minutesNotRecorded: {
    kind: 'invalid',
    zh: '{day} 没有登记过会议纪要号为“{number}”的会议。请整改办先在专项整治的工作记录中登记会议并填写纪要号，再从列表中选择。',
    en: 'No meeting of {day} with minutes “{number}” is recorded. The office records the meeting and the number of its minutes with the campaign first; then choose it from the list.',
  },
  alreadyPublished: {
    kind: 'conflict',
    zh: '自 {from} 起已经公示。要更正内容的，请登记异议退回核验后重新公示。',
    en: 'Published since {from}. To correct the text, record an objection and publish again after verification.',
  },
  notPublished: {
    kind: 'conflict',
    zh: '还没有公示。请先核对公示内容并公示。',
    en: 'Not published yet; check the text and publish it first.',
  },
  publicityRuns: {
    kind: 'conflict',
    zh: '公示到 {until} 期满，期满没有异议才能销号。',
    en: 'The notice runs until {until}; the item is closed after that day if nobody objects.',
  },
  publicityStands: {
    kind: 'conflict',
    zh: '公示的最后一天不用重算。',
    en: 'The last day of the notice stands.',
  },
  publicTextNames: {
    kind: 'invalid',
    zh: '公示内容里有经办人员的姓名：{names}。公示只写问题和结果，请去掉姓名。',
    en: 'The public text names people on the item: {names}. It states the problem and the outcome only; take the names out.',
  },
  deadlineBehind: {
    kind: 'invalid',
    zh: '新一轮的时限 {deadline} 已过，请定今天或以后的日期。',
    en: 'The deadline of the new cycle, {deadline}, has passed; set today or a later day.',
  },
  nothingAsked: {
    kind: 'conflict',
    zh: '没有待批的申请。',
    en: 'No request waits for a decision.',
  },
  ownRequest: {
    kind: 'forbidden',
    zh: '不能批准自己提出的申请，请由其他责任领导决定。',
    en: 'Nobody decides their own request; another leader must.',
  },
  outcomeDiffers: {
    kind: 'conflict',
    zh: '您认定的办理结果与审核通过的“{approved}”不一致，请退回重办并说明。',
    en: 'Your outcome differs from the approved “{approved}”; return the item and say why.',
  },
  remainderBehind: {
    kind: 'invalid',
    zh: '余下问题的完成日期 {deadline} 已过，请定今天或以后的日期。',
    en: 'The deadline of what remains, {deadline}, has passed; set today or a later day.',
  },
  remainderMissing: {
    kind: 'conflict',
    zh: '事项没有写明余下的问题和完成日期，不能认定为“部分解决”。请退回重办，由责任人写明后再提交。',
    en: 'The item does not say what remains and by when, so it cannot be “partly solved”. Return it, so that the handler adds this.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    zh: '您打开之后，{by} 已经更新了这个事项。您填写的内容还在，请看过最新情况再提交。',
    en: '{by} changed this item after you opened it. What you typed is kept; look at the latest and submit again.',
  },
  fileTooLarge: {
    kind: 'invalid',
    zh: '文件“{name}”超过 {limit} MB。',
    en: 'The file “{name}” is larger than {limit} MB.',
  },
  fileTypeRefused: {
    kind: 'invalid',
    zh: '文件“{name}”按内容看不是可接收的类型（jpg、png、webp、heic、pdf、docx、xlsx、txt）。',
    en: 'By its content the file “{name}” is not an accepted type (jpg, png, webp, heic, pdf, docx, xlsx, txt).',
  },
  fileEmpty: {
    kind: 'invalid',
    zh: '文件“{name}”是空的。',
    en: 'The file “{name}” is empty.',
  },
  dayInFuture: {
    kind: 'invalid',
    zh: '日期不能晚于今天：{day}。',
    en: 'The date cannot be later than today: {day}.',
  },
} satisfies Record<string, RefusalText>
