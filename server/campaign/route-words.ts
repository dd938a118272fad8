import { z } from 'zod'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { anyFile, docx, made } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const campaignWords: WordsOfRoutes = {
  'GET /api/campaigns': {
    zh: '专项整治',
    en: 'Campaigns',
    about: '最新的在前，带问题目录。 Newest first, with their catalogue.',
    example: '/api/campaigns',
  },
  'GET /api/campaigns/:id': {
    zh: '一个专项整治',
    en: 'One campaign',
    about:
      '带销号要求的变更、工作记录、渠道和下一步打算。 With the changes of its demands, activities, channels and next steps.',
    example: '/api/campaigns/1',
  },
  'GET /api/campaigns/:id/aspects': {
    zh: '各方面的事项数',
    en: 'Items under each aspect',
    about: '只数看得见的。 Counts what one may see.',
    example: '/api/campaigns/1/aspects',
  },
  'GET /api/campaigns/:id/circular': {
    zh: '问题整改情况通报（docx）',
    en: 'Circular as a Word file',
    about:
      '数字当场从记录算出；供整改办、主要负责人和核验人使用。 Figures are computed from the records; for clerk, head and verifier.',
    example: '/api/campaigns/1/circular',
    answer: docx,
  },
  'GET /api/catalogues': {
    zh: '问题目录',
    en: 'Catalogues',
    about: '每个版本都在。 Every version.',
    example: '/api/catalogues',
  },
  'GET /api/papers/:id': {
    zh: '工作记录的材料',
    en: 'A paper of an activity',
    about: '原件。 The file as it came.',
    example: '/api/papers/1',
    answer: anyFile,
  },
  'GET /api/basis-papers/:id': {
    zh: '专项整治依据文件',
    en: 'A document that a campaign rests on',
    about: '原件。 The file as it came.',
    example: '/api/basis-papers/1',
    answer: anyFile,
  },
  'GET /api/activities/:id/minutes': {
    zh: '会议纪要（docx）',
    en: 'Minutes as a Word file',
    about: '只有会议才有。 Of meetings only.',
    example: '/api/activities/1/minutes',
    answer: docx,
  },
  'POST /api/activities/:id/minutes': {
    zh: '写会议纪要',
    en: 'Write the minutes',
    about: 'seenAt 是所见版本的时间，别人改过就拒绝。 `seenAt` is the version one began from.',
    example: { number: '〔2026〕3号', chair: '赵某某', text: '会议议定两项。', seenAt: null },
    answer: made.extend({ at: z.string() }),
  },
  'POST /api/campaigns': {
    zh: '新建专项整治',
    en: 'Plan a campaign',
    about: '名称不能重复。 Its name is its own.',
    example: { name: '作风整治', catalogueId: 1, startsOn: '2026-01-01', endsOn: '2026-12-31' },
    answer: made,
  },
  'POST /api/campaigns/:id': {
    zh: '修改专项整治',
    en: 'Change a campaign',
    about: '已有事项时目录不能换。 The catalogue stays once items are filed.',
    example: { name: '作风整治', catalogueId: 1, startsOn: '2026-01-01', endsOn: '2026-12-31' },
    answer: made,
  },
  'POST /api/campaigns/:id/activities': {
    zh: '记一次工作',
    en: 'Record an activity',
    about: '不记时长。 Never durations.',
    example: {
      kind: 'meeting',
      heldOn: '2026-11-20',
      subject: '研究销号事项',
      participantIds: [1],
    },
    answer: made,
  },
  'POST /api/campaigns/:id/next-steps': {
    zh: '下一步打算',
    en: 'Set the next steps',
    about: '整体替换。 Replaces them all.',
    example: { steps: [{ heading: '抓紧整改', text: '逐项对账。' }] },
    answer: made,
  },
  'POST /api/activities/:id/withdraw': {
    zh: '撤回工作记录',
    en: 'Withdraw an activity',
    about: '留在列表里，不再计数。 It stays in the list and counts nowhere.',
    example: { reason: '日期记错，已另记' },
    answer: made,
  },
  'POST /api/campaigns/:id/basis-papers': {
    zh: '上传依据文件',
    en: 'Attach a basis document',
    about:
      'multipart，20 MB 以内（SHIGAI_UPLOAD_MB 可改）；title 是专项整治依据中的一行。 Up to 20 MB unless SHIGAI_UPLOAD_MB says otherwise; title is a line of the campaign’s basis.',
    example: '工作方案.pdf',
    answer: made,
  },
  'POST /api/activities/:id/papers': {
    zh: '上传材料',
    en: 'Attach a paper',
    about:
      'multipart，20 MB 以内（SHIGAI_UPLOAD_MB 可改）。 Up to 20 MB unless SHIGAI_UPLOAD_MB says otherwise.',
    example: '会议材料.pdf',
    answer: made,
  },
  'POST /api/catalogues': {
    zh: '添加问题目录',
    en: 'Add a catalogue',
    about: '成为新版本。 Becomes a new version.',
    example: {
      name: '问题目录',
      version: '2026',
      aspects: [{ name: '担当作为', kinds: ['推诿扯皮', { name: '效率低', clause: '第二条' }] }],
    },
    answer: made,
  },
  'POST /api/catalogues/read': {
    zh: '读取目录表格',
    en: 'Read a catalogue from a table',
    about: '不写入。 Writes nothing.',
    example: '问题目录.xlsx',
  },
  'POST /api/channels': {
    zh: '群众反映渠道',
    en: 'Set the channels',
    about: '整体替换。 Replaces them all.',
    example: { channels: [{ name: '城管服务热线', contact: '5612319' }] },
    answer: z.object({ count: z.int() }),
  },
}
