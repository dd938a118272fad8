import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const retentionWords: WordsOfRoutes = {
  'GET /api/retention': {
    zh: '保管期限和到期情况',
    en: 'How long records are kept and what is due',
    about: '含待批准的清除。 With removals that wait.',
    example: '/api/retention',
  },
  'GET /api/retention/due': {
    zh: '某一类到期的记录',
    en: 'Records of a kind that are due',
    about: '只有编号和日期。 Numbers and days only.',
    example: '/api/retention/due?kind=notice',
  },
  'GET /api/tombstones': {
    zh: '清除记录',
    en: 'Tombstones',
    about: '清除了什么、依据、谁提出谁批准。 What was removed, why, asked and approved by whom.',
    example: '/api/tombstones',
  },
  'POST /api/removals': {
    zh: '提出清除',
    en: 'Ask for a removal',
    about: '由另一个人批准。 A second person decides.',
    example: { kind: 'notice' },
    answer: made.extend({ count: z.int() }),
  },
  'POST /api/removals/:id/decide': {
    zh: '审批清除',
    en: 'Decide about a removal',
    about: '批准即清除，不能恢复。 Approved, it happens at once for good.',
    example: { approves: true },
    answer: made,
  },
}
