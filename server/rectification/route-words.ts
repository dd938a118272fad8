import { z } from 'zod'
import { itemListRow, itemView } from '#domain/rectification/views.ts'
import type { WordsOfRoutes } from '#server/http/openapi.ts'
import { acted, anyFile, docx, made, webp, xlsx } from '#server/http/plain-answers.ts'

/** What the description of the interface says of each address here. */
export const rectificationWords: WordsOfRoutes = {
  'GET /api/desk': {
    zh: '我的桌面',
    en: 'My desk',
    about: '等我办的。 What waits for me.',
    example: '/api/desk',
  },
  'GET /api/items': {
    zh: '台账',
    en: 'Items',
    about:
      'after 填上一页的 next 翻页，每页最多 200 行；next 为空即到底。填 list 时，每行另带那张清单的内容：problems 带主要表现、原因、来源，tasks 带措施，duties 带分管领域、配合股室和措施。 Pages by `after`, the `next` of the page before; at most 200 a page. With `list` a row has what that list says besides: `problems` the manifestation, cause and source, `tasks` the measures, `duties` the measures, the co-units and the leader’s charge.',
    example: '/api/items?light=red&list=tasks&limit=20',
    answer: z.object({ rows: z.array(itemListRow), next: z.string().nullable() }),
  },
  'GET /api/items/count': {
    zh: '台账计数',
    en: 'Count of items',
    about: '同样的筛选。 With the same filter.',
    example: '/api/items/count?closed=false',
  },
  'GET /api/items/export': {
    zh: '导出台账（xlsx）',
    en: 'Export as a workbook',
    about: '与列表所见一致。 Exactly what the list shows.',
    example: '/api/items/export?sort=deadline',
    answer: xlsx,
  },
  'GET /api/items/:id': {
    zh: '一个事项',
    en: 'One item',
    about:
      '带措施、佐证、记录和可办的动作。 With measures, evidence, events and the acts one may do.',
    example: '/api/items/1',
    answer: itemView,
  },
  'GET /api/items/:id/close-out-form': {
    zh: '销号申请表（docx）',
    en: 'Close-out form as a Word file',
    about: '谁没签就空着。 Open where nobody has signed.',
    example: '/api/items/1/close-out-form',
    answer: docx,
  },
  'GET /api/evidence/:id': {
    zh: '佐证材料',
    en: 'A file of evidence',
    about: '原件。 The original.',
    example: '/api/evidence/1',
    answer: anyFile,
  },
  'GET /api/evidence/:id/thumbnail': {
    zh: '缩略图',
    en: 'A small picture',
    about: '只有图片才有。 Of pictures only.',
    example: '/api/evidence/1/thumbnail',
    answer: webp,
  },
  'POST /api/items': {
    zh: '登记事项',
    en: 'Register an item',
    about: '先为草稿。 A draft first.',
    example: {
      campaignId: 1,
      problem: '执法台账不完整',
      leadUnitId: 2,
      deadline: '2026-12-31',
      measures: [{ text: '补齐台账' }],
    },
    answer: made,
  },
  'POST /api/items/bulk': {
    zh: '批量办理',
    en: 'Act on many',
    about: '逐项办、逐项答。 Each by itself, answered one by one.',
    example: { rows: [{ id: 1, revision: 2 }], action: 'accept' },
  },
  'POST /api/items/:id/evidence': {
    zh: '上传佐证',
    en: 'Add evidence',
    about: 'multipart，字段 effectiveOn 在文件之前。 `effectiveOn` before the file.',
    example: '整改照片.jpg',
    answer: acted,
  },
  'POST /api/evidence/:id/withdraw': {
    zh: '撤回佐证',
    en: 'Withdraw evidence',
    about: '记录仍在。 The record stays.',
    example: {},
    answer: acted,
  },
  'POST /api/items/:id/amend': {
    zh: '修改事项',
    en: 'Amend an item',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { problem: '执法台账不完整', reason: '补充表现', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/publish': {
    zh: '发布公示',
    en: 'Put on public notice',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { text: '占道经营问题已整改，三周内没有新的投诉', revision: 9 },
    answer: acted,
  },
  'POST /api/items/:id/finish-publicity': {
    zh: '公示结束',
    en: 'Finish the public notice',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { revision: 10 },
    answer: acted,
  },
  'POST /api/items/:id/record-objection': {
    zh: '登记异议',
    en: 'Record an objection',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { objection: '早市期间仍有占道', leads: 'inProgress', revision: 10 },
    answer: acted,
  },
  'POST /api/items/:id/record-periodic-review': {
    zh: '登记定期复查',
    en: 'Record a periodic review',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { finding: '制度仍在执行', reviewDays: 90, revision: 11 },
    answer: acted,
  },
  'POST /api/items/:id/open-remainder': {
    zh: '办理遗留问题',
    en: 'Open what was left',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { revision: 11 },
    answer: acted,
  },
  'POST /api/items/:id/assign': {
    zh: '下达',
    en: 'Hand out',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { leaderId: 2, handlerId: 3, leadUnitId: 2, revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/register-claim': {
    zh: '按台账所称转核验',
    en: 'Send a claim to the verifier',
    about:
      '导入时台账称已办结、还没有下达的事项：写明责任领导和责任人后待核验，不直接销号。 Of a draft that a ledger called done: with leader and handler it waits for the verifier, it is never closed by this.',
    example: { leaderId: 2, handlerId: 3, revision: 1 },
    answer: acted,
  },
  'POST /api/items/:id/accept': {
    zh: '接收',
    en: 'Accept',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/report-progress': {
    zh: '填报进展',
    en: 'Report progress',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { text: '已组织两期培训', measures: [], revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/submit-for-close-out': {
    zh: '申请销号',
    en: 'Submit for close-out',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { result: '培训完成', outcome: 'solved', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/approve-close-out': {
    zh: '审核',
    en: 'Approve the close-out',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { opinion: '同意', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/return-for-more-work': {
    zh: '退回',
    en: 'Return for more work',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { reason: '材料不全', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/verify': {
    zh: '核验销号',
    en: 'Verify',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { method: 'onSite', finding: '现场看过，已整改', outcome: 'solved', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/request-extension': {
    zh: '申请延期',
    en: 'Ask for an extension',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { deadline: '2026-12-31', reason: '等待招标', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/decide-extension': {
    zh: '审批延期',
    en: 'Decide an extension',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { approves: true, revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/request-suspension': {
    zh: '申请挂起',
    en: 'Ask for a suspension',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { reason: '等待上级批复', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/decide-suspension': {
    zh: '审批挂起',
    en: 'Decide a suspension',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { approves: true, revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/resume': {
    zh: '恢复',
    en: 'Resume',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { reason: '批复已到', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/record-look-back': {
    zh: '回头看',
    en: 'Record a look-back',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { finding: '没有反弹', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/record-rebound': {
    zh: '记反弹',
    en: 'Record a rebound',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { finding: '问题又出现', deadline: '2026-12-31', revision: 3 },
    answer: acted,
  },
  'POST /api/items/:id/reopen': {
    zh: '重新整改',
    en: 'Reopen',
    about:
      'revision 是所见的版本：事项在这之后变过就拒绝。 `revision` is the one that was seen; an act on an outdated form is refused.',
    example: { reason: '核验有误', deadline: '2026-12-31', revision: 3 },
    answer: acted,
  },
}
