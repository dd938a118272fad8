import type { Words } from './words.ts'

/** Reports: the list, the composer, what is checked, signature and preview. */
export const reportText = {
  title: { zh: '报告', en: 'Reports' },
  caption: { zh: '报告', en: 'Reports' },
  note: {
    zh: '数字取自台账，文字由人定稿；签发后连同数字一并固定。',
    en: 'Figures come from the ledger, words from people; a signature fixes both.',
  },
  newReport: { zh: '起草报告', en: 'Draft a report' },
  newReportHelp: {
    zh: '系统按记录写出四个部分的初稿，您再修改定稿。',
    en: 'The records give a first text in four parts, which you then make your own.',
  },
  campaign: { zh: '专项整治', en: 'Campaign' },
  chooseCampaign: { zh: '选择专项整治', en: 'Choose a campaign' },
  atDate: { zh: '数据截至', en: 'Figures as of' },
  atDateHelp: {
    zh: '数字按这一天终了时计算，不能晚于今天。',
    en: 'The figures are those at the end of this day, which cannot lie ahead.',
  },
  draftIt: { zh: '起草', en: 'Draft' },
  noReports: { zh: '还没有报告', en: 'No reports yet' },
  noReportsHelp: {
    zh: '起草一份，系统会从台账和工作记录写出初稿。',
    en: 'Draft one: the ledger and the activities give its first text.',
  },
  noReportsRead: {
    zh: '报告由整改办起草，起草后在这里可以看到。',
    en: 'Reports are drafted by the clerk and then listed here.',
  },
  headline: { zh: '标题', en: 'Title' },
  state: { zh: '状态', en: 'State' },
  drafting: { zh: '起草中', en: 'draft' },
  signsNext: { zh: '定稿后由主要负责人签发', en: 'once final, the head signs it' },
  signed: { zh: '已签发', en: 'signed' },
  changed: { zh: '最近修改', en: 'Last change' },
  created: { zh: '起草', en: 'Drafted' },
  signature: { zh: '签发', en: 'Signature' },
  untitled: { zh: '（没有标题）', en: '(no title)' },

  write: { zh: '编写', en: 'Write' },
  read: { zh: '正文', en: 'Text' },
  preview: { zh: '页面预览', en: 'Page preview' },
  addressee: { zh: '主送机关', en: 'Addressed to' },
  opening: { zh: '开头', en: 'Opening' },
  ofCampaign: { zh: '{campaign}，数据截至{day}', en: '{campaign}, figures as of {day}' },
  draftedBy: { zh: '{name} {when} 起草', en: 'Drafted by {name}, {when}' },

  addSection: { zh: '新增一节', en: 'Add a section' },
  sectionUp: { zh: '本节上移', en: 'Move up' },
  sectionDown: { zh: '本节下移', en: 'Move down' },
  removeSection: { zh: '删除本节', en: 'Remove section' },
  insertFigure: { zh: '插入数据项', en: 'Insert a figure' },
  partTools: { zh: '“{part}”的编排', en: 'Arrange “{part}”' },
  newHeading: { zh: '小标题', en: 'Heading' },
  newParagraph: { zh: '正文', en: 'Text' },

  saved: { zh: '已保存 {when}', en: 'Saved {when}' },
  typing: { zh: '有改动，即将保存', en: 'Changes will be saved in a moment' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  kept: {
    zh: '没有存到服务器，文字已保存在本机，正在重试。',
    en: 'Not saved to the server; your text is kept on this computer, trying again.',
  },
  keptFailed: {
    zh: '没有存到服务器，文字已保存在本机。',
    en: 'Not saved to the server; your text is kept on this computer.',
  },
  conflict: {
    zh: '{by}同时修改了这份报告，您的改动没有存上。可以先复制自己的文字，再载入最新内容。',
    en: '{by} changed this report at the same time, and your changes were not saved. Copy your text first, then load the latest.',
  },
  somebody: { zh: '别人', en: 'Somebody' },
  loadLatest: { zh: '载入最新内容', en: 'Load the latest' },
  copyMine: { zh: '复制我的文字', en: 'Copy my text' },
  notSavedText: { zh: '您没有存上的文字', en: 'Your text that was not saved' },
  draftFound: {
    zh: '{when} 在本机写的文字没有存到服务器。',
    en: 'What you wrote on this computer at {when} did not reach the server.',
  },
  draftFoundOlder: {
    zh: '{when} 在本机写的文字没有存到服务器，之后服务器上的文字又有修改。',
    en: 'What you wrote on this computer at {when} did not reach the server, and the text there was changed since.',
  },
  useMine: { zh: '用我的文字', en: 'Use my text' },
  discardMine: { zh: '丢弃', en: 'Discard it' },

  checks: { zh: '检查', en: 'Checks' },
  noProblems: { zh: '没有发现问题。', en: 'Nothing found.' },
  errors: { zh: '{n} 处必须改正', en: '{n} must be corrected' },
  warnings: { zh: '{n} 处请留意', en: '{n} to look at' },
  error: { zh: '必须改正', en: 'must be corrected' },
  warning: { zh: '请留意', en: 'please look' },
  length: { zh: '正文 {n} 字', en: '{n} characters' },
  typedNumber: { zh: '手工填写的数字', en: 'A number typed by hand' },

  figures: { zh: '数据项', en: 'Figures' },
  figuresHelp: {
    zh: '点名称查看数字背后的记录；点“插入”放到光标处。',
    en: 'Click a name to see the records behind it; “Insert” puts it where you write.',
  },
  figuresHelpRead: {
    zh: '点名称查看数字背后的记录。',
    en: 'Click a name to see the records behind it.',
  },
  figuresNow: { zh: '按现在的记录计算。', en: 'Counted from the records as they are now.' },
  figuresThen: {
    zh: '签发时固定，以后台账变动不影响。',
    en: 'Fixed by the signature; the ledger may go on.',
  },
  findFigure: { zh: '查找数据项', en: 'Find a figure' },
  insert: { zh: '插入', en: 'Insert' },
  insertNamed: { zh: '插入“{name}”', en: 'Insert “{name}”' },
  showZero: { zh: '显示为 0 的数据项（{n}）', en: 'Show figures that are 0 ({n})' },
  noFigures: { zh: '没有这样的数据项', en: 'No such figure' },
  openFigure: { zh: '{name}：{value}，查看记录', en: '{name}: {value}, see the records' },
  unknownFigure: { zh: '没有这个数据项', en: 'No such figure' },
  writeAs: { zh: '写作', en: 'Written as' },
  rowsTotal: { zh: '共 {n} 条记录', en: '{n} {n|record|records}' },
  rowsHidden: {
    zh: '其中 {n} 条不在您的可见范围内，没有列出。',
    en: '{n} of them {n|is|are} outside what you may see and not listed.',
  },
  rowsOver: { zh: '{n} 条，全部 {over} 条', en: '{n} of {over}' },
  rowsThen: {
    zh: '这是签发时数字背后的记录，所示状态为现在的。',
    en: 'These were the records behind the figure at the signature; their state is today’s.',
  },
  sumOf: {
    zh: '数字是各条右侧数目之和。',
    en: 'The figure is the sum of the numbers at the right.',
  },
  ofPeople: { zh: '{n} 人', en: '{n} {n|person|people}' },
  ofKinds: { zh: '{n} 种', en: '{n} {n|kind|kinds}' },
  ofItems: { zh: '{n} 个问题', en: '{n} {n|problem|problems}' },
  noRows: { zh: '没有记录', en: 'No records' },
  openInLedger: { zh: '在台账中打开', en: 'Open in the ledger' },
  openNowInLedger: {
    zh: '在台账中看现在符合同一条件的事项',
    en: 'See in the ledger what matches the same filter now',
  },
  done: { zh: '已完成', en: 'done' },
  notDone: { zh: '未完成', en: 'not done' },
  until: { zh: '时限 {day}', en: 'due {day}' },

  docx: { zh: '下载公文（docx）', en: 'Download (docx)' },
  redraft: { zh: '重新起草', en: 'Draft anew' },
  readThrough: { zh: '已通读', en: 'Read through' },
  readThroughQuestion: {
    zh: '文字与现在的数据都相符？',
    en: 'Does the wording fit the figures as they are now?',
  },
  readThroughConsequences: {
    zh: '请先通读全文，改好说得不对的地方。确认后，上面这些提示就不再出现。',
    en: 'Read the whole text and mend what is no longer true first. Once confirmed, these remarks are gone.',
  },
  redraftQuestion: { zh: '按现在的记录重新起草？', en: 'Draft anew from the records?' },
  redraftConsequences: {
    zh: '四个部分和开头都会换成新的初稿，您写的文字不再保留。需要的话请先复制。',
    en: 'The opening and all four parts are replaced by a new first text; what you wrote is not kept. Copy it first if you need it.',
  },
  sign: { zh: '签发', en: 'Sign' },
  signQuestion: { zh: '签发这份报告？', en: 'Sign this report?' },
  signConsequences: {
    zh: '签发后文字、数字和所附台账固定，任何人不能再改；以后台账变动不影响这份报告。成文日期为今天。',
    en: 'Text, figures and the ledger attached are fixed, and nobody can change them any more; later changes of the ledger do not touch this report. It is dated today.',
  },
  signErrors: {
    zh: '还有 {n} 处必须改正，现在不能签发。',
    en: '{n} things must be corrected before it can be signed.',
  },
  wholeLedger: {
    zh: '附全部 {total} 个问题的台账（通常附前 {shown} 个）',
    en: 'Attach the ledger of all {total} problems (usually the first {shown})',
  },
  signedBy: {
    zh: '{name}于 {when} 签发。文字、数字和所附台账已固定。',
    en: 'Signed by {name} on {when}. Text, figures and the ledger attached are fixed.',
  },
  fingerprint: { zh: '校验值 {hash}', en: 'Hash {hash}' },
  broken: {
    zh: '这份报告的内容与签发时的校验值不符，可能被改动过。请保存现场并报告审计管理员。',
    en: 'What is stored no longer fits the hash of the signature: it may have been altered. Keep everything as it is and tell the audit administrator.',
  },
  redrafted: { zh: '已重新起草', en: 'Drafted anew' },
  signedTold: { zh: '报告已签发', en: 'The report is signed' },

  pagesAreNear: {
    zh: '版式按公文格式，分页以下载的文件为准。',
    en: 'Laid out as an official document; the downloaded file decides where pages break.',
  },
  page: { zh: '第 {n} 页', en: 'Page {n}' },
  attachedLedger: {
    zh: '附件为横排表格，{shown} 行，见下载的文件。',
    en: 'The ledger follows on landscape pages, {shown} rows; see the downloaded file.',
  },
  attachedPart: {
    zh: '附件为横排表格，共 {total} 个问题，附前 {shown} 个，见下载的文件。',
    en: 'The ledger follows on landscape pages: the first {shown} of {total} problems; see the downloaded file.',
  },
} satisfies Words
