import type { Verdict } from '#domain/ledger/views.ts'
import type { Word, Words } from './words.ts'

/** The import of a ledger: choose, see what was understood, correct, import. */
export const ledgerImportText = {
  title: { zh: '导入台账', en: 'Import a ledger' },
  toLedger: { zh: '台账', en: 'Ledger' },
  what: {
    zh: '把现有台账原样放进来，不用改成模板。系统先认表头、列出每一行怎么处理，您核对后再导入；文件称已完成的，导入后仍须独立核验才能销号。',
    en: 'Bring the ledger as it is, no template needed. You first see how its columns and each row are understood; nothing is written until you import. What the file calls done still needs an independent verification here.',
  },
  kinds: {
    zh: 'Excel 或 WPS 表格（xlsx、xls、et）、CSV、Word 表格（docx），{mb}\u00a0MB 以内；合并单元格、多行表头、三张清单都可以',
    en: 'Excel or WPS workbooks (xlsx, xls, et), CSV, Word tables (docx), up to {mb}\u00a0MB; merged cells, headers of several lines and the three lists are fine',
  },
  campaign: { zh: '导入到专项整治', en: 'Import into the campaign' },
  noCampaign: {
    zh: '还没有专项整治，台账要归到一项专项整治之下。请先建立。',
    en: 'There is no campaign yet, and a ledger belongs to one. Make one first.',
  },
  sending: { zh: '正在上传“{file}”，已传 {percent}%', en: 'Sending “{file}”, {percent}% sent' },
  reading: { zh: '已上传，正在读取“{file}”…', en: 'Sent; reading “{file}”…' },
  recognising: { zh: '正在识别表头和各行…', en: 'Recognising headers and rows…' },
  again: { zh: '正在按新的对应关系重新识别…', en: 'Reading again with the new columns…' },
  undo: { zh: '撤销这次改动', en: 'Undo this change' },
  otherFile: { zh: '另选文件', en: 'Choose another file' },
  original: { zh: '下载原文件', en: 'Download the original' },
  stillHere: {
    zh: '下面是改动之前的识别结果。',
    en: 'Below is what was recognised before the change.',
  },

  sheets: { zh: '认出的表', en: 'Sheets found' },
  sheetUsed: { zh: '导入', en: 'imported' },
  sheetUnused: { zh: '不导入', en: 'not imported' },
  hiddenMark: { zh: '隐藏', en: 'hidden' },
  includeHidden: { zh: '包括隐藏的表', en: 'Include hidden sheets' },
  headerRow: { zh: '表头在第 {rows} 行', en: 'header in row {rows}' },
  rememberedHeader: {
    zh: '按上次改过的对应关系识别',
    en: 'read as corrected last time',
  },
  columnsFound: {
    zh: '{n} 列：{placed} 列有对应，{rest} 列放入备注',
    en: '{n} {n|column|columns}: {placed} placed, {rest} into the note',
  },
  columnOf: { zh: '“{header}”对应', en: '“{header}” is' },
  intoNote: { zh: '放入备注', en: 'Into the note' },
  blankHeader: { zh: '（没有列名）', en: '(no heading)' },
  sure: { zh: '认定', en: 'sure' },
  likely: { zh: '推测，请核对', en: 'a guess, please check' },
  none: { zh: '没认出', en: 'not recognised' },
  corrected: { zh: '已改', en: 'corrected' },
  mappingHelp: {
    zh: '认错了就改这一列，系统会马上重新识别，并在导入后记住，下次遇到同样的表头照此办理。没有对应的列不会丢，原文放入备注。',
    en: 'Change a column that was misread: the file is read again at once, and after the import the correction is remembered for the same header. Columns without a field are not lost; their text goes into the note.',
  },

  rows: { zh: '逐行核对', en: 'Row by row' },
  rowsHelp: {
    zh: '点开一行看全部内容。合并到同一问题的几行算一项。',
    en: 'Open a row to see all of it. Rows of one problem count as one.',
  },
  place: { zh: '位置', en: 'Place' },
  rowAt: { zh: '第 {row} 行', en: 'row {row}' },
  verdict: { zh: '处理', en: 'What happens' },
  problem: { zh: '问题', en: 'Problem' },
  measures: { zh: '整改措施', en: 'Measures' },
  people: { zh: '责任', en: 'Responsible' },
  deadline: { zh: '时限', en: 'Deadline' },
  remarks: { zh: '说明', en: 'Remarks' },
  text: { zh: '内容', en: 'Text' },
  why: { zh: '原因', en: 'Why' },
  longTerm: { zh: '长期坚持', en: 'long-term' },
  immediate: { zh: '立行立改', en: 'at once' },
  asWritten: { zh: '原文：{text}', en: 'as written: {text}' },
  moreMeasures: { zh: '另有 {n} 条', en: '{n} more' },
  moreReasons: { zh: '另有 {n} 条说明', en: '{n} more {n|remark|remarks}' },
  claimed: { zh: '文件称：{wording}', en: 'The file says: {wording}' },
  toVerify: { zh: '待核验', en: 'to be verified' },
  changed: { zh: '将修改：{fields}', en: 'Will change: {fields}' },
  openItem: { zh: '查看事项', en: 'Open the item' },
  notes: { zh: '放入备注', en: 'Into the note' },
  aspect: { zh: '所属方面', en: 'Aspect' },
  number: { zh: '编号', en: 'Number' },
  acceptance: { zh: '验收标准：{text}', en: 'Accepted when: {text}' },
  filterRows: { zh: '按处理筛选', en: 'Filter by what happens' },
  copyRows: { zh: '复制这些行', en: 'Copy these rows' },
  exportRows: { zh: '导出这些行', en: 'Export these rows' },
  nothingOfKind: { zh: '没有这样的行', en: 'No such rows' },

  names: { zh: '还没有建档的人员和单位', en: 'People and units not on file' },
  namesHelp: {
    zh: '系统不猜人。要建档的请勾选；不勾选的，名字留在事项备注里，导入后再指定。新建的人员没有账号，由系统管理员开通。',
    en: 'Nobody is guessed. Tick whom to put on file; the others stay as names in the note, to be chosen later. New people have no account until the system administrator opens one.',
  },
  unknownPeople: { zh: '人员 {n} 名', en: '{n} {n|person|people}' },
  unknownUnits: { zh: '单位 {n} 个', en: '{n} {n|unit|units}' },
  tickedCount: { zh: '已选 {n}', en: '{n} ticked' },
  inRows: { zh: '{n} 处', en: '{n} {n|place|places}' },
  role: { zh: '岗位', en: 'Post' },
  unit: { zh: '单位', en: 'Unit' },
  roleOf: { zh: '{name}的岗位', en: 'Post of {name}' },
  unitOf: { zh: '{name}的单位', en: 'Unit of {name}' },
  ownBureau: { zh: '本单位（股室待定）', en: 'the bureau (section open)' },
  newAspects: { zh: '问题目录里没有的方面', en: 'Aspects not in the catalogue' },
  newAspectsHelp: {
    zh: '不选的不加入目录，方面名称留在事项备注里。对应到目录里的方面，导入后会记住，下次照此办理。',
    en: 'Unless you choose, nothing is added to the catalogue and the name stays in the note. What you say it is will be remembered after the import.',
  },
  leaveAspect: { zh: '留在备注', en: 'Leave in the note' },
  addAspect: { zh: '加入问题目录', en: 'Add to the catalogue' },
  sameAspect: { zh: '就是“{name}”', en: 'Is “{name}”' },
  rememberedAspect: { zh: '按上次的选择', en: 'as chosen last time' },
  aspectChoice: { zh: '方面“{name}”怎么办理', en: 'What to do with the aspect “{name}”' },

  run: { zh: '导入 {n} 项', en: 'Import {n} {n|item|items}' },
  nothingToRun: { zh: '没有要写入的内容', en: 'Nothing to write' },
  runHelp: {
    zh: '新建 {create} 项，修改 {change} 项；不变 {same} 项、拒绝 {refuse} 行不写入。',
    en: 'New: {create}, changed: {change}. Not written: {same} unchanged, {refuse} refused.',
  },
  alsoCreates: { zh: '同时建档：{names}。', en: 'Also put on file: {names}.' },
  peopleCount: { zh: '人员 {n} 名', en: '{n} {n|person|people}' },
  unitCount: { zh: '单位 {n} 个', en: '{n} {n|unit|units}' },
  aspectCount: { zh: '方面 {n} 个', en: '{n} {n|aspect|aspects}' },
  running: {
    zh: '正在导入 {n} 项，已用 {seconds} 秒。整批一次写入，中途失败则一项也不写入。',
    en: 'Importing {n} {n|item|items}, {seconds} s so far. All is written at once; if it fails, nothing is.',
  },
  runFailed: {
    zh: '没有导入，台账没有任何改动。核对结果和勾选都还在，可以重试。',
    en: 'Nothing was imported and the ledger is unchanged. Your corrections and ticks are still here; try again.',
  },
  wait: { zh: '等待重新识别完成…', en: 'Waiting for the new reading…' },

  done: { zh: '导入完成', en: 'Imported' },
  doneIn: { zh: '用时 {seconds} 秒', en: 'took {seconds} s' },
  created: { zh: '新建', en: 'new' },
  changedCount: { zh: '修改', en: 'changed' },
  same: { zh: '不变', en: 'unchanged' },
  refused: { zh: '拒绝', en: 'refused' },
  openImported: { zh: '在台账中查看 {n} 项', en: 'See the {n} {n|item|items} in the ledger' },
  seeRefused: { zh: '查看拒绝的 {n} 行', en: 'See the {n} refused {n|row|rows}' },
  refusedStay: {
    zh: '拒绝的行没有写入。请按原因改好文件后再导入一次，已导入的不会重复。',
    en: 'Refused rows were not written. Correct the file and import it again; what is in will not be doubled.',
  },
  importAnother: { zh: '再导入一个', en: 'Import another' },
} satisfies Words

export const verdictText = {
  create: { zh: '新建', en: 'new' },
  change: { zh: '有变化', en: 'changed' },
  same: { zh: '不变', en: 'unchanged' },
  refuse: { zh: '拒绝', en: 'refused' },
  skip: { zh: '跳过', en: 'skipped' },
} satisfies Record<Verdict, Word>

/** What a table of the file is taken for. */
export const tableKindText = {
  ledger: { zh: '整改台账（问题和措施）', en: 'a ledger of problems and measures' },
  problems: { zh: '问题清单', en: 'a list of problems' },
  tasks: { zh: '整改任务清单', en: 'a list of measures' },
  duties: { zh: '责任清单', en: 'a list of duties' },
  none: { zh: '不是台账', en: 'no ledger' },
} satisfies Words

/** What to do when a file cannot be read, by the refusal's code. */
export const fileAdvice: Words = {
  ledgerFileEmpty: {
    zh: '请打开文件确认里面有内容，保存后再选一次。',
    en: 'Open the file, make sure that it holds something, save it and choose it again.',
  },
  ledgerFormatUnsupported: {
    zh: '在 WPS 或 Excel 里打开，选“文件 → 另存为”，类型选 xlsx，再导入。',
    en: 'Open it in WPS or Excel, choose File → Save as, type xlsx, and import that.',
  },
  ledgerEncrypted: {
    zh: '在 WPS 或 Excel 里用密码打开，选“文件 → 文档加密（信息 → 保护工作簿）”，把密码清空后保存。',
    en: 'Open it with its password, clear the password under File → Info → Protect workbook, and save.',
  },
  ledgerMacros: {
    zh: '选“文件 → 另存为”，类型选 xlsx（不是 xlsm），再导入。台账内容不受影响。',
    en: 'Choose File → Save as, type xlsx (not xlsm), and import that. The content stays the same.',
  },
  ledgerTooLarge: {
    zh: '把台账所在的表复制到一个新工作簿里保存，再导入。',
    en: 'Copy the sheet of the ledger into a new workbook, save it and import that.',
  },
  ledgerTooManyRows: {
    zh: '删去表尾的空行，或按年度、单位分成几个文件。',
    en: 'Delete empty rows at the end, or split the file by year or unit.',
  },
  ledgerFileDamaged: {
    zh: '请重新打开并另存一份；如果是从聊天软件下载的，请确认已下载完整。',
    en: 'Open it and save a copy. If it came through a chat, make sure that it was downloaded in full.',
  },
  ledgerNoTable: {
    zh: '台账要在表格里。请选含有表格的文件。',
    en: 'A ledger has to be in a table. Choose a file that holds one.',
  },
  ledgerNoHeader: {
    zh: '请确认选对了文件，并且表头写有“问题”或“整改措施”这样的列名。',
    en: 'Make sure that this is the right file and that its header names a problem or measure column.',
  },
  ledgerOnlyHidden: {
    zh: '要导入隐藏的表，请勾选下面的“包括隐藏的表”。',
    en: 'To import hidden sheets, tick “Include hidden sheets” below.',
  },
  ledgerNoItems: {
    zh: '请确认选的是填好的台账，而不是空白模板。',
    en: 'Make sure that this is the filled-in ledger and not the empty template.',
  },
  fileTooLarge: {
    zh: '删去文件里的图片和无关的表，或分成几个文件。',
    en: 'Remove pictures and other sheets, or split the file.',
  },
  uploadCutOff: {
    zh: '网络中断了，请再选一次文件。',
    en: 'The network broke off; choose the file again.',
  },
  diskFull: {
    zh: '请联系系统管理员清理服务器磁盘，文件没有保存。',
    en: 'Ask the system administrator to free the server’s disk. The file was not kept.',
  },
}
