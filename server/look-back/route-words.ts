import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made, xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const lookBackWords: WordsOfRoutes = {
  'GET /api/look-backs': {
    zh: '回头看列表',
    en: 'List look-backs',
    about: '到期的、还没到期的和已看过的。 Due, ahead and done, a page at a time.',
    example: '/api/look-backs?state=due&limit=50',
  },
  'GET /api/look-backs/count': {
    zh: '回头看数量',
    en: 'Count look-backs',
    about: '与列表筛选相同。 With the filter of the list.',
    example: '/api/look-backs/count?state=rebound',
  },
  'GET /api/look-backs/export': {
    zh: '导出回头看',
    en: 'Export look-backs',
    about: '与列表筛选相同的表格文件。 A spreadsheet of what the list shows.',
    example: '/api/look-backs/export?origin=drawn',
    answer: xlsx,
  },
  'GET /api/look-back-draws': {
    zh: '抽取记录',
    en: 'Draws',
    about:
      '种子（填写的和系统加上的）、范围和抽中的事项都公开。 Each with its seed, typed and added, its scope and what was drawn.',
    example: '/api/look-back-draws?limit=20',
  },
  'GET /api/look-back-draws/population': {
    zh: '抽取范围内的数量',
    en: 'How many could be drawn',
    about: '抽取前先看范围里有多少项。 To be seen before drawing.',
    example: '/api/look-back-draws/population?campaignId=1',
  },
  'GET /api/look-back-draws/:id/export': {
    zh: '导出一次抽取',
    en: 'Export a draw',
    about: '谁都可以照着重算一遍。 So that anybody can repeat it.',
    example: '/api/look-back-draws/1/export',
    answer: xlsx,
  },
  'POST /api/look-back-draws': {
    zh: '抽取回头看',
    en: 'Draw a sample',
    about:
      '填写的种子接上系统随机数，再与编号一起算校验值，取前面几项。 The first by the hash of seed, random bytes of the server, and number.',
    example: { by: 'number', amount: 5, seed: '6月15日体彩排列五 4 0 7 1 9', dueOn: '2026-07-15' },
    answer: made,
  },
}
