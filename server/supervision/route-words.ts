import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { acted, docx, made, xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const supervisionWords: WordsOfRoutes = {
  'GET /api/supervision/desk': {
    zh: '桌面上的督办单',
    en: 'Orders on the desk',
    about: '等本人办理的督办单，按要做的事分组。 What waits for this person, by the act.',
    example: '/api/supervision/desk',
  },
  'GET /api/supervision': {
    zh: '督办单列表',
    en: 'List supervision orders',
    about: '每页 50 条，只列可以看的。 Fifty a page, only what the caller may see.',
    example: '/api/supervision?state=issued&page=1',
  },
  'GET /api/supervision/export': {
    zh: '导出督办单',
    en: 'Export supervision orders',
    about: '与列表筛选相同的表格文件。 A spreadsheet of what the list shows.',
    example: '/api/supervision/export?closed=false',
    answer: xlsx,
  },
  'GET /api/supervision/:id': {
    zh: '查看督办单',
    en: 'Read an order',
    about: '内容、答复、经过和可办的事。 Its words, answers, events and acts.',
    example: '/api/supervision/12',
  },
  'GET /api/supervision/:id/letter': {
    zh: '督办函',
    en: 'The letter of an order',
    about: '按模板填好的 Word 文件。 A Word file filled from the template in use.',
    example: '/api/supervision/12/letter',
    answer: docx,
  },
  'GET /api/items/:id/supervision': {
    zh: '事项的督办单',
    en: 'Orders about an item',
    about: '一个事项同时只有一张未结的督办单。 At most one is open at a time.',
    example: '/api/items/3/supervision',
  },
  'POST /api/items/:id/supervision': {
    zh: '下达督办单',
    en: 'Issue an order',
    about: '写明要求和报告期限。 With what is demanded and by when.',
    example: {
      demand: '报告逾期原因和完成日期',
      reason: '已逾期十个工作日',
      deadline: '2026-07-10',
    },
    answer: made,
  },
  'POST /api/supervision/:id/acknowledge': {
    zh: '签收',
    en: 'Acknowledge',
    about: '责任领导或责任人签收。 By the leader or the handler of the item.',
    example: { revision: 1 },
    answer: acted,
  },
  'POST /api/supervision/:id/answer': {
    zh: '答复',
    en: 'Answer',
    about: '写明情况和日期。 Says how things stand.',
    example: { answer: '已约谈施工方，7月3日前完成', revision: 2 },
    answer: acted,
  },
  'POST /api/supervision/:id/return-answer': {
    zh: '退回答复',
    en: 'Return the answer',
    about: '写明还缺什么。 Says what is missing.',
    example: { reason: '没有写完成日期', revision: 3 },
    answer: acted,
  },
  'POST /api/supervision/:id/close': {
    zh: '办结',
    en: 'Close',
    about: '认可答复。 Accepts the answer.',
    example: { opinion: '同意', revision: 3 },
    answer: acted,
  },
  'POST /api/supervision/:id/withdraw': {
    zh: '撤回',
    en: 'Withdraw',
    about: '写明理由，编号保留。 With a reason; the number stays.',
    example: { reason: '事项已销号', revision: 1 },
    answer: acted,
  },
  'POST /api/supervision/:id/register-item': {
    zh: '登记新问题',
    en: 'Register what else was found',
    about: '督办中发现的新问题成为整改事项。 A new problem becomes an item.',
    example: { problem: '同一路段还有两处占道', manifestation: '', revision: 3 },
    answer: made,
  },
}
