import type { RosterGain, RosterVerdict } from '#domain/roster/views.ts'
import type { Word, Words } from './words.ts'

/** The import of a roster: choose, look at each row, import, hand the first passwords out. */
export const rosterText = {
  title: { zh: '导入人员名册', en: 'Import a roster' },
  toPeople: { zh: '队伍', en: 'People' },
  template: { zh: '下载空白模板', en: 'Empty template' },
  present: { zh: '导出现有名册', en: 'Export the present roster' },
  what: {
    zh: '一次建好单位、人员、任职和账号。现有的名册可以直接用，表头由系统自己找；先逐行列出会怎么处理，您核对后才写入。文件不留存。',
    en: 'Units, people, posts and accounts in one go. A roster you have will do; its heading is found by itself. You first see what each row would do, and nothing is written before you import. The file is not kept.',
  },
  kinds: {
    zh: 'Excel 或 WPS 表格（xlsx、xls、et）、CSV，{mb}\u00a0MB 以内；至少要有“姓名”和“单位”两列',
    en: 'Excel or WPS workbooks (xlsx, xls, et) or CSV, up to {mb}\u00a0MB; at least the columns 姓名 and 单位',
  },
  columnsHelp: {
    zh: '认得的列：姓名、单位、上级单位、科室、职务、角色、分管、账号、手机、任职起始。一行一个任职；空着的格不改动已有内容，文件里没有的人员和任职也不动。',
    en: 'Columns it knows: 姓名, 单位, 上级单位, 科室, 职务, 角色, 分管, 账号, 手机, 任职起始, or their English names. A row is a post; blank cells change nothing, and who is not in the file stays as they are.',
  },
  sending: { zh: '正在上传“{file}”，已传 {percent}%', en: 'Sending “{file}”, {percent}% sent' },
  reading: { zh: '正在读取“{file}”…', en: 'Reading “{file}”…' },
  running: {
    zh: '正在导入并生成首次密码…',
    en: 'Importing and making the first passwords…',
  },
  otherFile: { zh: '另选文件', en: 'Choose another file' },
  lookAgain: { zh: '重新核对', en: 'Look again' },

  rows: { zh: '逐行核对', en: 'Row by row' },
  filterRows: { zh: '按处理筛选', en: 'Filter by what happens' },
  nothingOfKind: { zh: '没有这样的行', en: 'No such rows' },
  place: { zh: '位置', en: 'Place' },
  rowAt: { zh: '第 {row} 行', en: 'row {row}' },
  verdict: { zh: '处理', en: 'What happens' },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '职务和角色', en: 'Title and role' },
  inCharge: { zh: '分管：{units}', en: 'in charge of {units}' },
  account: { zh: '账号', en: 'Account' },
  phone: { zh: '手机', en: 'Mobile' },
  remarks: { zh: '说明', en: 'Remarks' },

  newUnits: { zh: '将新建单位（{n}）', en: 'Units that will be added ({n})' },
  notRead: { zh: '没有用到的内容', en: 'What is not used' },
  unused: {
    zh: '这些列不读取，也不保存：{columns}',
    en: 'Columns that are neither read nor kept: {columns}',
  },
  otherSheets: {
    zh: '没有表头或隐藏的表：{sheets}',
    en: 'Sheets hidden or without a heading: {sheets}',
  },
  skipped: {
    zh: '{sheet} 第 {row} 行不是人员：{text}',
    en: '{sheet} row {row} is no person: {text}',
  },

  run: { zh: '导入 {n} 行', en: 'Import {n} {n|row|rows}' },
  nothingToRun: { zh: '没有要写入的内容', en: 'Nothing to write' },
  runHelp: {
    zh: '新增人员 {create} 行，变动 {change} 行；不变 {same} 行、拒绝 {refuse} 行不写入。',
    en: 'New: {create}, changed: {change}. Not written: {same} unchanged, {refuse} refused.',
  },
  waits: {
    zh: '其中 {n} 个任职须安全管理员批准后生效。',
    en: '{n} {n|post waits|posts wait} for the security administrator.',
  },
  opens: {
    zh: '将开通 {n} 个账号，首次密码导入后只显示一次。',
    en: '{n} {n|account is|accounts are} opened; first passwords are shown once after the import.',
  },

  done: { zh: '已导入', en: 'Imported' },
  doneCounts: {
    zh: '新增人员 {created} 行，变动 {changed} 行，不变 {same} 行，拒绝 {refused} 行。',
    en: 'New: {created}, changed: {changed}, unchanged: {same}, refused: {refused}.',
  },
  toTheRoster: { zh: '查看队伍', en: 'See the people' },
  importAnother: { zh: '再导入一个文件', en: 'Import another file' },
  passwords: { zh: '首次密码（{n}）', en: 'First passwords ({n})' },
  passwordsHelp: {
    zh: '只在这里显示一次，离开本页后谁也查不到；请现在打印或保存，分别交给本人。首次登录时须改成自己的密码。没有来得及留下的，可在人员页逐个重置。',
    en: 'Shown here this once; nobody can read them again after you leave. Print or save them now and hand each to its owner, who replaces it at the first sign-in. Any that is lost can be reset on the people page.',
  },
  print: { zh: '打印', en: 'Print' },
  save: { zh: '保存为表格', en: 'Save as a sheet' },
  onMachine: {
    zh: '由批准人或服务器发放',
    en: 'handed out by who approves, or on the server',
  },
  firstPassword: { zh: '首次密码', en: 'First password' },
  passwordsFile: { zh: '首次密码', en: 'First passwords' },
  seeRefused: { zh: '没有导入的行（{n}）', en: 'Rows that stayed out ({n})' },
  refusedStay: {
    zh: '改好文件后可整份再导入，已导入的行不会重复。',
    en: 'Mend the file and import it as a whole again; rows that are in already do not come twice.',
  },
} satisfies Words

export const rosterVerdictText = {
  create: { zh: '新增', en: 'new' },
  change: { zh: '变动', en: 'changed' },
  same: { zh: '不变', en: 'same' },
  refuse: { zh: '拒绝', en: 'refused' },
} satisfies Record<RosterVerdict, Word>

export const rosterGainText = {
  person: { zh: '建档', en: 'put on file' },
  post: { zh: '任职', en: 'given a post' },
  postAnew: { zh: '改任（原任职今天结束）', en: 'post given anew, the old one ends today' },
  account: { zh: '开通账号', en: 'account opened' },
  phone: { zh: '登记手机', en: 'phone noted' },
} satisfies Record<RosterGain, Word>
