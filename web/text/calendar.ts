import type { Words } from './words.ts'

/** The working calendar: what is entered, what an import would change. */
export const calendarText = {
  title: { zh: '工作日历', en: 'Working calendar' },
  note: {
    zh: '时限按这里的工作日计算。每次变更另存一版，正在办理的事项仍按原来的版本。',
    en: 'Limits count the working days shown here. Each change makes a new version; matters under way stay with theirs.',
  },
  verified: {
    zh: '放假安排已录入至 {day}（第 {version} 版）。',
    en: 'Holidays are entered through {day} (version {version}).',
  },
  verifiedAhead: { zh: '此后的时限标“暂定”。', en: 'Deadlines beyond are marked provisional.' },
  endsSoon: {
    zh: '{year}年的放假安排还没有导入。国务院办公厅一般在每年11月前后发布，请发布后及时导入；在此之前，{year}年的时限都是暂定的。',
    en: 'The holidays of {year} are not imported yet. The State Council usually publishes them around November; import them then. Until then, deadlines in {year} are provisional.',
  },
  year: { zh: '年份', en: 'Year' },
  yearOf: { zh: '{year}年', en: '{year}' },
  yearUnknown: {
    zh: '这一年的放假安排没有录入，只按周一至周五算。',
    en: 'The holidays of this year are not entered; only Monday to Friday is known.',
  },
  off: { zh: '休', en: 'off' },
  work: { zh: '班', en: 'work' },
  offLong: { zh: '放假', en: 'day off' },
  workLong: { zh: '调休上班', en: 'worked' },
  legend: { zh: '图例', en: 'Legend' },
  days: {
    zh: '放假 {off} 天（工作日），周末上班 {work} 天',
    en: '{off} weekdays off, {work} weekend days worked',
  },
  weekdays: { zh: '一 二 三 四 五 六 日', en: 'M T W T F S S' },

  importTitle: { zh: '导入放假安排', en: 'Import a year' },
  importHelp: {
    zh: '粘贴《国务院办公厅关于20××年部分节假日安排的通知》全文（连同标题），或选择一年的 JSON 文件。先看会改动什么，再导入。',
    en: 'Paste the notice of the State Council Office with its title, or choose a JSON file of one year. You see what changes before it is imported.',
  },
  noticeText: { zh: '通知全文', en: 'Text of the notice' },
  jsonFile: { zh: '选择 JSON 文件', en: 'Choose a JSON file' },
  preview: { zh: '预览改动', en: 'Preview' },
  previewOf: { zh: '{year}年：会有什么改动', en: '{year}: what changes' },
  previewAny: { zh: '会有什么改动', en: 'What changes' },
  becomesOff: { zh: '变为休息（{n} 天）', en: 'Become days off ({n})' },
  becomesWork: { zh: '变为上班（{n} 天）', en: 'Become working days ({n})' },
  entered: { zh: '录入范围', en: 'Entered through' },
  fromTo: { zh: '{before} → {after}', en: '{before} → {after}' },
  effects: { zh: '对未办结事项的影响', en: 'Effect on what is open' },
  becomeCertain: {
    zh: '{n} 项的时限不再是暂定',
    en: '{n} {n|date is|dates are} provisional no more',
  },
  recounted: {
    zh: '{n} 项按规则计算的时限会重算',
    en: '{n} counted {n|date is|dates are} computed again',
  },
  dueOnDaysOff: {
    zh: '{n} 项的时限落在新的休息日上（日期不变）',
    en: '{n} {n|date falls|dates fall} on a new day off (and {n|stays|stay})',
  },
  lightsChange: { zh: '{n} 项的灯变为{light}', en: '{n} {n|light becomes|lights become} {light}' },
  noEffects: { zh: '没有影响', en: 'none' },
  doubts: { zh: '请对照通知原文核对', en: 'Compare with the notice' },
  doubtsConfirmed: { zh: '已经核对，确认无误', en: 'Compared; it is right' },
  advice: { zh: '通知中的提倡（不影响计算）', en: 'Only advised (counts for nothing)' },
  doImport: { zh: '导入', en: 'Import' },
  again: { zh: '重新填写', en: 'Start again' },
  imported: {
    zh: '已导入，日历现为第 {version} 版，重算了 {n} 项时限',
    en: 'Imported as version {version}; {n} {n|deadline|deadlines} computed again',
  },

  periods: { zh: '每天的工作时段', en: 'Working hours of a day' },
  periodsHelp: {
    zh: '按小时计的时限只在这些时段内计算。写成 08:30-12:00 14:30-18:00。',
    en: 'Limits in hours run only in these. Write 08:30-12:00 14:30-18:00.',
  },
  changePeriods: { zh: '修改工作时段', en: 'Change the hours' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHelp: { zh: '写明依据，例如作息时间通知', en: 'Name what it rests on' },
  versions: { zh: '版本', en: 'Versions' },
  versionNo: { zh: '第 {n} 版', en: 'Version {n}' },
  builtIn: { zh: '随系统提供（2008 年至 2026 年）', en: 'came with the program (2008 to 2026)' },
  madeBy: { zh: '{by}，{when}', en: '{by}, {when}' },
  through: { zh: '至 {day}', en: 'through {day}' },
  source: { zh: '来源', en: 'Source' },
} satisfies Words
