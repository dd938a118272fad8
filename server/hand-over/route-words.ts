import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const handOverWords: WordsOfRoutes = {
  'GET /api/people/:id/held': {
    zh: '名下未结事项',
    en: 'What a person holds open',
    about: '可看某位接手人能否接。 And whether a successor may take it.',
    example: '/api/people/3/held?successorId=4',
  },
  'POST /api/people/:id/hand-over': {
    zh: '移交',
    en: 'Hand over',
    about: '签过的字不变。 Old signatures stay.',
    example: { successorId: 4, reason: '岗位调整' },
  },
  'POST /api/people/:id/leave': {
    zh: '离任',
    en: 'Mark as left',
    about: '先移交。 After handing over.',
    example: {},
    answer: made,
  },
  'POST /api/people/:id/return': {
    zh: '恢复在任',
    en: 'Take back',
    about: '误登记时用。 When it was a mistake.',
    example: {},
    answer: made,
  },
}
