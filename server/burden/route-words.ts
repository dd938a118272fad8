import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made, xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const burdenWords: WordsOfRoutes = {
  'GET /api/burden': {
    zh: '各单位负担',
    en: 'What the system asks of each unit',
    about:
      '按单位和月份的填表次数、填写项数、发出提醒；不计时间，不按人。 By unit and month, never by person and never in minutes.',
    example: '/api/burden?month=2026-06',
  },
  'GET /api/burden/rows': {
    zh: '一格背后的记录',
    en: 'The rows behind a cell',
    about: '不含事项内容和姓名。 No field of a case and nobody’s name.',
    example: '/api/burden/rows?of=forms&month=2026-06&unitId=3',
  },
  'GET /api/burden/export': {
    zh: '导出负担情况',
    en: 'Export the table',
    about: '三项一并导出。 All three measures in one workbook.',
    example: '/api/burden/export?month=2026-06',
    answer: xlsx,
  },
  'GET /api/burden/remarks': {
    zh: '负担反映',
    en: 'Remarks on the burden',
    about: '自己的，及所管单位的。 One’s own, and those the office hears.',
    example: '/api/burden/remarks?state=new',
  },
  'GET /api/burden/remarks/export': {
    zh: '导出负担反映',
    en: 'Export the remarks',
    about: '与列表一致。 Exactly those of the list.',
    example: '/api/burden/remarks/export?state=answered',
    answer: xlsx,
  },
  'POST /api/burden/remarks': {
    zh: '反映负担',
    en: 'Say that the system burdens',
    about:
      '只带页面地址和一句话，可不署名。 The page’s address and a sentence; the name may stay out.',
    example: { place: '/ledger', sentence: '同一份材料要传两次', anonymous: false },
    answer: z.object({ sent: z.literal(true) }),
  },
  'POST /api/burden/remarks/:id/answer': {
    zh: '答复反映',
    en: 'Answer a remark',
    about: '署名的由提醒告知。 A sender who gave their name is told.',
    example: { answer: '已取消重复上传' },
    answer: made,
  },
}
