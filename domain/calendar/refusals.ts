import type { RefusalText } from '../refusal-text.ts'

/** Refusals of the calendar and of the rules that deadlines follow. */
export const calendarRefusals = {
  noticeWithoutYear: {
    kind: 'invalid',
    zh: '没有读到是哪一年的放假安排。请连同标题“国务院办公厅关于20××年部分节假日安排的通知”一起粘贴。',
    en: 'The year is missing. Paste the notice together with its title.',
  },
  noticeUnreadable: {
    kind: 'invalid',
    zh: '通知里有读不懂或自相矛盾的地方，什么也没有导入：{lines}。',
    en: 'Parts of the notice cannot be read or contradict themselves; nothing was imported: {lines}.',
  },
  calendarFileInvalid: {
    kind: 'invalid',
    zh: '这个 JSON 不是一年的节假日数据（应有 holidays 和 workdays 两栏，日期为键），问题在：{entries}。',
    en: 'This JSON is not one year of holidays (holidays and workdays, keyed by date). See: {entries}.',
  },
  calendarGap: {
    kind: 'conflict',
    zh: '日历现到 {through}，请先导入 {year} 年的安排，再导入后面的年份。',
    en: 'The calendar runs to {through}; import {year} first, later years after it.',
  },
  calendarDoubtful: {
    kind: 'conflict',
    zh: '这份安排有 {count} 处不合常规，请对照通知原文核对并确认后再导入。',
    en: 'This arrangement is unusual in {count} places; compare it with the notice and confirm.',
  },
  calendarSame: {
    kind: 'conflict',
    zh: '与现行日历完全一样，没有需要更新的。',
    en: 'This is what the calendar says already; there is nothing to change.',
  },
  versionOutdated: {
    kind: 'conflict',
    zh: '其他管理员已经更新到第 {version} 版，请看过最新内容再提交。',
    en: 'Another administrator has made version {version} meanwhile; look at it and submit again.',
  },
  ruleUnchanged: {
    kind: 'conflict',
    zh: '与规则“{id}”现行内容一样，没有需要保存的。',
    en: 'Rule “{id}” says this already; there is nothing to save.',
  },
  startNeedsTime: {
    kind: 'invalid',
    zh: '按小时计的时限要有起算时刻，只有日期 {start} 不够。',
    en: 'A limit in hours needs the moment it starts; the day {start} is not enough.',
  },
  extensionTooLong: {
    kind: 'invalid',
    zh: '延长超过规则允许的上限（{limit}）。',
    en: 'The extension is longer than the rule allows ({limit}).',
  },
} satisfies Record<string, RefusalText>
