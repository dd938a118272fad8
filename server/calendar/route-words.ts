import type { WordsOfRoutes } from '#server/http/openapi.ts'

/** What the description of the interface says of each address here. */
export const calendarWords: WordsOfRoutes = {
  'GET /api/calendar': {
    zh: '工作日历',
    en: 'The working calendar',
    about: '可指定版本。 Of a version, or the present one.',
    example: '/api/calendar?version=1',
  },
  'GET /api/deadline-rules': {
    zh: '时限规则',
    en: 'Deadline rules',
    about: '每条规则的现行版本。 Each in its present version.',
    example: '/api/deadline-rules',
  },
  'GET /api/deadline-rules/:id': {
    zh: '一条时限规则的历次版本',
    en: 'A deadline rule with its versions',
    about: '旧版不改。 Old versions stay.',
    example: '/api/deadline-rules/XF-23',
  },
  'POST /api/calendar/preview': {
    zh: '试读放假通知',
    en: 'Preview a change of the calendar',
    about: '不写入。 Writes nothing.',
    example: { change: { text: '国务院办公厅关于2027年部分节假日安排的通知' } },
  },
  'POST /api/calendar/import': {
    zh: '导入放假通知',
    en: 'Change the calendar',
    about: '成为新版本。 Becomes a new version.',
    example: { change: { text: '国务院办公厅关于2027年部分节假日安排的通知' }, baseVersion: 1 },
  },
  'POST /api/deadline-rules': {
    zh: '新增时限规则',
    en: 'Add a deadline rule',
    about: '写明依据。 Names its basis.',
    example: {
      id: 'XF-23',
      reason: '条例第二十三条',
      definition: {
        unit: 'workingDays',
        length: 5,
        trigger: { zh: '收到之日' },
        basis: { zh: '信访工作条例第二十三条' },
        origin: { zh: '条例' },
        sureness: 'law',
      },
    },
  },
  'POST /api/deadline-rules/:id': {
    zh: '修改时限规则',
    en: 'Change a deadline rule',
    about: '成为新版本，已固定的事项不变。 A new version; what was fixed stays.',
    example: {
      baseVersion: 1,
      reason: '条例修订',
      definition: {
        unit: 'workingDays',
        length: 5,
        trigger: { zh: '收到之日' },
        basis: { zh: '信访工作条例第二十三条' },
        origin: { zh: '条例' },
        sureness: 'law',
      },
    },
  },
}
