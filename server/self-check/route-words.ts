import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const selfCheckWords: WordsOfRoutes = {
  'GET /api/campaigns/:id/self-checks': {
    zh: '查摆表',
    en: 'Sheets of a campaign',
    about: '每个单位、每位领导一张。 One for each unit and leader.',
    example: '/api/campaigns/1/self-checks',
  },
  'GET /api/campaigns/:id/matrix': {
    zh: '查摆矩阵',
    en: 'Matrix of units by aspects',
    about: '有、无、未答。 Found, none, not answered.',
    example: '/api/campaigns/1/matrix',
  },
  'GET /api/campaigns/:id/findings': {
    zh: '查摆问题',
    en: 'Findings',
    about: '矩阵每格背后的行。 The rows behind each cell.',
    example: '/api/campaigns/1/findings',
  },
  'GET /api/campaigns/:id/round-size': {
    zh: '下一轮发几张表',
    en: 'Size of the next round',
    about: '发表之前先看。 To be read before any sheet goes out.',
    example: '/api/campaigns/1/round-size',
  },
  'GET /api/self-checks/:id': {
    zh: '一张查摆表',
    en: 'One sheet',
    about: '带问题目录。 With the catalogue.',
    example: '/api/self-checks/1',
  },
  'GET /api/self-checks/mine': {
    zh: '我的查摆表',
    en: 'My sheets',
    about: '等我填的。 Those that wait for me.',
    example: '/api/self-checks/mine',
  },
  'POST /api/self-checks': {
    zh: '发出查摆表',
    en: 'Hand out sheets',
    about: '按整治范围。 To every unit in scope.',
    example: { campaignId: 1, dueOn: '2026-12-31' },
    answer: z.object({ round: z.int(), sheets: z.int() }),
  },
  'POST /api/campaigns/:id/end-round': {
    zh: '结束本轮查摆',
    en: 'End the round',
    about: '没签的表记为未答。 Unsigned sheets stay unanswered for good.',
    example: { reason: '市容二队暂无人员，其余单位已签齐' },
    answer: z.object({ round: z.int(), sheets: z.int() }),
  },
  'POST /api/self-checks/:id/findings': {
    zh: '写入查摆问题',
    en: 'Write down a finding',
    about: '要有具体表现。 With its concrete manifestation.',
    example: { aspectId: 1, manifestation: '台账与现场不符，至今没有核对' },
    answer: made,
  },
  'POST /api/self-checks/:id/sign': {
    zh: '签字',
    en: 'Sign a sheet',
    about: '没有问题要写一句话。 None found is signed with a sentence.',
    example: { statement: '逐条对照，没有发现问题。' },
    answer: made,
  },
  'POST /api/findings/:id/withdraw': {
    zh: '撤回查摆问题',
    en: 'Withdraw a finding',
    about: '签字前；留在表上。 Before the sheet is signed; it stays there.',
    example: { reason: '写在了别的方面下' },
    answer: made,
  },
  'POST /api/findings/:id/register': {
    zh: '转为整改事项',
    en: 'Make a finding an item',
    about: '一步完成。 In one step.',
    example: {},
    answer: made,
  },
}
