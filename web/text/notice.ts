import type { NoticeKind } from '#domain/notice/notices.ts'
import type { Word, Words } from './words.ts'

export const noticeText = {
  title: { zh: '提醒', en: 'Notices' },
  unread: { zh: '提醒，{n} 条未读', en: 'Notices, {n} unread' },
  noneUnread: { zh: '提醒，没有未读', en: 'Notices, none unread' },
  allRead: { zh: '全部已读', en: 'Mark all read' },
  new: { zh: '未读', en: 'unread' },
  nothing: { zh: '还没有提醒', en: 'No notices yet' },
  nothingHelp: {
    zh: '有事项交给您、送您审核、审批或核验、退回、销号时，这里会有一行。',
    en: 'A line appears here when an item is handed to you, sent for your review, decision or check, returned or closed.',
  },
  shownLast: { zh: '以上为最近 {n} 条', en: 'The latest {n} are above' },
} satisfies Words

export const noticeKindText = {
  toAccept: { zh: '待接收', en: 'to accept' },
  toReview: { zh: '待审核', en: 'to review' },
  toVerify: { zh: '待核验', en: 'to verify' },
  returned: { zh: '退回', en: 'returned' },
  closed: { zh: '已销号', en: 'closed' },
  toDecide: { zh: '待审批', en: 'to decide' },
  reopened: { zh: '重新整改', en: 'reopened' },
  resumed: { zh: '已恢复办理', en: 'resumed' },
  decided: { zh: '申请已有决定', en: 'decided' },
} satisfies Record<NoticeKind, Word>
