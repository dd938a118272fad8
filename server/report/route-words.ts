import { figureRows, reportView } from '#domain/report/answers.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { docx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const reportWords: WordsOfRoutes = {
  'GET /api/reports': {
    zh: '报告',
    en: 'Reports',
    about: '最新的在前。 Newest first.',
    example: '/api/reports',
  },
  'GET /api/reports/:id': {
    zh: '一份报告',
    en: 'One report',
    about: '带数据项和提示。 With its figures and lints.',
    example: '/api/reports/1',
    answer: reportView,
  },
  'GET /api/reports/:id/figures/:key/rows': {
    zh: '数据项背后的行',
    en: 'The rows behind a figure',
    about: 'offset 翻页，每页 100 行。 By `offset`, 100 a page.',
    example: '/api/reports/1/figures/items.total/rows?offset=0',
    answer: figureRows,
  },
  'GET /api/reports/:id/docx': {
    zh: '报告（docx）',
    en: 'The report as a Word file',
    about: '按 GB/T 9704-2012。 By GB/T 9704-2012.',
    example: '/api/reports/1/docx',
    answer: docx,
  },
  'POST /api/reports': {
    zh: '起草报告',
    en: 'Draft a report',
    about: '文字从记录生成。 Its text comes from the records.',
    example: { campaignId: 1, atDate: '2026-11-25' },
  },
  'POST /api/reports/:id/save': {
    zh: '保存报告',
    en: 'Save a report',
    about: '旧版本拒绝。 An outdated one is refused.',
    example: {
      revision: 1,
      document: {
        title: '关于整改情况的报告',
        addressee: '县作风办',
        opening: [[{ text: '现报告如下。' }]],
        parts: [
          {
            title: '工作开展情况',
            sections: [{ heading: '', paragraphs: [[{ text: '已整改。' }]] }],
          },
        ],
      },
    },
  },
  'POST /api/reports/:id/redraft': {
    zh: '重新起草',
    en: 'Draft anew',
    about: '手写的文字不留。 What was typed is gone.',
    example: { revision: 1 },
  },
  'POST /api/reports/:id/read-through': {
    zh: '通读',
    en: 'Read a report through',
    about: '记录变了之后由人再看一遍。 By a human, once the record has moved on.',
    example: { revision: 1 },
  },
  'POST /api/reports/:id/sign': {
    zh: '签发报告',
    en: 'Sign a report',
    about: '签发后冻结。 Frozen from then on.',
    example: { revision: 1 },
  },
}
