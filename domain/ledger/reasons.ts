/**
 * Why a row of a ledger was left out, refused, or needs a person's eye.
 * Texts take `{name}` from the reason's details.
 */
export interface Reason {
  code: ReasonCode
  details: Record<string, string | number>
}

export type ReasonCode = keyof typeof ledgerReasons

/** Builds a reason; exists so that a misspelt code does not compile. */
export function reason(code: ReasonCode, details: Reason['details'] = {}): Reason {
  return { code, details }
}

export const ledgerReasons = {
  // whole sheets and tables
  noHeader: { zh: '没有找到台账表头', en: 'no ledger header was found' },
  emptySheet: { zh: '空表', en: 'the sheet is empty' },
  hiddenSheet: { zh: '隐藏的表，未经要求不导入', en: 'hidden sheet, not imported unasked' },
  // rows that are not items
  titleRow: { zh: '标题行', en: 'title row' },
  groupRow: {
    zh: '分组行，已作为下面各项的所属方面',
    en: 'group row, taken as the aspect below it',
  },
  totalRow: { zh: '合计行', en: 'total row' },
  noteRow: { zh: '说明行', en: 'note row' },
  signatureRow: { zh: '落款、签字或页脚行', en: 'signature or footer row' },
  repeatedHeader: { zh: '重复的表头', en: 'header repeated' },
  numberOnlyRow: { zh: '只有序号的空行', en: 'numbered row with nothing in it' },
  // rows that are items and cannot be taken
  noProblem: { zh: '没有写明问题', en: 'no problem is named' },
  noProblemList: {
    zh: '文件里没有写明问题的表，任务对不上问题：请把问题清单放进同一个文件',
    en: 'no table of the file names a problem for the task: put the list of problems into the same file',
  },
  duplicateNumber: {
    zh: '编号“{number}”与第 {firstRow} 行重复，问题内容却不同',
    en: 'number “{number}” is that of row {firstRow}, yet the problem differs',
  },
  tooManyRows: {
    zh: '一个问题下超过 {limit} 行',
    en: 'more than {limit} rows under one problem',
  },
  tooManyMeasures: {
    zh: '一个问题有 {found} 条整改措施，最多 {limit} 条，请分成几个问题',
    en: 'one problem has {found} measures, {limit} at most; divide it into several',
  },
  taskWithoutProblem: {
    zh: '编号“{number}”在问题清单里没有对应的问题',
    en: 'no problem has the number “{number}”',
  },
  taskWithoutNumber: {
    zh: '没有编号，无法对应到问题',
    en: 'has no number to find its problem by',
  },
  numbersRun: {
    zh: '这张清单的序号 1–{last} 只是它自己的行号，看不出对应哪个问题，请加一列“问题序号”',
    en: 'the numbers 1–{last} of this list only count its own rows; add a column 问题序号 that tells the problem',
  },
  ambiguousNumber: {
    zh: '编号“{number}”对应多个问题',
    en: 'several problems have the number “{number}”',
  },
  dutyWithoutProblem: {
    zh: '责任清单这一行没有对应到任何问题',
    en: 'this row of the duty list belongs to no problem',
  },
  unknownAspect: {
    zh: '问题目录里没有方面“{name}”',
    en: 'the catalogue has no aspect “{name}”',
  },
  newAspect: {
    zh: '方面“{name}”不在问题目录里，可在导入时加入，或对应到目录里的方面',
    en: 'the aspect “{name}” is not in the catalogue; it can be added with the import, or be told to be one that is',
  },
  aspectTaken: {
    zh: '方面“{name}”按问题目录里的“{taken}”办理',
    en: 'the aspect “{name}” is taken for “{taken}” of the catalogue',
  },
  // dates
  dateUnread: { zh: '读不出日期“{text}”', en: 'cannot read the date “{text}”' },
  impossibleDate: { zh: '“{text}”不是存在的日期', en: '“{text}” is not a date that exists' },
  dateTooEarly: { zh: '“{text}”早于2000年', en: '“{text}” is before the year 2000' },
  monthMissing: { zh: '“{text}”没有写明月份', en: '“{text}” names no month' },
  relativeDate: {
    zh: '“{text}”没有写明从哪一天算起',
    en: '“{text}” does not say from which day it counts',
  },
  severalDates: {
    zh: '“{text}”有多个日期，按最后一个读取',
    en: '“{text}” has several dates, the last was taken',
  },
  yearAssumed: {
    zh: '“{text}”没有写年份，按{year}年读取',
    en: '“{text}” has no year, {year} taken',
  },
  beforeFestival: {
    zh: '“{text}”按节日前一天 {day} 读取',
    en: '“{text}” was read as {day}, the day before the festival',
  },
  numberAsDate: {
    zh: '“{text}”是数字格式的单元格，可能是{one}，也可能是{other}，没有读取',
    en: 'the cell holds the number “{text}”, which may mean {one} or {other}; no date was read',
  },
  deadlinePassed: { zh: '时限 {deadline} 已过', en: 'the deadline {deadline} has passed' },
  noDeadline: { zh: '没有整改时限', en: 'has no deadline' },
  // people and responsibility
  notAPerson: { zh: '“{text}”不是具体的人', en: '“{text}” is not a person' },
  furtherPeople: {
    zh: '“{field}”写了几个人：取{name}，{others}留在备注',
    en: 'several people under “{field}”: {name} is taken, {others} kept in the note',
  },
  formulaFailed: {
    zh: '“{field}”的公式没有算出结果（{text}）',
    en: 'the formula of “{field}” gave no result ({text})',
  },
  formulaUncomputed: {
    zh: '“{field}”的公式没有保存计算结果，请用 WPS 或 Excel 打开文件并保存后再导入',
    en: 'the formula of “{field}” has no saved result; open the file in WPS or Excel, save it, and import again',
  },
  noMeasure: { zh: '没有整改措施', en: 'has no measure' },
  inherited: {
    zh: '{fields}空白或写“同上”，沿用上一行',
    en: '{fields} blank or “ditto”, taken from the row above',
  },
  listsDiffer: {
    zh: '各清单的“{header}”不一致：{text}',
    en: 'the lists differ on “{header}”: {text}',
  },
  // what the file calls done
  claimContradicted: {
    zh: '“{closed}”与“{result}”相互矛盾，按未完成读取',
    en: '“{closed}” and “{result}” contradict each other, taken as not done',
  },
  closedOnFuture: {
    zh: '销号时间 {on} 还没有到，按未完成读取',
    en: 'the close-out date {on} lies ahead, taken as not done',
  },
  claimToVerify: {
    zh: '文件称已完成，导入后待独立核验，不直接销号',
    en: 'the file calls it done; it comes in awaiting verification, never closed',
  },
  claimWithoutPeople: {
    zh: '文件称已完成：责任领导和责任人都建档的，导入后待独立核验；没有建档的，先作为未下达事项，完成情况原样保留，补齐责任人后转核验',
    en: 'the file calls it done: with leader and handler on file it comes in awaiting verification, else as a draft with the claim kept, which goes there once its people are named',
  },
  claimNowToVerify: {
    zh: '文件称已完成，责任领导和责任人已补齐：导入后转独立核验，不直接销号',
    en: 'the file calls it done and now names leader and handler on file: with the import it goes to the verifier, never closed',
  },
  claimStaysDraft: {
    zh: '文件这次称已完成，登记时没有这样写：补齐责任人后仍为未下达事项，请下达任务后办理',
    en: 'the file calls it done now but did not when the item came in: it stays a draft, to be handed out',
  },
  // what the system knows
  sharedName: {
    zh: '有不止一人叫“{name}”，请导入后指定',
    en: 'more than one person is called “{name}”; choose after the import',
  },
  unknownPerson: {
    zh: '“{name}”未建档，可在导入时新建',
    en: '“{name}” is not on file and can be added with the import',
  },
  unknownUnit: {
    zh: '单位“{name}”未建档，可在导入时新建',
    en: 'the unit “{name}” is not on file and can be added with the import',
  },
  fieldRefused: { zh: '“{field}”不能接受：{why}', en: '“{field}” cannot be taken: {why}' },
  leaderHandles: {
    zh: '责任领导和责任人是同一人，下达任务前须换一人',
    en: 'leader and handler are the same person; name another before handing it out',
  },
  editedHere: {
    zh: '{fields}已在系统里改过，保留系统里的内容，不按文件改',
    en: '{fields} was edited here since; it stays as it is here',
  },
  progressDiffers: {
    zh: '文件里的进展或完成情况与上次导入不同，请在事项里填报',
    en: 'the file tells other progress than last time; report it on the item',
  },
  personGone: {
    zh: '{name}已没有在任岗位，请先办理交接或在事项里换人',
    en: '{name} holds no current post; hand over first, or name somebody else on the item',
  },
  unitGone: {
    zh: '单位“{name}”已撤销，请先在事项里换单位',
    en: 'the unit “{name}” is closed; name another on the item first',
  },
  personElsewhere: {
    zh: '{name}在{bureau}任职，不能承担这个责任单位的事项，请在文件里改人或改责任单位，也可由县级办公室指定',
    en: '{name} holds a post in {bureau} and cannot be named under this lead unit; change the name or the unit in the file, or let the county office name them',
  },
  unitElsewhere: {
    zh: '责任单位属于另一个局，请由该局或县级办公室导入',
    en: 'the lead unit lies in another bureau; that bureau or the county office has to import it',
  },
  onRecord: {
    zh: '“{number}”是系统里已有的事项，表中的改动不导入，请在事项里办理',
    en: '“{number}” is an item on record; changes in the sheet are not imported, make them on the item',
  },
  sameWordsAsRow: {
    zh: '与第 {row} 行的问题文字相同，仍作为两个事项导入，请核对',
    en: 'says the same as row {row}; both come in as items of their own, please check',
  },
  sameWordsOnRecord: {
    zh: '与已有事项 {number} 的问题文字相同，仍作为新事项导入，请核对',
    en: 'says the same as item {number} on record; it comes in as a new one, please check',
  },
  underWay: {
    zh: '事项已在办理中（{status}），文件的改动请在事项里办理',
    en: 'the item is under way ({status}); make the file’s changes on the item',
  },
} as const satisfies Record<string, { zh: string; en: string }>
