import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { done, made, madeOrWaiting } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const peopleWords: WordsOfRoutes = {
  'POST /api/session': {
    zh: '登录',
    en: 'Sign in',
    about: '回答后用 Cookie。机器请用接口令牌。 Sets a cookie; machines use a token.',
    example: { account: 'clerk', password: 'Shigai-2026' },
    answer: done,
  },
  'GET /api/session': {
    zh: '当前登录人',
    en: 'Who is signed in',
    about: '包括权限和 x-csrf-token 的值。 With the rights and the value of x-csrf-token.',
    example: '/api/session',
  },
  'DELETE /api/session': {
    zh: '退出',
    en: 'Sign out',
    about: '会话立即作废。 The session ends at once.',
    example: '/api/session',
    answer: done,
  },
  'POST /api/session/password': {
    zh: '修改密码',
    en: 'Change the password',
    about: '其他会话随之作废。 Ends the other sessions.',
    example: { current: 'Shigai-2026', next: 'Shigai-2027' },
    answer: done,
  },
  'GET /api/units': {
    zh: '单位',
    en: 'Units',
    about: '按机构顺序。 In the order of the organisation.',
    example: '/api/units',
  },
  'GET /api/people': {
    zh: '人员和任职',
    en: 'People with their posts',
    about: '账号只给系统管理员和本人，手机另给本局整改办。 Accounts for administrators only.',
    example: '/api/people',
  },
  'POST /api/units': {
    zh: '新建单位',
    en: 'Add a unit',
    about: '同级不能同名。 No two of one name under one unit.',
    example: { name: '市容管理股', parentId: 1 },
    answer: made,
  },
  'POST /api/units/:id': {
    zh: '修改单位',
    en: 'Change a unit',
    about: '不能放到自己的下级。 Never below itself.',
    example: { name: '市容管理股', parentId: 1, position: 2 },
    answer: made,
  },
  'POST /api/units/:id/close': {
    zh: '撤销单位',
    en: 'Close a unit',
    about: '空的才能撤销。 Only one that is empty.',
    example: {},
    answer: made,
  },
  'POST /api/units/:id/reopen': {
    zh: '恢复单位',
    en: 'Reopen a unit',
    about: '误撤时用。 When it was a mistake.',
    example: {},
    answer: made,
  },
  'POST /api/people': {
    zh: '新增人员',
    en: 'Add a person',
    about: '可同时给账号和任职。 With account and posts if given.',
    example: { name: '周某某', posts: [{ unitId: 2, role: 'handler' }] },
    answer: madeOrWaiting,
  },
  'POST /api/people/:id/posts': {
    zh: '任职',
    en: 'Give a post',
    about: '不能给自己。 Nobody gives one to themselves.',
    example: { unitId: 2, role: 'handler', since: '2026-11-01' },
    answer: madeOrWaiting.extend({ id: z.int().nullable() }),
  },
  'POST /api/people/:id/open-account': {
    zh: '开设账号',
    en: 'Open an account',
    about: '首次登录须改密码。 The password is changed at first sign-in.',
    example: { account: 'zhou', password: 'Shigai-2026' },
    answer: made.extend({ onMachine: z.boolean() }),
  },
  'POST /api/people/:id/phone': {
    zh: '登记手机',
    en: 'Note the phone',
    about: '系统管理员和本局整改办看得到。 Seen by administrators and own clerks.',
    example: { phone: '13800138000' },
    answer: made,
  },
  'POST /api/people/:id/reset-password': {
    zh: '重置密码',
    en: 'Reset the password',
    about: '会话随之作废。 Ends the sessions.',
    example: { password: 'Shigai-2026' },
    answer: made,
  },
  'GET /api/post-requests': {
    zh: '待审批的任职',
    en: 'Posts that wait for a second person',
    about: '审批过的也在。 Decided ones too.',
    example: '/api/post-requests',
  },
  'POST /api/post-requests/:id/decide': {
    zh: '审批任职',
    en: 'Decide about a post',
    about:
      '不能审批自己的；有账号的换成新的首次密码，只回答这一次。 Never one’s own; an account gets a new first password, told this once.',
    example: { approves: true },
  },
  'GET /api/people/:id/rights': {
    zh: '权限来历',
    en: 'How a person came by their rights',
    about: '谁给、谁批、何时止。 Who gave, approved and ended each.',
    example: '/api/people/3/rights',
  },
  'POST /api/posts/:id/end': {
    zh: '结束任职',
    en: 'End a post',
    about: '从当天起没有权限。 From that day without its rights.',
    example: { until: '2026-12-01' },
    answer: made,
  },
}
